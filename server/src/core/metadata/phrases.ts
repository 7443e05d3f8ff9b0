/** Finds the relative-time phrases of `data/dates.json`, whose slots stand for a weekday, unit, number or part of the day. */
import dates from '../../../data/dates.json';
import type { Span } from '../model';
import { classOf, DIGIT, isLetter, SPACE } from '../text/characters';
import { Interner } from '../text/tokens';
import { words } from './words';

export interface Meaning {
  /** Days from the day of writing. */
  readonly days?: number;
  /** The phrase names a weekday: the nearest such day not after the day of writing. */
  readonly weekday?: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  meaning?: Meaning;
}

const slots = new Map<string, string>();
for (const [slot, members] of Object.entries(dates.slots))
  for (const member of members) slots.set(member, `<${slot}>`);

const root: Node = { next: new Map() };
let longestWord = 0;
for (const { phrase, ...meaning } of dates.relative as readonly ({ phrase: string } & Meaning)[]) {
  let node = root;
  for (const word of phrase.split(' ')) {
    let child = node.next.get(word);
    if (!child) node.next.set(word, (child = { next: new Map() }));
    node = child;
    longestWord = Math.max(longestWord, word.length);
  }
  node.meaning = meaning;
}
for (const member of slots.keys()) longestWord = Math.max(longestWord, member.length);

export interface Phrase extends Meaning {
  readonly span: Span;
  /** 0 for Sunday to 6, where the phrase names a weekday. */
  readonly day: number | null;
}

function step(node: Node, word: string): Node | undefined {
  const slot = slots.get(word) ?? (/^\d{1,4}$/.test(word) ? '<number>' : undefined);
  return node.next.get(word) ?? (slot === undefined ? undefined : node.next.get(slot));
}

/** The longest phrase that begins at `from`, reading on word by word. */
function phraseAt(text: string, from: number, end: number): Phrase | null {
  let node = root;
  let day: number | null = null;
  let longest: Phrase | null = null;
  for (const word of words(text, [from, end])) {
    const known = lowered(text, word);
    const next = known === '' ? undefined : step(node, known);
    if (!next) break;
    node = next;
    const weekday = dates.slots.weekday.indexOf(known);
    if (weekday >= 0) day = weekday;
    if (node.meaning) longest = { span: [from, word[1]], day, ...node.meaning };
  }
  return longest;
}

/** The word in lower case, or nothing where it is longer than any word of a phrase. */
function lowered(text: string, [start, end]: Span): string {
  return end - start <= longestWord ? text.slice(start, end).toLowerCase() : '';
}

/** Whether a phrase begins with a word, by its letters: few do, and every word of a story is asked. */
const beginnings = new Interner((word) => step(root, word.toLowerCase()) !== undefined);

/** Phrases in `text[span]`; the longest where several begin at one word; they do not overlap. One pass over the words. */
export function* relativePhrases(text: string, [start, end]: Span): Generator<Phrase> {
  for (let at = start, from = -1; at <= end; at++) {
    const cls = at < end ? classOf(text.charCodeAt(at)) : SPACE;
    if (isLetter(cls) || cls === DIGIT) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0 && at - from <= longestWord && beginnings.word(text, from, at)) {
      const phrase = phraseAt(text, from, end);
      if (phrase) {
        yield phrase;
        at = phrase.span[1];
      }
    }
    from = -1;
  }
}
