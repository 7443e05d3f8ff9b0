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

interface Phrase {
  /** Bit of its class. */
  readonly bit: number;
  readonly pieces: readonly number[];
  readonly first: boolean;
  readonly last: boolean;
}

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

/** Pieces of phrases by number, from 1 on, and the phrases that begin with each. */
const numbers = new Map<string, number>();
const index: (Phrase[] | undefined)[] = [undefined];

phraseClasses.forEach((name, cls) => {
  for (const entry of chrome[name]) {
    const first = entry.startsWith('^');
    const last = entry.endsWith('$');
    const pieces = phraseWords(entry.slice(first ? 1 : 0, last ? -1 : undefined)).map((piece) => {
      const number = numbers.get(piece) ?? numbers.size + 1;
      numbers.set(piece, number);
      return number;
    });
    (index[pieces[0]!] ??= []).push({ bit: 1 << cls, pieces, first, last });
  }
});

/** The numbers of a word's pieces as `phraseWords` parts it; 0 for a piece that is in no phrase. The word is in lower case. */
export function piecesOf(word: string): readonly number[] {
  const whole = numbers.get(word);
  return whole === undefined ? phraseWords(word).map((piece) => numbers.get(piece) ?? 0) : [whole];
}

/** The pieces of a number, which phrases hold as `#`. */
export const numberPiece = piecesOf('#');

function matches(
  { pieces, first, last }: Phrase,
  line: ArrayLike<number>,
  count: number,
  at: number,
): boolean {
  if (first && at > 0) return false;
  if (last && at + pieces.length !== count) return false;
  if (at + pieces.length > count) return false;
  for (let i = 1; i < pieces.length; i++) if (line[at + i] !== pieces[i]) return false;
  return true;
}

/** Bits of the phrase classes (`1 << index in phraseClasses`) found in the first `count` pieces of a line. */
export function phraseBits(line: ArrayLike<number>, count = line.length): number {
  let bits = 0;
  for (let at = 0; at < count; at++) {
    const phrases = index[line[at]!];
    if (!phrases) continue;
    for (let p = 0; p < phrases.length; p++) {
      const phrase = phrases[p]!;
      if ((bits & phrase.bit) === 0 && matches(phrase, line, count, at)) bits |= phrase.bit;
    }
  }
  return bits;
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
