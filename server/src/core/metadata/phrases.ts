/** Finds the relative-time phrases of `data/dates.json`, whose slots stand for a weekday, unit, number or part of the day. */
import dates from '../../../data/dates.json';
import type { Span, Weekday } from '../model';
import { classOf, DIGIT, isLetter, SPACE } from '../text/characters';
import { phraseWordAt, phraseWords, type PhraseWord, type Unit } from './phraseWords';

/** What a phrase means, counted from the day of writing; nothing where it fixes no day. */
export interface Meaning {
  readonly days?: number;
  /** The nearest such weekday not after the day of writing. */
  readonly weekday?: boolean;
  /** So many units back. */
  readonly ago?: boolean;
  /** The so many units up to the day of writing. */
  readonly past?: boolean;
  /** The week, month or year before (-1), of (0) or after (1) the day of writing. */
  readonly calendar?: number;
  readonly unit?: Unit;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Languages of the phrases that go on here. */
  readonly languages: Set<string>;
  /** By language; '' for English, which is read in any text. */
  readonly meanings: Map<string, Meaning>;
}

const node = (): Node => ({ next: new Map(), languages: new Set(), meanings: new Map() });
const root = node();
for (const { phrase, in: language = '', ...meaning } of dates.relative as readonly ({
  phrase: string;
  in?: string;
} & Meaning)[]) {
  let at = root;
  for (const word of phrase.split(' ')) {
    let child = at.next.get(word);
    if (!child) at.next.set(word, (child = node()));
    at = child;
    at.languages.add(language);
  }
  at.meanings.set(language, meaning);
}

export interface Phrase {
  readonly span: Span;
  readonly meaning: Meaning;
  /** The weekday it names. */
  readonly weekday: Weekday | null;
  /** The number in it; null for one that is not exact ("few"), undefined where none stands. */
  readonly number: number | null | undefined;
  readonly unit: Unit | undefined;
}

/** A number in figures, of four at most. */
function figuresAt(text: string, from: number, to: number): PhraseWord | undefined {
  if (to - from > 4) return undefined;
  const word = text.slice(from, to);
  return /^\d+$/.test(word) ? { word, slot: '<number>', number: Number(word) } : undefined;
}

function wordAt(text: string, from: number, to: number): PhraseWord | undefined {
  const first = text.charCodeAt(from);
  return first >= 48 && first <= 57 ? figuresAt(text, from, to) : phraseWordAt(text, from, to);
}

function step(at: Node, { word, slot }: PhraseWord): Node | undefined {
  return at.next.get(word) ?? (slot === null ? undefined : at.next.get(slot));
}

/** The next word from `at` on: where it begins and ends, both `end` where there is none. */
function nextWord(text: string, at: number, end: number): Span {
  let from = at;
  while (from < end && !isWord(classOf(text.charCodeAt(from)))) from++;
  let to = from;
  while (to < end && isWord(classOf(text.charCodeAt(to)))) to++;
  return [from, to];
}

const isWord = (cls: number): boolean => cls === DIGIT || isLetter(cls as typeof DIGIT);

/** The longest phrase that begins with the word `text[from, to)`, reading on word by word. */
function phraseAt(text: string, from: number, to: number, end: number, language: string): Phrase | null {
  let at = root;
  let weekday: Weekday | null = null;
  let number: number | null | undefined;
  let unit: Unit | undefined;
  let longest: Phrase | null = null;
  for (let span: Span = [from, to]; span[0] < end; span = nextWord(text, span[1], end)) {
    const known = wordAt(text, ...span);
    const next = known && step(at, known);
    if (!next) break;
    at = next;
    if (known.weekday !== undefined) weekday = { text: text.slice(...span), span, day: known.weekday };
    if (known.number !== undefined) number = known.number;
    unit = known.unit ?? unit;
    const meaning = at.meanings.get(language) ?? at.meanings.get('');
    if (meaning) longest = { span: [from, span[1]], meaning, weekday, number, unit: meaning.unit ?? unit };
  }
  return longest;
}

/** Words with which a phrase may begin, by language of the text. */
const startsOf = new Map<string, ReadonlySet<PhraseWord>>();

function startsIn(language: string): ReadonlySet<PhraseWord> {
  let starts = startsOf.get(language);
  if (!starts) {
    starts = new Set(
      phraseWords.filter((word) => {
        const next = step(root, word);
        return next && (next.languages.has('') || next.languages.has(language));
      }),
    );
    startsOf.set(language, starts);
  }
  return starts;
}

/**
 * Phrases in `text[span]`; the longest where several begin at one word; they do not overlap. One pass over the words.
 * `language`: BCP 47 tag of the text, whose phrases are read beside the English ones.
 */
export function relativePhrases(text: string, [start, end]: Span, language = ''): Phrase[] {
  const starts = startsIn(language);
  const found: Phrase[] = [];
  for (let at = start, from = -1; at <= end; at++) {
    const cls = at < end ? classOf(text.charCodeAt(at)) : SPACE;
    if (isLetter(cls) || cls === DIGIT) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) {
      const word = wordAt(text, from, at);
      // Figures begin phrases in every language ("24 hours ago").
      const phrase =
        word && (starts.has(word) || word.word < 'A') ? phraseAt(text, from, at, end, language) : null;
      if (phrase) {
        found.push(phrase);
        at = phrase.span[1];
      }
    }
    from = -1;
  }
  return found;
}
