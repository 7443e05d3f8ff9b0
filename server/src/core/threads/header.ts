/** Author lines: a name alone, or a name with a date, a verb of saying, or words like "posted by" around it. */
import words from '../../../data/threads.json';
import { bitsOf } from '../segments/phrases';
import { classOf, DIGIT, LOWER, SPACE, STOP } from '../text/characters';
import { MOST, type WordLine } from './line';
import { type Header, ordinal, readAfterDate, readMarked, readTitled } from './marked';
import { isName } from './name';
import { Is } from './cues';
import { phraseAt, phrasesOf, type Token, tokensFrom } from './tokens';
import { mayHoldWhen, readWhen } from './when';

const behind = phrasesOf(words.behind, Is.behind);
const before = phrasesOf(words.before, Is.before);
const verbs = phrasesOf(words.verbs, Is.verb);
/** Lines of these phrases name nobody. */
const otherBits = bitsOf('commentMeta', 'form');

/** Short names of months that are nobody's name: pages break dates over several lines. */
const shortMonths = new Set(['feb', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']);

/** Words of a name at most, where nothing marks it. */
const NAME = 6;

/** So much before a full stop is looked at. */
const REACH = 23;

/** A sentence's end: a full stop behind a word in small letters, as names and initials do not have it. */
function endsSentence({ text, start, end }: WordLine): boolean {
  const last = text.charCodeAt(end - 1);
  if (last !== 46) return classOf(last) === STOP;
  const least = Math.max(start, end - 1 - REACH);
  let from = end - 1;
  while (from > least && classOf(text.charCodeAt(from - 1)) !== SPACE) from--;
  return end - 1 - from > 2 && classOf(text.charCodeAt(from)) === LOWER;
}

/** "old_sea_dog", "kqz*****": one word with signs or figures that words do not have. */
const isHandle = (author: string): boolean =>
  /^[\p{L}\p{N}_*.-]{2,30}$/u.test(author) && /[\p{N}_*]/u.test(author) && /\p{L}/u.test(author);

/** Controls behind a name are so many words at most. */
const CONTROLS = 3;

/** The words without the controls behind them ("Ann permalink*", "Ann #"). */
function withoutControls(tokens: readonly Token[]): readonly Token[] {
  for (let i = Math.max(1, tokens.length - CONTROLS); i < tokens.length; i++) {
    const isCount = i === tokens.length - 2 && tokens[i + 1]!.has(Is.count);
    if (isCount && /^\d+\*?$/.test(tokens[i]!.text)) return tokens.slice(0, i);
    if (!tokens[i]!.has(Is.behind)) continue;
    const plain = tokensFrom(tokens.slice(i).map(({ text }) => text.replace(/\*$/, '')));
    if (phraseAt(plain, 0, behind) === plain.length) return tokens.slice(0, i);
  }
  return tokens;
}

/** Whether a line says that it names an author, if it does: by a date, a verb of saying, words before the name, or a colon. */
function mayBeMarked({ tokens, is, when }: WordLine): boolean {
  if ((is & Is.colon) !== 0 || mayHoldWhen(when)) return true;
  if ((is & (Is.verb | Is.before)) === 0) return false;
  for (let i = 0; i < tokens.length; i++) {
    if (phraseAt(tokens, i, verbs) > 0) return true;
    // Numbers and signs may stand before it.
    if ((i < 2 || tokens[i - 1]!.has(Is.sign)) && phraseAt(tokens, i, before) > 0) return true;
  }
  return false;
}

/** The author that `line` names, if it is an author line; `form` tells how sure that is. */
export function readHeader(line: WordLine): Header | null {
  const { text, tokens, shape } = line;
  if (tokens.length === 0 || tokens.length > MOST) return null;
  if (mayBeMarked(line)) {
    const first = tokens[0]!.text;
    const said =
      readAfterDate(text, tokens) ??
      // "2 Ann Reader November 12, 2012 at 3:20 am": the comment's number stands first.
      (ordinal.test(first) ? readMarked(text, tokens.slice(1), numberOf(first)) : null) ??
      readMarked(text, tokens) ??
      readTitled(text, tokens);
    if (said) return said;
  }
  if (tokens.length > NAME + CONTROLS) return null;
  const named = (line.is & (Is.behind | Is.count)) === 0 ? tokens : withoutControls(tokens);
  if (named.length < tokens.length)
    return /^\d+$/.test(named[0]!.text) ? null : nameOf(text, named, 'marked');
  if ((shape.phrases & otherBits) !== 0 || endsSentence(line)) return null;
  return readBare(line);
}

const numberOf = (text: string): number => Number(text.replace(/^\D+/, '').replace(/\D.*$/, ''));

/** The words as a name, or null where they can be none. */
function nameOf(
  text: string,
  tokens: readonly Token[],
  form: Header['form'],
  number: number | null = null,
): Header | null {
  if (tokens.length > NAME || readWhen(tokens, 0) > 0) return null;
  if (tokens.length > 1 && tokens[0]!.has(Is.label)) return null;
  const { start } = tokens[0]!;
  const { end } = tokens.at(-1)!;
  const author = text.slice(start, end);
  if (!isName(author) || (tokens.length === 1 && shortMonths.has(author.toLowerCase()))) return null;
  return {
    author,
    span: [start, end],
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
function readBare({ text, shape, tokens }: WordLine): Header | null {
  if (tokens.length > 1) {
    const first = tokens[0]!;
    if (first.has(Is.address) && /^https?:\/\//.test(first.text))
      return tokens.length <= 5 ? nameOf(text, tokens.slice(1), 'alone') : null;
    if (isNumber(first.text) && tokens[1]!.has(Is.letterFirst))
      return nameOf(text, tokens.slice(1), 'numbered', numberOf(first.text));
  }
  const header = nameOf(text, tokens, 'alone');
  if (!header || shape.nameLike || isHandle(header.author)) return header;
  const few = header.author.length <= 50 && !/[:;]$/.test(header.author);
  return few && shape.phrases === 0 && shape.separators === 0 ? { ...header, form: 'loose' } : null;
}

/** "3", "#12", "(4)". */
const isNumber = (text: string): boolean =>
  (classOf(text.charCodeAt(0)) === DIGIT || classOf(text.charCodeAt(1) || 32) === DIGIT) &&
  /^[#(]?\d{1,4}[.):]?$/.test(text);
