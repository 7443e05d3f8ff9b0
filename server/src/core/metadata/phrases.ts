/** Finds the relative-time phrases of `data/dates.json`, whose slots stand for a weekday, unit, number or part of the day. */
import dates from '../../../data/dates.json';
import type { Span } from '../model';
import { classOf, DIGIT, isLetter, SPACE } from '../text/characters';
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

/** By the first letter of a word in ASCII: bits of the lengths that a word with which a phrase begins may have. */
const lengths = new Int32Array(128);
for (const word of [...root.next.keys(), ...slots.keys(), ...['0', '00', '000', '0000']]) {
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

/** Phrases in `text[span]`; the longest where several begin at one word; they do not overlap. One pass over the words. */
export function* relativePhrases(text: string, [start, end]: Span): Generator<Phrase> {
  for (let at = start, from = -1; at <= end; at++) {
    const cls = at < end ? classOf(text.charCodeAt(at)) : SPACE;
    if (isLetter(cls) || cls === DIGIT) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0 && mayBegin(text, from, at)) {
      const phrase = phraseAt(text, from, end);
      if (phrase) {
        yield phrase;
        at = phrase.span[1];
      }
    }
    from = -1;
  }
}
