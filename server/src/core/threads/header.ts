/** Author lines: a name alone, or a name with a date, a verb of saying, or words like "posted by" around it. */
import calendar from '../../../data/calendar.json';
import words from '../../../data/threads.json';
import type { Span } from '../model';
import { bitsOf, hasPhrase } from '../segments/phrases';
import type { Shape } from '../segments/shape';
import { classOf, DIGIT, LOWER, SPACE } from '../text/characters';

export interface Header {
  readonly author: string;
  readonly span: Span;
  /** The rest of the line where it holds a date, as it stands. */
  readonly date: string | null;
  /** `alone`: nothing but the name. `marked`: the line says that it names an author. */
  readonly form: 'alone' | 'marked';
}

const before = words.before.map((phrase) => phrase.split(' '));
const after = new Set(words.after);
/** Months that are no names and no common words of other languages. */
const months = new Set(
  calendar.months.filter(
    (month) => !['may', 'mar', 'mai', 'juni', 'juli', 'april', 'august', 'mart', 'mei'].includes(month),
  ),
);
const weekdays = new Set(calendar.weekdays);
const metaBits = bitsOf('commentMeta');

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The first words of a line, at most `limit`; signs that end a name stand alone. */
function tokensOf(line: string, limit: number): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < line.length && tokens.length < limit) {
    while (i < line.length && classOf(line.charCodeAt(i)) === SPACE) i++;
    const start = i;
    while (i < line.length && classOf(line.charCodeAt(i)) !== SPACE) i++;
    if (i > start) tokens.push({ text: line.slice(start, i), start, end: i });
  }
  return tokens;
}

const bare = (text: string): string => text.toLowerCase().replace(/[:,.]+$/, '');

function dropBefore(tokens: Token[]): { tokens: Token[]; dropped: boolean } {
  for (const phrase of before) {
    if (tokens.length > phrase.length && phrase.every((word, i) => bare(tokens[i]!.text) === word)) {
      return { tokens: tokens.slice(phrase.length), dropped: true };
    }
  }
  return { tokens, dropped: false };
}

/** A sentence's end: a full stop behind a word in small letters, as names and initials do not have it. */
function endsSentence(line: string): boolean {
  const end = line.trimEnd();
  const last = end.at(-1);
  if (last === '!' || last === '?' || last === '…') return true;
  if (last !== '.') return false;
  const word = /\S*$/.exec(end.slice(-24, -1))?.[0] ?? '';
  return word.length > 2 && classOf(word.charCodeAt(0)) === LOWER;
}

/**
 * The author that `line` names, if it is an author line. Whether a bare name is one depends on what follows: `form`
 * tells. `offset` is the line's place in the text.
 */
export function readHeader(line: string, shape: Shape, offset: number): Header | null {
  if (shape.words > 24 || shape.length > 200) return null;
  const body = shape.bullet ? line.replace(/^\s*\S\s+/, (mark) => ' '.repeat(mark.length)) : line;
  const all = tokensOf(body, 24);
  const { tokens, dropped } = dropBefore(all);
  const name: Token[] = [];
  let ended: string | null = null;
  for (const token of tokens) {
    const low = bare(token.text);
    if (
      after.has(low) ||
      after.has(token.text[0]!) ||
      classOf(token.text.charCodeAt(0)) === DIGIT ||
      months.has(low)
    ) {
      ended = low;
      break;
    }
    name.push(token);
    if (/[:,]$/.test(token.text)) {
      ended = ':';
      break;
    }
    if (name.length > 6) return null;
  }
  if (name.length === 0 || name.length > 5) return null;
  const start = name[0]!.start;
  const end = name.at(-1)!.end - (/[:,]$/.test(name.at(-1)!.text) ? 1 : 0);
  const author = body.slice(start, end);
  if (!/\p{L}|\p{N}/u.test(author) || author.length > 60 || /[{}<>="“”]|https?:/.test(author)) return null;
  const span: Span = [offset + start, offset + end];
  const rest = ended === null ? '' : body.slice(end).trim();
  if (ended !== null || dropped) {
    const verb =
      ended !== null && !/^[:,(|\d]/.test(ended) && ended !== 'on' && ended !== 'at' && ended !== 'to';
    const dated = isDated(shape) && rest !== '';
    if (!dated && !dropped && !(verb && rest.length < 12) && !(ended === ':' && rest === '')) return null;
    if (dropped && !dated && shape.words > 7) return null;
    return { author, span, date: dated ? trimDate(rest) : null, form: 'marked' };
  }
  if (
    !shape.nameLike ||
    endsSentence(body) ||
    hasPhrase(shape.phrases, 'form') ||
    (shape.phrases & metaBits) !== 0
  )
    return null;
  return { author, span, date: null, form: 'alone' };
}

/** The date as the line writes it: from its first figure, month or weekday on. */
function trimDate(rest: string): string {
  const tokens = tokensOf(rest, 24);
  const first = tokens.find(
    ({ text }) => /^[([]?\d/.test(text) || months.has(bare(text)) || weekdays.has(bare(text)),
  );
  return rest.slice(first?.start ?? 0).replace(/[\s)\]|:]+$/, '');
}

/** Holds a date, a time of day or an age ("3 hours ago"). */
export function isDated(shape: Shape): boolean {
  return shape.month || shape.year || shape.clock || (shape.digits > 0 && (shape.phrases & metaBits) !== 0);
}

/** A line of nothing but a comment's controls, score or date. */
export function isMetaLine(shape: Shape): boolean {
  if (shape.words > 14) return false;
  if ((shape.phrases & metaBits) !== 0 && shape.words <= 8) return true;
  return (
    shape.words <= 9 &&
    (shape.clock || (shape.year && (shape.month || shape.digits >= 6))) &&
    shape.stops <= 1
  );
}
