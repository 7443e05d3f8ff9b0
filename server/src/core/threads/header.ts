/** Author lines: a name alone, or a name with a date, a verb of saying, or words like "posted by" around it. */
import words from '../../../data/threads.json';
import { bitsOf, hasPhrase } from '../segments/phrases';
import type { Shape } from '../segments/shape';
import { classOf, LOWER, STOP } from '../text/characters';
import { type Header, ordinal, readAfterDate, readMarked, readTitled } from './marked';
import { isName } from './name';
import { phraseAt, phrasesOf, type Token, tokensOf } from './tokens';
import { readWhen } from './when';

const labels = new Set(words.labels);
const behind = phrasesOf(words.behind);
const counts = new Set(words.counts);
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

/** The words without the controls behind them ("Ann permalink*", "Ann #"). */
function withoutControls(tokens: readonly Token[]): readonly Token[] {
  for (let i = Math.max(1, tokens.length - 3); i < tokens.length; i++) {
    const plain = tokens.slice(i).map((token) => token.as(token.text.replace(/\*$/, '')));
    if (phraseAt(plain, 0, behind) === plain.length) return tokens.slice(0, i);
    if (plain.length === 2 && /^\d+$/.test(plain[0]!.text) && counts.has(plain[1]!.bare))
      return tokens.slice(0, i);
  }
  return tokens;
}

/**
 * The author that `line` names, if it is an author line; `form` tells how sure that is. `tokens` are its words, `offset` its
 * place in the text.
 */
export function readHeader(
  line: string,
  shape: Shape,
  tokens: readonly Token[],
  offset: number,
): Header | null {
  if (tokens.length === 0 || tokens.length > MOST) return null;
  const marked =
    readAfterDate(line, tokens, offset) ??
    // "2 Ann Reader November 12, 2012 at 3:20 am": the comment's number stands first.
    (ordinal.test(tokens[0]!.text)
      ? readMarked(line, tokens.slice(1), offset, numberOf(tokens[0]!.text))
      : null) ??
    readMarked(line, tokens, offset);
  if (marked) return marked;
  const titled = readTitled(line, tokens, offset);
  if (titled) return titled;
  const named = withoutControls(tokens);
  if (named.length < tokens.length)
    return /^\d+$/.test(named[0]!.text) ? null : nameOf(line, named, offset, 'marked');
  if ((shape.phrases & metaBits) !== 0 || hasPhrase(shape.phrases, 'form') || endsSentence(line)) return null;
  return readBare(line, shape, tokens, offset);
}

const numberOf = (text: string): number => Number(text.replace(/^\D+/, '').replace(/\D.*$/, ''));

/** The words as a name, or null where they can be none. */
function nameOf(
  line: string,
  tokens: readonly Token[],
  offset: number,
  form: Header['form'],
  number: number | null = null,
): Header | null {
  const start = tokens[0]!.start;
  const { end } = tokens.at(-1)!;
  const author = line.slice(start, end);
  if (tokens.length > 6 || !isName(author) || readWhen(tokens, 0) > 0) return null;
  if (labels.has(tokens[0]!.bare) && tokens.length > 1) return null;
  if (tokens.length === 1 && shortMonths.has(author.toLowerCase())) return null;
  return {
    author,
    span: [offset + start, offset + end],
    date: null,
    form,
    number,
    answers: null,
    quoting: false,
    posted: false,
    footer: false,
  };
}

/** A name and nothing else, but for a number or an address before it. */
function readBare(line: string, shape: Shape, tokens: readonly Token[], offset: number): Header | null {
  const first = tokens[0]!.text;
  if (tokens.length > 1 && /^https?:\/\//.test(first))
    return tokens.length <= 5 ? nameOf(line, tokens.slice(1), offset, 'alone') : null;
  if (tokens.length > 1 && /^[#(]?\d{1,4}[.):]?$/.test(first) && /^\p{L}/u.test(tokens[1]!.text)) {
    return nameOf(line, tokens.slice(1), offset, 'numbered', numberOf(first));
  }
  const header = nameOf(line, tokens, offset, 'alone');
  if (!header || shape.nameLike || isHandle(header.author)) return header;
  const few = header.author.length <= 50 && !/[:;]$/.test(header.author);
  return few && shape.phrases === 0 && shape.separators === 0 ? { ...header, form: 'loose' } : null;
}
