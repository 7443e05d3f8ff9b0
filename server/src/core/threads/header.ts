/** Author lines: a name alone, or a name with a date, a verb of saying, or words like "posted by" around it. */
import words from '../../../data/threads.json';
import type { Span } from '../model';
import { bitsOf, hasPhrase } from '../segments/phrases';
import type { Shape } from '../segments/shape';
import { classOf, LOWER, STOP } from '../text/characters';
import { type Header, isName, ordinal, readAfterDate, readMarked } from './marked';
import { bare, type Token, tokensOf } from './tokens';
import { readWhen } from './when';

const labels = new Set(words.labels);
const metaBits = bitsOf('commentMeta');

/** Short names of months that are nobody's name: pages break dates over several lines. */
const shortMonths = new Set(['feb', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']);

/** Words of an author line at most. */
const MOST = 24;

/** A sentence's end: a full stop behind a word in small letters, as names and initials do not have it. */
function endsSentence(line: string): boolean {
  const end = line.trimEnd();
  const last = end.at(-1);
  if (last !== '.') return last !== undefined && classOf(last.charCodeAt(0)) === STOP;
  const word = /\S*$/.exec(end.slice(-24, -1))?.[0] ?? '';
  return word.length > 2 && classOf(word.charCodeAt(0)) === LOWER;
}

/** "old_sea_dog", "kqz*****": one word with signs or figures that words do not have. */
const isHandle = (author: string): boolean =>
  /^[\p{L}\p{N}_*.-]{2,30}$/u.test(author) && /[\p{N}_*]/u.test(author) && /\p{L}/u.test(author);

/** The line's words without its bullet, each at its place in the line. */
export function wordsOf(line: string, shape: Shape): Token[] {
  const body = shape.bullet ? line.replace(/^\s*\S\s+/, (mark) => ' '.repeat(mark.length)) : line;
  return tokensOf(body, MOST + 1);
}

/**
 * The author that `line` names, if it is an author line; `form` tells how sure that is. `offset` is the line's place in the
 * text.
 */
export function readHeader(line: string, shape: Shape, offset: number): Header | null {
  if (shape.length > 200) return null;
  const tokens = wordsOf(line, shape);
  if (tokens.length === 0 || tokens.length > MOST) return null;
  const marked =
    readAfterDate(line, tokens, offset) ??
    // "2 Ann Reader November 12, 2012 at 3:20 am": the comment's number stands first.
    (ordinal.test(tokens[0]!.text) ? readMarked(line, tokens.slice(1), offset, true) : null) ??
    readMarked(line, tokens, offset);
  if (marked) return marked;
  if ((shape.phrases & metaBits) !== 0 || hasPhrase(shape.phrases, 'form') || endsSentence(line)) return null;
  const first = tokens[0]!.start;
  const end = line.trimEnd().length;
  const author = line.slice(first, end);
  if (!isName(author) || readWhen(tokens, 0) > 0 || (labels.has(bare(tokens[0]!.text)) && tokens.length > 1))
    return null;
  if (tokens.length === 1 && shortMonths.has(author.toLowerCase())) return null;
  const alone = {
    author,
    span: [offset + first, offset + end] as Span,
    date: null,
    answers: null,
    quoting: false,
  };
  if (shape.nameLike || isHandle(author)) return { ...alone, form: 'alone' };
  const few = tokens.length <= 6 && author.length <= 50 && !/[:;]$/.test(author);
  return few && shape.phrases === 0 && shape.separators === 0 ? { ...alone, form: 'loose' } : null;
}
