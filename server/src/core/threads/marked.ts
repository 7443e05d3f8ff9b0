/** Author lines that say that they name an author, by a word or a date beside the name. */
import words from '../../../data/threads.json';
import type { Span } from '../model';
import { isName, nameAt, nameUpTo } from './name';
import { after, Is } from './cues';
import { isSign, phraseAt, phrasesOf, type Token } from './tokens';
import { readWhen } from './when';

export interface Header {
  readonly author: string;
  readonly span: Span;
  /** The date or age beside the name, as it stands. */
  readonly date: string | null;
  /**
   * `marked`: the line says that it names an author. `alone`: nothing but what has the shape of a name. `loose`: a few words
   * that name an author only where all comments of the thread begin so. `titled`: words of any kind before a verb of saying,
   * that name an author only above a date. `colon`: a name with a colon behind it and nothing else. `numbered`: a number
   * before a name.
   */
  readonly form: 'alone' | 'marked' | 'loose' | 'titled' | 'colon' | 'numbered';
  /** The comment's number before the name. */
  readonly number: number | null;
  /** The author who is answered, where the line says so. */
  readonly answers: string | null;
  /** Marked by a verb that introduces quoted comments too ("Ann wrote:"). */
  readonly quoting: boolean;
  /** Marked by words before the name ("Posted by Ann"). */
  readonly posted: boolean;
  /** Posted, and with controls behind the date ("Posted by Ann on May 3 | Reply"): ends a comment. */
  readonly footer: boolean;
}

const before = phrasesOf(words.before, Is.before);
const answers = phrasesOf(words.answers, Is.answer);
const verbs = phrasesOf(words.verbs, Is.verb);

/** Words of a name at most. */
const NAME = 6;

