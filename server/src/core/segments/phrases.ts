/** Finds the phrases of `data/chrome.json` in a line's words. */
import chrome from '../../../data/chrome.json';
import { classOf, IDEOGRAPH } from '../text/characters';

export const phraseClasses = [
  'navigation',
  'social',
  'promotion',
  'form',
  'commentOpen',
  'commentMeta',
  'legal',
  'caption',
  'byline',
  'timestamp',
] as const;
export type PhraseClass = (typeof phraseClasses)[number];

/** The pieces phrases are made of: words parted at spaces and apostrophes, each ideograph by itself. */
export function phraseWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32;
    const ideograph = classOf(unit) === IDEOGRAPH;
    if (!ideograph && unit !== 32 && unit !== 39 && unit !== 0x2019) continue;
    if (i > start) words.push(text.slice(start, i));
    if (ideograph) words.push(text[i]!);
    start = i + 1;
  }
  return words;
}

/** Pieces of phrases by number, from 1 on. */
const numbers = new Map<string, number>();
export const pieceNumbers: ReadonlyMap<string, number> = numbers;

interface Phrase {
  readonly cls: number;
  readonly pieces: readonly number[];
  /** Whether it has to begin, or to end, the line. */
  readonly first: boolean;
  readonly last: boolean;
}

const phrases = phraseClasses.flatMap((name, cls) =>
  chrome[name].map((entry): Phrase => {
    const first = entry.startsWith('^');
    const last = entry.endsWith('$');
    const pieces = phraseWords(entry.slice(first ? 1 : 0, last ? -1 : undefined)).map((piece) => {
      const number = numbers.get(piece) ?? numbers.size + 1;
      numbers.set(piece, number);
      return number;
    });
    return { cls, pieces, first, last };
  }),
);

/**
 * The phrases that begin with each piece, one after another from `begins[piece]` to `begins[piece + 1]`: class, 1 if first and
 * 2 if last, number of pieces, the pieces but the first. Most words of a line begin some phrase or other: this is asked often.
 */
const FIRST = 1;
const LAST = 2;
const begins = new Int32Array(numbers.size + 2);
const table = Int16Array.from(
  Array.from({ length: numbers.size + 1 }, (_, piece) => {
    const own = phrases
      .filter(({ pieces }) => pieces[0] === piece)
      .flatMap(({ cls, pieces, first, last }) => [
        cls,
        (first ? FIRST : 0) + (last ? LAST : 0),
        pieces.length,
        ...pieces.slice(1),
      ]);
    begins[piece + 1] = begins[piece]! + own.length;
    return own;
  }).flat(),
);

/** The numbers of a word's pieces as `phraseWords` parts it; 0 for a piece that is in no phrase. The word is in lower case. */
export function piecesOf(word: string): readonly number[] {
  return phraseWords(word).map((piece) => numbers.get(piece) ?? 0);
}

/** The piece that stands for a number. */
export const numberPiece = numbers.get('#') ?? 0;

/** Bits of the phrase classes (`1 << index in phraseClasses`) found in the first `count` pieces of a line. */
export function phraseBits(line: ArrayLike<number>, count = line.length): number {
  let bits = 0;
  for (let at = 0; at < count; at++) {
    const piece = line[at]!;
    if (piece === 0) continue;
    const end = begins[piece + 1]!;
    for (let entry = begins[piece]!; entry < end; entry += 2 + table[entry + 2]!) {
      if (matches(line, count, at, entry)) bits |= 1 << table[entry]!;
    }
  }
  return bits;
}

/** Whether the phrase at `entry` in the table, whose first piece stands at `at`, stands there whole. */
function matches(line: ArrayLike<number>, count: number, at: number, entry: number): boolean {
  const where = table[entry + 1]!;
  const end = at + table[entry + 2]!;
  if (end > count || ((where & FIRST) !== 0 && at > 0) || ((where & LAST) !== 0 && end !== count))
    return false;
  for (let i = at + 1; i < end; i++) if (line[i] !== table[entry + 2 + i - at]) return false;
  return true;
}

/** The bits of some classes, for tests of many lines. */
export function bitsOf(...classes: PhraseClass[]): number {
  return classes.reduce((bits, cls) => bits | (1 << phraseClasses.indexOf(cls)), 0);
}

/** The classes that no line of a story or headline has. */
export const chromeBits = bitsOf(
  'navigation',
  'social',
  'promotion',
  'form',
  'commentOpen',
  'commentMeta',
  'legal',
);

export function hasPhrase(bits: number, cls: PhraseClass): boolean {
  return (bits & (1 << phraseClasses.indexOf(cls))) !== 0;
}
