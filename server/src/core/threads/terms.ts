/** What a word tells of author lines and dates by itself, found once for each distinct word. */
import { classOf, LOWER } from '../text/characters';
import { Interner } from '../text/tokens';
import { after, bare, dates, inner, Is, lists, starred, When } from './cues';

/** A distinct word of a line. */
export interface Term {
  readonly text: string;
  /** Lower case, without the colon, comma or full stops behind it. */
  readonly bare: string;
  /** As `bare`, and without the brackets and signs around it. */
  readonly core: string;
  readonly is: number;
  readonly when: number;
}

const number = /^(?:\d{1,2}(?:st|nd|rd|th|er|º|ª)?|(?:19|20)\d\d)$/;
const clock = /^\d{1,2}(?:[:.h]\d\d(?::\d\d)?(?:am|pm|h|z)?|am|pm|h)$/;
const numeric =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:t\d\d:\d\d\S{0,12})?$|^\d{1,4}[年月]|^\d{1,2}[時时点]|^\d{1,3}\S{1,3}前$/;
const shortAge = /^\d{1,3}(?:s|m|h|d|w|y|mo|min|hr|hrs|mins|yr|yrs)$/;

const bracketed = /^[([]|[)\]|;,]$/;

function makeTerm(text: string): Term {
  const own = bare(text);
  const core = bracketed.test(text) ? bare(text.replace(/^[([]+/, '').replace(/[)\]|;,]+$/, '')) : own;
  const is = lettersOf(text) | signsOf(text) | listsOf(text, own);
  return { text, bare: own, core, is, when: whenOf(core) };
}

/** Which letters `text` holds. Small Latin ones, of which most words are, need no regular expression. */
function lettersOf(text: string): number {
  let i = 0;
  while (i < text.length && isLatin(text.charCodeAt(i))) i++;
  if (i >= 2 || (i === text.length && i > 0)) {
    const small = classOf(text.charCodeAt(0)) === LOWER ? Is.smallFirst : 0;
    return Is.letter | Is.letterFirst | small | (i >= 2 ? Is.letters : 0);
  }
  if (!/\p{L}/u.test(text)) return /\p{N}/u.test(text) ? 0 : Is.sign;
  return (
    Is.letter |
    (/\p{L}{2}/u.test(text) ? Is.letters : 0) |
    (/^\p{L}/u.test(text) ? Is.letterFirst : 0) |
    (/^\p{Ll}/u.test(text) ? Is.smallFirst : 0)
  );
}

const isLatin = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

function signsOf(text: string): number {
  const first = text[0] ?? '';
  const last = text.charCodeAt(text.length - 1);
  const bracket = first === '(' || first === '[';
  const within = last === 44 || inner.has(text) || text.includes('(') || text.includes('[');
  const address = text.startsWith('http') || text.startsWith('www.');
  return (
    (last === 58 ? Is.colon : 0) |
    (last === 44 ? Is.comma : 0) |
    (text === '=' ? Is.equals : 0) |
    (text === '@' ? Is.at : 0) |
    (inner.has(text) ? Is.inner : 0) |
    (first === '@' && text.length > 1 ? Is.spoken : 0) |
    (bracket ? Is.bracket : 0) |
    (address ? Is.address : 0) |
    (within ? Is.within : 0) |
    (address || after.has(first) ? Is.endsName : 0)
  );
}

function listsOf(text: string, own: string): number {
  const found = lists.get(own) ?? 0;
  if (!text.endsWith('*')) return found;
  return (found & ~starred) | ((lists.get(bare(text.slice(0, -1))) ?? 0) & starred);
}

function whenOf(core: string): number {
  const listed = dates.get(core) ?? 0;
  const first = core.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const whole = clock.test(core) || numeric.test(core) || shortAge.test(core);
    return (
      listed | When.begins | When.figure | (number.test(core) ? When.number : 0) | (whole ? When.whole : 0)
    );
  }
  if (classOf(first || 32) <= LOWER || /[\p{L}\p{N}]/u.test(core)) return listed;
  return listed | When.sign;
}

/** Longer words are not kept. */
const longest = 32;
const known = new Interner(makeTerm);

/** The word of `text` from `start` to `end`, which is not empty. */
export function termAt(text: string, start: number, end: number): Term {
  return end - start > longest ? makeTerm(text.slice(start, end)) : known.word(text, start, end);
}
