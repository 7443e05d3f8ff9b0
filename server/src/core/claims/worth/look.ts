/** One look at each word of a sentence: what `checkable.ts` and the signs of check-worthiness are read from. */
import type { TokenRange } from '../../text/sentences';
import type { Tokens } from '../../text/tokens';
import { Is, Shape } from '../../text/words';
import type { ClaimWord } from '../lexicon';
import type { Quotes } from '../quotes';
import { isName } from '../scene';

export interface Seen {
  /** Bits of `Told` and of `Is` on any of its words. */
  readonly told: number;
  readonly is: number;
  readonly words: number;
  /** Names but for a word that opens the sentence. */
  readonly names: number;
  /** It opens with a name that is no known word. */
  readonly opensWithName: boolean;
  readonly numbers: number;
  readonly years: number;
  /** Marks of money and rates. */
  readonly units: number;
  readonly quotes: number;
  readonly colons: number;
  readonly capitals: number;
  readonly first: ClaimWord | null;
  readonly second: ClaimWord | null;
  /** The mark that ends it, or ''. */
  readonly end: string;
  /** It stands within a quotation. */
  readonly quoted: boolean;
  /** A name and a year in brackets, or a number in square ones: a reference. */
  readonly reference: boolean;
  /** It is not the first of its line. */
  readonly later: boolean;
}

/** A line as it was read. */
export interface Read {
  readonly tokens: Tokens<ClaimWord>;
  readonly quotes: Quotes;
}

/** Of a sentence of more tokens the first ones are looked at. */
const longest = 200;
const units = new Set(['$', '€', '£', '¥', '%', '‰', '₹', '₽']);
const quotation = new Set(['"', '“', '”', '„', '«', '»', "''", '``', '‘']);
const ending = new Set(['.', '?', '!', ':', ';', ',', '…', '。', '？', '！', '...', '..']);

export function look(
  { tokens: { words, text, starts, ends }, quotes: within }: Read,
  [from, to]: TokenRange,
  later: boolean,
): Seen {
  let [told, is, count, names, numbers, years, money, quotes, colons, capitals] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let first: ClaimWord | null = null;
  let second: ClaimWord | null = null;
  let opensWithName = false;
  let reference = false;
  const limit = Math.min(to, from + longest);
  for (let at = from; at < limit; at++) {
    const word = words[at]!;
    if (word.shape === Shape.punctuation) {
      if (units.has(word.lower)) money++;
      else if (quotation.has(word.lower)) quotes++;
      else if (word.lower === ':') colons++;
      continue;
    }
    count++;
    told |= word.told;
    is |= word.is;
    if (!first) first = word;
    else second ??= word;
    if (word.shape === Shape.digit) {
      numbers++;
      const year = isYear(text, starts[at]!, ends[at]!);
      if (year) years++;
      if (isReference(words, at, year)) reference = true;
    } else if (word.shape !== Shape.lower) {
      capitals++;
      if (!isName(word)) continue;
      if (at > from) names++;
      else opensWithName = word.is === 0;
    }
  }
  return {
    told,
    is,
    words: count,
    names,
    opensWithName,
    numbers,
    years,
    units: money,
    quotes,
    colons,
    capitals,
    first,
    second,
    end: endOf(words, from, to),
    quoted: (within.of[from] ?? -1) >= 0 && (within.of[Math.min(to, from + 4) - 1] ?? -1) >= 0,
    reference,
    later,
  };
}

/** Four digits, from 1500 to 2099. */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  const [millennium, century] = [text.charCodeAt(start) - 48, text.charCodeAt(start + 1) - 48];
  return (millennium === 1 && century >= 5) || (millennium === 2 && century === 0);
}

/** "(EPA 2024)", "(Lee, 2019)", "[12]": the number at `at` ends a reference. */
function isReference(words: readonly ClaimWord[], at: number, year: boolean): boolean {
  const after = words[at + 1]?.lower;
  if (after === ']') return words[at - 1]?.lower === '[';
  if (!year || after !== ')') return false;
  const before = words[at - 1];
  return before !== undefined && (before.lower === ',' ? isName(words[at - 2]) : isName(before));
}

function endOf(words: readonly ClaimWord[], from: number, to: number): string {
  for (let at = to - 1; at >= Math.max(from, to - 3); at--) {
    const { lower, shape } = words[at]!;
    if (shape !== Shape.punctuation) break;
    if (ending.has(lower)) return lower;
  }
  return '';
}

/** Whether the word is one that may open a sentence and is no name. */
export function isOpener(word: ClaimWord | null): boolean {
  return (
    word !== null &&
    (word.is & (Is.starter | Is.pronoun | Is.determiner | Is.possessive | Is.preposition)) !== 0
  );
}
