/**
 * Where sentences end. By rule over tokens rather than by Intl.Segmenter: its answer differs between ICU versions, and
 * the same text must give the same sentences in every editor and on the command line.
 */
import type { Tokens } from './tokens';
import { Is, Shape, type Word } from './words';

/** A sentence as token indices `[from, to)`. */
export type TokenRange = readonly [from: number, to: number];

const terminators = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', '..', '...', '....']);
const closers = new Set(['"', '”', '’', "'", "''", '»', '«', '›', '“', ')', ']', '」', '』', '）', '}']);
const openers = new Set([
  '"',
  '“',
  '‘',
  "'",
  "''",
  '``',
  '«',
  '„',
  '‹',
  '(',
  '[',
  '「',
  '『',
  '¿',
  '¡',
  '—',
  '–',
  '-',
  '--',
  '•',
]);
const wide = new Set(['。', '！', '？']);

/** Splits a line's tokens into sentences; every token lies in exactly one. Linear in the number of tokens. */
export function splitSentences<W extends Word>(tokens: Tokens<W>): TokenRange[] {
  const { words, marks } = tokens;
  const sentences: TokenRange[] = [];
  let from = 0;
  let done = 0;
  for (const at of marks) {
    if (at < done || !terminators.has(words[at]!.lower)) continue;
    let to = at + 1;
    while (
      to < words.length &&
      tokens.starts[to] === tokens.ends[to - 1] &&
      terminators.has(words[to]!.lower)
    )
      to++;
    const last = to - 1;
    while (to < words.length && tokens.starts[to] === tokens.ends[to - 1] && closers.has(words[to]!.lower))
      to++;
    if (to >= words.length) break;
    const glued = tokens.starts[to] === tokens.ends[to - 1];
    if (endsSentence(tokens, at, last, to, glued)) {
      sentences.push([from, to]);
      from = to;
    }
    done = to;
  }
  if (from < words.length) sentences.push([from, words.length]);
  return sentences;
}

function endsSentence<W extends Word>(
  tokens: Tokens<W>,
  at: number,
  last: number,
  next: number,
  glued: boolean,
): boolean {
  const { words, starts, ends } = tokens;
  const mark = words[last]!.lower;
  if (wide.has(mark)) return true;
  const follower = firstWord(words, next);
  if (glued) {
    // "ceasefire.C'mon": a lost space after a lower-case word
    const before = at > 0 ? words[at - 1]! : null;
    return (
      next === last + 1 &&
      words[next]!.shape === Shape.capital &&
      before?.shape === Shape.lower &&
      before.lower.length > 3 &&
      !before.lower.startsWith('www')
    );
  }
  if (!follower) return true;
  if (follower.shape === Shape.lower) return false;
  const quoted = next > last + 1;
  // "(R-Tex.)": an abbreviation before a bracket
  const bracketed = quoted && mark === '.' && words[last + 1]!.lower === ')' && isShort(words[at - 1]);
  if (bracketed) return is(follower, Is.starter);
  if (mark !== '.' || quoted) return !(quoted && mark !== '.' && speaksNext(words, next));
  const before = at > 0 && starts[at] === ends[at - 1] ? words[at - 1]! : null;
  if (!before) return true;
  const text = tokens.text.slice(starts[at - 1], ends[at - 1]);
  if (before.is & Is.beforeName && before.shape !== Shape.lower) return false;
  if (text.length === 1 && before.shape === Shape.capital) return at < 2 || (follower.is & Is.starter) !== 0;
  if (before.is & Is.inside && (before.lower !== 'no' || follower.shape === Shape.digit)) return false;
  // "the sun." and "is ill." are words, "Sun." and "Ill." are not
  if ((before.is & Is.abbreviation && before.shape !== Shape.lower) || text.includes('.')) {
    if (follower.shape === Shape.digit) return false;
    return (follower.is & Is.starter) !== 0;
  }
  return true;
}

function is(word: Word, bits: number): boolean {
  return (word.is & bits) !== 0;
}

/** An abbreviation, also behind a hyphen ("R-Tex"). */
function isShort(word: Word | undefined): boolean {
  if (!word || word.shape === Shape.lower) return false;
  return (word.is & Is.abbreviation) !== 0 || (word.lower.length < 8 && /^[a-z]-[a-z.]+$/.test(word.lower));
}

function firstWord<W extends Word>(words: readonly W[], from: number): W | null {
  for (let at = from; at < Math.min(words.length, from + 4); at++) {
    const word = words[at]!;
    if (word.shape !== Shape.punctuation) return word;
    if (!openers.has(word.lower)) return null;
  }
  return null;
}

const speaking = new Set([
  'said',
  'asked',
  'says',
  'asks',
  'replied',
  'wrote',
  'added',
  'told',
  'tweeted',
  'shouted',
  'wondered',
]);

/** `"Why?" the mayor asked`: a reporting verb within a few words, before any other mark. */
function speaksNext(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 6); at++) {
    const word = words[at]!;
    if (word.shape === Shape.punctuation) return false;
    if (speaking.has(word.lower)) return at > from;
  }
  return false;
}
