/** Finds the relative-time phrases of `data/dates.json`, whose slots stand for a weekday, unit, number or part of the day. */
import dates from '../../../data/dates.json';
import type { Span, Weekday } from '../model';
import { classOf, DIGIT, isLetter, SPACE } from '../text/characters';
import { wholeNames } from './weekdays';
import { words } from './words';

export type Unit = 'minute' | 'hour' | 'day' | 'night' | 'week' | 'weekend' | 'month' | 'year' | 'decade';

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
  /** By language; '' for English, which is read in any text. */
  readonly meanings: Map<string, Meaning>;
}

const numbers = new Map<string, number | null>(Object.entries(dates.numbers));
const units = new Map(Object.entries(dates.units) as [string, Unit][]);
const parts = new Set(dates.slots.part);

const node = (): Node => ({ next: new Map(), meanings: new Map() });
const root = node();
let longestWord = 0;
for (const { phrase, in: language = '', ...meaning } of dates.relative as readonly ({
  phrase: string;
  in?: string;
} & Meaning)[]) {
  let at = root;
  for (const word of phrase.split(' ')) {
    let child = at.next.get(word);
    if (!child) at.next.set(word, (child = node()));
    at = child;
    longestWord = Math.max(longestWord, word.length);
  }
  at.meanings.set(language, meaning);
}
const members = [...wholeNames.keys(), ...numbers.keys(), ...units.keys(), ...parts];
for (const member of members) longestWord = Math.max(longestWord, member.length);

export interface Phrase {
  readonly span: Span;
  readonly meaning: Meaning;
  /** The weekday it names. */
  readonly weekday: Weekday | null;
  /** The number in it; null for one that is not exact ("few"), undefined where none stands. */
  readonly number: number | null | undefined;
  readonly unit: Unit | undefined;
}

const isFigure = (word: string): boolean => /^\d{1,4}$/.test(word);

function slotOf(word: string): string | null {
  if (wholeNames.has(word)) return '<weekday>';
  if (units.has(word)) return '<unit>';
  if (numbers.has(word) || isFigure(word)) return '<number>';
  return parts.has(word) ? '<part>' : null;
}

function step(at: Node, word: string): Node | undefined {
  const own = at.next.get(word);
  if (own) return own;
  const slot = slotOf(word);
  return slot === null ? undefined : at.next.get(slot);
}

/** The longest phrase that begins at `from`, reading on word by word. */
function phraseAt(text: string, from: number, end: number, language: string): Phrase | null {
  let at = root;
  let weekday: Weekday | null = null;
  let number: number | null | undefined;
  let unit: Unit | undefined;
  let longest: Phrase | null = null;
  for (const word of words(text, [from, end])) {
    const known = lowered(text, word);
    const next = known === '' ? undefined : step(at, known);
    if (!next) break;
    at = next;
    const day = wholeNames.get(known);
    if (day !== undefined) weekday = { text: text.slice(...word), span: word, day };
    if (numbers.has(known)) number = numbers.get(known);
    else if (isFigure(known)) number = Number(known);
    unit = units.get(known) ?? unit;
    const meaning = at.meanings.get(language) ?? at.meanings.get('');
    if (meaning) longest = { span: [from, word[1]], meaning, weekday, number, unit: meaning.unit ?? unit };
  }
  return longest;
}

/** The word in lower case, or nothing where it is longer than any word of a phrase. */
function lowered(text: string, [start, end]: Span): string {
  return end - start <= longestWord ? text.slice(start, end).toLowerCase() : '';
}

/** By the first letter of a word in ASCII: bits of the lengths that a word with which a phrase begins may have. */
const lengths = new Int32Array(128);
const firsts = [...root.next.keys()].filter((word) => !word.startsWith('<'));
for (const word of [...firsts, ...members, ...['0', '00', '000', '0000']]) {
  for (const letter of /^\d/.test(word) ? '0123456789' : [word[0]!, word[0]!.toUpperCase()])
    if (letter < '\u0080') lengths[letter.charCodeAt(0)]! |= 1 << Math.min(31, word.length);
}

/** Whether a phrase may begin with `text[from, to)`. Every word of a story is asked, and few can. */
function mayBegin(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (first < 128 && (lengths[first]! & (1 << Math.min(31, to - from))) === 0) return false;
  const known = lowered(text, [from, to]);
  return known !== '' && step(root, known) !== undefined;
}

/**
 * Phrases in `text[span]`; the longest where several begin at one word; they do not overlap. One pass over the words.
 * `language`: BCP 47 tag of the text, whose phrases are read beside the English ones.
 */
export function* relativePhrases(text: string, [start, end]: Span, language = ''): Generator<Phrase> {
  for (let at = start, from = -1; at <= end; at++) {
    const cls = at < end ? classOf(text.charCodeAt(at)) : SPACE;
    if (isLetter(cls) || cls === DIGIT) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0 && mayBegin(text, from, at)) {
      const phrase = phraseAt(text, from, end, language);
      if (phrase) {
        yield phrase;
        at = phrase.span[1];
      }
    }
    from = -1;
  }
}
