/** UTF-8 that was read in another encoding ("donâ€™t", "РџСЂРёРІРµС‚"): the bytes are put back and read again. */
import type { Span } from '../model';
import { classOf, isLetter, UPPER } from '../text/characters';
import { encodingNames, mayBegin, sequenceAt, type Sequence } from './bytes';

export interface Misread {
  readonly span: Span;
  readonly encoding: string;
  /** The words as they were meant. */
  readonly reading: string;
}

/** How much a run of sequences says by itself: nothing, something with others of its encoding, enough. */
const [NOTHING, SOME, ENOUGH] = [0, 1, 2];

interface Run {
  readonly span: Span;
  readonly bit: number;
  readonly weight: number;
}

/** Places kept at most, and units to either side of one that are shown with it. */
const MOST = 5000;
const AROUND = 40;
/** Runs that say something of one encoding, until it is believed; sequences in one run that chance does not put together. */
const LEAST = 3;
const LONG = 3;
/** Texts that were misread this often are put back. */
const TIMES = 3;

/** What a page would hold; the controls are halves of what was misread twice. */
function isUsual(code: number): boolean {
  return (
    code < 0xa0 ||
    /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u200B-\u200F\u00AD\uFEFF]/u.test(String.fromCodePoint(code))
  );
}

/** Marks and spaces that prose puts behind a word: "MAÇÃ”" is no fault. */
const followers = new Set(Array.from('»«”“’‘…–—•›‹„‚،؛؟\u00A0'));

const classAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? classOf(text.charCodeAt(at)) : 0;
const letterAt = (text: string, at: number): boolean => {
  const found = classAt(text, at);
  return found !== 0 && isLetter(found as 1);
};

/** What one sequence says. `bit` 0 is Windows-1252 with Latin-1, by far the likeliest. */
function weightOf(text: string, at: number, bit: number, { end, code }: Sequence): number {
  if (code >= 0x10000 || (code >= 0x2010 && code <= 0x2122)) return ENOUGH;
  const inWord = letterAt(text, end);
  const last = text[end - 1]!;
  if (bit !== 0)
    return !followers.has(last) && !letterAt(text, end - 1) && (inWord || letterAt(text, at - 1))
      ? SOME
      : NOTHING;
  if (code >= 0x800 || code < 0xa0) return SOME;
  if (!followers.has(last)) return letterAt(text, end - 1) ? SOME : ENOUGH;
  return inWord || (last === '\u00A0' && classAt(text, at - 1) !== UPPER) ? ENOUGH : NOTHING;
}

/**
 * Sequences that follow each other from `at` on. Chance puts no three of them together, but for letters that stand for letters: these
 * have to come out as Greek, Cyrillic, Hebrew or Arabic, whose pages are misread as a whole.
 */
function runAt(text: string, at: number, bit: number): Run | null {
  let [end, length, weight] = [at, 0, NOTHING];
  let odd = false;
  let alphabetic = true;
  for (;;) {
    const next = end < text.length ? sequenceAt(text, end, bit) : null;
    if (!next || !isUsual(next.code)) break;
    weight = Math.max(weight, weightOf(text, end, bit, next));
    alphabetic &&= next.code >= 0x370 && next.code < 0x700;
    for (let i = end; i < next.end; i++) odd ||= !letterAt(text, i);
    length++;
    end = next.end;
  }
  if (length === 0) return null;
  return { span: [at, end], bit, weight: length >= LONG && (odd || alphabetic) ? ENOUGH : weight };
}

/** Collects places in a walk over the text, then tells which words are misread. */
export class MojibakeFinder {
  /** For each place what it is in every encoding that reads it. */
  private readonly places: (readonly Run[])[] = [];
  private done = 0;

  constructor(private readonly text: string) {}

  /** To be told of every place where `bits`, the encodings in which a sequence may begin here, are not 0; in order. */
  look(at: number, encodings: number): void {
    if (at < this.done || this.places.length >= MOST) return;
    const { text } = this;
    let bits = encodings;
    const runs: Run[] = [];
    for (let bit = 0; bits !== 0; bit++, bits >>= 1) {
      const run = (bits & 1) === 0 ? null : runAt(text, at, bit);
      if (run === null) continue;
      runs.push(run);
      this.done = Math.max(this.done, run.span[1]);
    }
    if (runs.length > 0) this.places.push(runs);
  }

  /** Words with their readings, in order. */
  result(): Misread[] {
    if (this.places.length === 0) return [];
    const votes = encodingNames.map(() => 0);
    const sums = encodingNames.map(() => 0);
    for (const { bit, weight, span } of this.places.flat()) {
      if (weight === NOTHING) continue;
      votes[bit]!++;
      sums[bit]! += span[1] - span[0];
    }
    const believed = this.places.flatMap((runs) => {
      const best = runs.reduce((a, b) => (sums[b.bit]! > sums[a.bit]! ? b : a));
      return best.weight === ENOUGH || votes[best.bit]! >= LEAST ? [best] : [];
    });
    return joined(this.text, believed);
  }
}

/** Runs in one word are one. */
function joined(text: string, runs: readonly Run[]): Misread[] {
  const found: Misread[] = [];
  for (let i = 0; i < runs.length;) {
    const { bit, span } = runs[i]!;
    let start = span[0];
    const floor = Math.max(found.at(-1)?.span[1] ?? 0, start - AROUND);
    while (start > floor && text.charCodeAt(start - 1) > 32) start--;
    let [reading, at, end] = ['', start, start];
    for (; i < runs.length && runs[i]!.bit === bit && (at === start || runs[i]!.span[0] <= end); i++) {
      const run = runs[i]!;
      reading += text.slice(at, run.span[0]) + decoded(text, run);
      at = end = run.span[1];
      const ceiling = Math.min(
        text.length,
        end + AROUND,
        runs[i + 1]?.bit === bit ? Infinity : (runs[i + 1]?.span[0] ?? Infinity),
      );
      while (end < ceiling && text.charCodeAt(end) > 32) end++;
    }
    reading += text.slice(at, end);
    found.push({ span: [start, end], encoding: encodingNames[bit]!, reading: putBack(reading, TIMES - 1) });
  }
  return found;
}

function decoded(text: string, { span: [start, end], bit }: Run): string {
  let words = '';
  for (let at = start; at < end;) {
    const { code, end: next } = sequenceAt(text, at, bit)!;
    words += String.fromCodePoint(code);
    at = next;
  }
  return words;
}

/** A reading that is itself misread. */
function putBack(words: string, times: number): string {
  if (times === 0) return words;
  const finder = new MojibakeFinder(words);
  for (let at = 0; at + 1 < words.length; at++) {
    const bits = mayBegin(words.charCodeAt(at), words.charCodeAt(at + 1));
    if (bits !== 0) finder.look(at, bits);
  }
  const [first] = finder.result();
  if (!first) return words;
  return putBack(words.slice(0, first.span[0]) + first.reading + words.slice(first.span[1]), times - 1);
}