/** A comment's number: "3", "#12", "4.1". */
export const ordinal = /^[#(]?\d{1,5}(?:\.\d{1,4}){0,6}[.):]?$/;

/** "Ann Reader says:", "posted by Ann Reader | 2 May 2012", "Ann Reader > Bo Writer • 3 years ago". */
export function readMarked(text: string, all: readonly Token[], number: number | null = null): Header | null {
  const numbered = number !== null;
  // "Length = 5.50" names nobody.
  if (all.some((token) => token.has(Is.equals))) return null;
  let first = 0;
  while (first < all.length - 1 && isSign(all[first]!)) first++;
  const dropped = phraseAt(all, first, before);
  const { name, next, cut } = nameUpTo(all, first + dropped, numbered) ?? nameAt(all, first + dropped);
  if (name.length === 0) return null;
  const last = name.at(-1)!;
  const author = text.slice(name[0]!.start, last.end - cut);
  if (!isName(author) || name[0]!.has(Is.label)) return null;
  const rest = all.slice(next);
  const date = dateIn(text, rest, cut === 1 ? 2 : 8);
  const verb = phraseAt(rest, 0, verbs);
  const said = verb > 0 ? isEnd(rest, verb) : rest.length <= 6 && endsWithVerb(rest, 0);
  const colon = cut === 1 && last.has(Is.colon) && rest.length === 0;
  if (numbered && date === null && !said) return null;
  if (date === null && dropped === 0 && !said && !colon) return null;
  if (verb === 0 && dropped === 0 && !said && !numbered && isPhrase(name)) return null;
  if (dropped > 0 && date === null && all.length > 7) return null;
  return {
    author,
    span: [name[0]!.start, last.end - cut],
    date,
    form: date === null && dropped === 0 && !said ? 'colon' : 'marked',
    number,
    answers: answered(text, rest) ?? answered(text, rest.slice(verb)),
    quoting: verb > 0 && rest[verb - 1]!.has(Is.quoting),
    posted: dropped > 0,
    footer: dropped > 0 && (all[0]!.text === '#' || rest.some((token) => token.has(Is.label))),
  };
}

/** Many words, most of them in small letters: "I was there again" before a date is no name. */
function isPhrase(name: readonly Token[]): boolean {
  const small = name.filter((token) => token.has(Is.smallFirst)).length;
  return name.length >= 4 && small * 2 > name.length;
}

/** Nothing but signs stand behind a verb of saying; behind "said" one must, as "well said" is a remark. */
function isEnd(rest: readonly Token[], verb: number): boolean {
  const signs = rest.slice(verb);
  if (signs.some((token) => token.has(Is.letter))) return false;
  if (rest[verb - 1]!.has(Is.dated)) return false;
  return rest[verb - 1]!.bare !== 'said' || signs.length > 0 || /[:.…,]$/.test(rest[verb - 1]!.text);
}

const isHalf = ({ text }: Token): boolean => /^(?:am|pm)$/i.test(text);

/** "On October 29, 2012 at 9:53am, Ann Reader said...", "posted on 3 May 2014 by Ann Reader", "Fri, 2012-11-09 15:30 — Ann". */
export function readAfterDate(text: string, all: readonly Token[]): Header | null {
  let start = 0;
  while (start < 2 && start < all.length - 1 && (isSign(all[start]!) || all[start]!.has(Is.label))) start++;
  const to = readWhen(all, start);
  if (to === start || to === all.length) return null;
  let from = to;
  while (
    from < all.length &&
    (isSign(all[from]!) || (from > 0 && isHalf(all[from - 1]!) && ordinal.test(all[from]!.text)))
  )
    from++;
  // Set off by a sign, or a stamp like "on 25 Oct 2012 at 7:14 pm".
  const apart = from > to || (to - start >= 4 && all[start]!.has(Is.joining));
  const by = phraseAt(all, from, before);
  const { name, next, cut } = nameUpTo(all, from + by) ?? nameAt(all, from + by);
  if (name.length === 0) return null;
  const rest = all.slice(next);
  const author = text.slice(name[0]!.start, name.at(-1)!.end - cut);
  const ends =
    by > 0 || (apart && cut === 0 && name.length <= 4 && (name.length === 1 || /^\p{Lu}/u.test(author)));
  // "Ann (not verified)": a note may stand behind the name.
  const whole = rest.length <= 3 && (rest.length === 0 || /^[(|•·[]/.test(rest[0]!.text));
  if (!(ends && whole) && !(rest.length <= 4 && endsWithVerb(rest, 0))) return null;
  if (!isName(author)) return null;
  const span: Span = [name[0]!.start, name[0]!.start + author.length];
  return {
    author,
    span,
    date: cutDate(text, all, start, to),
    form: 'marked',
    number: null,
    answers: null,
    quoting: false,
    posted: by > 0,
    footer: false,
  };
}

/** Words of any kind before a verb of saying with a colon, which is all there is: a page that names itself as the author. */
export function readTitled(text: string, all: readonly Token[]): Header | null {
  const last = all.at(-1)!;
  if (all.length < 2 || !last.has(Is.colon) || phraseAt(all, all.length - 1, verbs) === 0) return null;
  const start = all[0]!.start;
  const end = all[all.length - 2]!.end;
  return {
    author: text.slice(start, end),
    span: [start, end],
    date: null,
    form: 'titled',
    number: null,
    answers: null,
    quoting: last.has(Is.quoting),
    posted: false,
    footer: false,
  };
}

function endsWithVerb(all: readonly Token[], from: number): boolean {
  for (let i = from; i < all.length; i++) {
    const length = phraseAt(all, i, verbs);
    if (length > 0)
      return !all[i]!.has(Is.dated) && !all.slice(i + length).some((token) => token.has(Is.letter));
  }
  return false;
}

/** The date among the words behind a name: soon, and followed by little more, or the line is a sentence. */
function dateIn(text: string, rest: readonly Token[], reach: number): string | null {
  for (let from = 0; from < rest.length && from <= reach; from++) {
    const to = readWhen(rest, from);
    if (to === from) continue;
    const tail = rest.slice(to).filter((token) => token.has(Is.letters));
    const controls = tail.length === 0 || tail.some((token) => token.has(Is.label));
    return tail.length > (controls ? 12 : 5) ? null : cutDate(text, rest, from, to);
  }
  return null;
}

/** The words of a date as they stand, without the joining words and brackets around them. */
export function cutDate(text: string, tokens: readonly Token[], from: number, to: number): string {
  let start = from;
  while (start < to - 1 && /^(?:on|at|am|um|le|el|em|op|den)$/i.test(tokens[start]!.text)) start++;
  return text
    .slice(tokens[start]!.start, tokens[to - 1]!.end)
    .replace(/^[([]+/, '')
    .replace(/[)\]|:,;]+$/, '');
}

/** The author whom a line of labels says is answered: "In reply to Ann", "Response to Ann, 1 November". */
export function answeredIn(text: string, tokens: readonly Token[]): string | null {
  return answered(text, tokens);
}

/** The name behind a word like "in reply to", up to the next sign or date. */
function answered(text: string, rest: readonly Token[]): string | null {
  const length = phraseAt(rest, 0, answers);
  if (length === 0) return null;
  let end = length;
  while (
    end < rest.length &&
    end - length < NAME &&
    !after.has(rest[end]!.text[0]!) &&
    readWhen(rest, end) === end
  )
    end++;
  return end > length ? text.slice(rest[length]!.start, rest[end - 1]!.end).replace(/[:,]$/, '') : null;
}
