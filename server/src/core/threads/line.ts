/** A line of the text as author lines and dates are read from it: its words, and what all of them together tell. */
import type { Shape } from '../segments/shape';
import { classOf, SPACE } from '../text/characters';
import { Is } from './cues';
import { firstWord, hasMore, type Token, tokensOf } from './tokens';

/** Words of an author line at most. */
export const MOST = 24;

export interface WordLine {
  readonly text: string;
  /** Its first character that is not white space, and one past the last. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** Without its bullet, at most a few more than `MOST`. */
  readonly tokens: readonly Token[];
  /** Bits that any of them has. */
  readonly is: number;
  readonly when: number;
}

/** The first character of `text` from `from` on that is not white space, `to` where there is none. */
export function startOf(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && classOf(text.charCodeAt(start)) === SPACE) start++;
  return start;
}

/** One past the last character of `text` before `to` that is not white space, `from` where there is none. */
export function endOf(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && classOf(text.charCodeAt(end - 1)) === SPACE) end--;
  return end;
}

/** The line of `text` from `start` to `end`, without white space around it. */
export function readLine(text: string, start: number, end: number, shape: Shape): WordLine {
  const tokens = tokensOf(text, shape.bullet ? start + 1 : start, end, MOST + 1);
  let is = 0;
  let when = 0;
  for (const token of tokens) {
    is |= token.bits;
    when |= token.when;
  }
  return { text, start, end, shape, tokens, is, when };
}

/** Bare names have fewer words, controls are shorter and have fewer words. */
const NAMES = 9;
const CONTROLS = 12;
const CONTROL = 40;

/**
 * Whether the line of `text` from `start` to `end` says nothing of a comment, told without a look at its words one by one:
 * it has too many for a name alone, and no colon, date, verb of saying or word like "by" that could mark one.
 */
export function isProse(text: string, start: number, end: number, shape: Shape): boolean {
  if (shape.words <= CONTROLS || end - start < CONTROL) return false;
  if (shape.cue || shape.digits > 0) return hasMore(text, start, end, MOST + 1);
  if (!hasMore(text, start, end, NAMES)) return false;
  const first = firstWord(text, shape.bullet ? start + 1 : start, end);
  return !first.has(Is.before | Is.sign) && !text.slice(start, end).includes(':');
}
