/** What a short line near a headline says of who wrote the story, where and when; offsets are relative to the line. */
import bylines from '../../../data/bylines.json';
import calendar from '../../../data/calendar.json';
import dates from '../../../data/dates.json';
import { isName } from '../metadata/names';
import { isCommonWord } from './commonWords';
import type { Span } from '../model';
import { classOf, IDEOGRAPH, isLetter } from '../text/characters';

/** The author as a line names one. */
export interface CreditName {
  readonly span: Span;
  /** Whether a word says that it is the author. */
  readonly labelled: boolean;
}

/** Only so much of a line is read. */
const LONGEST = 160;

/** Prefixes by their first letter, the longest first: "written by" before "by". */
const prefixes = new Map<string, string[]>();
for (const prefix of [...bylines.prefixes].sort((a, b) => b.length - a.length)) {
  const list = prefixes.get(prefix[0]!);
  if (list) list.push(prefix);
  else prefixes.set(prefix[0]!, [prefix]);
}
const days = new Set([...calendar.months, ...calendar.weekdays]);
const buttons = new Set(bylines.buttons);
const labels = new Set([...dates.published, ...dates.updated]);

const isSpace = (unit: number): boolean => unit === 32 || unit === 9 || unit === 0xa0;

/** Length of a prefix of bylines at the start of `line` with what parts it from the name, or 0. */
function prefixLength(line: string): number {
  for (const prefix of prefixes.get(line.charAt(0).toLowerCase()) ?? []) {
    if (line.slice(0, prefix.length).toLowerCase() !== prefix) continue;
    let end = prefix.length;
    while (isSpace(line.charCodeAt(end))) end++;
    const colon = line[end] === ':' || line[end] === '：';
    if (colon) {
      end++;
      while (isSpace(line.charCodeAt(end))) end++;
    }
    if (end > prefix.length) return end;
    // A label and the words themselves run together: "Written byby Ann".
    const last = /\p{L}+$/u.exec(prefix)?.[0] ?? '';
    if (line.slice(end, end + last.length + 1).toLowerCase() === `${last} `) return end + last.length + 1;
    // Tags leave no space behind: "ByAnn Writer"; "Byron" and "BYRON" are names.
    if (/^\p{Lu}[\p{Ll}'’.]/u.test(line.slice(end)) && /\p{Ll}$/u.test(line.slice(0, end))) return end;
  }
  return 0;
}

/** Where the name begins behind one prefix or several ("Written by by Ann"), or null. */
function afterPrefix(line: string): number | null {
  let at = prefixLength(line);
  if (at === 0) return null;
  const again = prefixLength(line.slice(at));
  if (again > 0) at += again;
  return at;
}

/** Where the name begins: behind a prefix at the line's start, or behind a date, label or sign ("May 5, 2014 by Ann", "| Author: Ann"). */
function nameStart(line: string): number | null {
  const first = afterPrefix(line);
  if (first !== null) return first;
  for (let i = 1; i < line.length; i++) {
    const before = line.charCodeAt(i - 1);
    const edge = isSpace(before) || !isLetter(classOf(before));
    if (!edge || !prefixes.has(line.charAt(i).toLowerCase())) continue;
    const length = afterPrefix(line.slice(i));
    if (length === null) continue;
    // "12 ways by the river" has a number before it too; a date has more, a sign parts.
    const part = line.slice(0, i).trimEnd();
    const word = /[\p{L}]+/u.exec(part)?.[0].toLowerCase() ?? '';
    if (/[\d|•·,;/–—-]$|\b[ap]\.?m\.?,?$/iu.test(part) || hasDate(part) || labels.has(word))
      return i + length;
  }
  return null;
}

/** Where the words after a byline's prefix end: author lines run on with dates, places and buttons. */
function nameEnd(words: string): number {
  const stops =
    /\s(?:\||•|·|–|—|-|\/\/|for|at|in|@|\/|und|\p{L}+:)\s?|\son\s+([\p{L}\d]+)|[,;|•·@(/{«»]|\s\d|\s+(?=(\p{L}+)(?:[\s.]|$))|\s*$|\p{Ll}(?=(\p{Lu}\p{Ll}+)\s?\d|(Published|Posted|Updated))/gu;
  for (const stop of words.matchAll(stops)) {
    const [, on, next, glued, label] = stop;
    if (next !== undefined) {
      // A button's word may run on into the next: "UpdatedJanuary".
      const word = (/^\p{Lu}\p{Ll}+(?=\p{Lu})/u.exec(next)?.[0] ?? next).toLowerCase();
      if (
        buttons.has(word) ||
        (days.has(word) && /^[.,]?\s*\d/.test(words.slice(stop.index + stop[0].length + next.length)))
      )
        return stop.index;
      continue;
    }
    if (glued !== undefined && !days.has(glued.toLowerCase())) continue;
    if (glued !== undefined || label !== undefined) return stop.index + 1;
    // "Ann on Tour" is a name, "Ann on Tuesday" is not.
    const day = on?.toLowerCase();
    if (day === undefined || /^\d/.test(day) || days.has(day) || day === 'the') return stop.index;
  }
  return words.length;
}

/** Two or three characters, as names are in scripts that part no words; four where something follows that ends them. */
function ideographName(line: string, from: number): Span | null {
  let start = from;
  while (
    start < line.length &&
    (isSpace(line.charCodeAt(start)) || line[start] === ':' || line[start] === '：')
  )
    start++;
  let end = start;
  while (end - start < 5 && end < line.length && classOf(line.charCodeAt(end)) === IDEOGRAPH) end++;
  if (end - start < 2) return null;
  return [start, end - start < 5 ? end : start + 3];
}

/** Names by words that are written together with them. */
function joinedName(line: string): CreditName | null {
  for (const word of bylines.joined) {
    const at = line.indexOf(word);
    const span = at < 0 ? null : ideographName(line, at + word.length);
    if (span) return { span, labelled: true };
  }
  for (const word of bylines.after) {
    const at = line.indexOf(word);
    if (at < 2) continue;
    let end = at;
    while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > 0 && end - start < 5 && isLetter(classOf(line.charCodeAt(start - 1)))) start--;
    if (end - start >= 2) return { span: [start, end], labelled: true };
  }
  return null;
}

function trimmed(line: string, start: number, end: number): Span {
  const words = line.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return [from, Math.max(from, start + words.trimEnd().length)];
}

/**
 * The author's name in a line `By Ann Writer | date`, or at the start of a line; null where there is none. `uncased`: whether the
 * line has words of a script without capitals.
 */
export function creditName(whole: string, uncased = true): CreditName | null {
  const line = whole.slice(0, LONGEST);
  const joined = uncased ? joinedName(line) : null;
  if (joined) return joined;
  const after = nameStart(line);
  const from = after ?? 0;
  const span = trimmed(line, from, from + nameEnd(line.slice(from)));
  const name = line.slice(...span);
  const [first = '', second] = name.toLowerCase().split(/[\s.]+/);
  // "By Friday", "July 24": no names; and one word alone is a person's only where a word says so.
  if (days.has(first) || labels.has(first) || (after === null && second === undefined)) return null;
  // Readers' names are written small: "by ann on July 21".
  const nick =
    after !== null && /^[@\p{Ll}][\p{Ll}\d_.-]{2,20}$/u.test(name) && (hasDate(line) || line.length < 30);
  if (!nick && !isName(name, 8) && !isName(name.replace(/\sand\s/gi, ' '), 8)) return null;
  return { span, labelled: after !== null };
}

/** A day as figures ("2012-01-03", "24.04.2024", "2012年1月12日"). */
const figures = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,4}\s?年\s?\d{1,2}\s?月|\d{1,2}\s?월\s?\d{1,2}\s?일/;
const ages = /\d{1,3}\s?(?:s|m|h|d|min|mins|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?)\s+ago\b/i;
const clock = /\d{1,2}[:h]\d\d(?!\d)/;

/** Whether a short text tells a day or time: a month's name counts with a day's number, a clock by itself. */
export function hasDate(text: string): boolean {
  if (figures.test(text) || ages.test(text)) return true;
  if (!/\d/.test(text)) return false;
  if (clock.test(text)) return true;
  if (!/(?:^|\D)\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?:\D|$)/.test(text)) return false;
  for (const [word] of text.matchAll(/\p{L}+/gu)) if (days.has(word.toLowerCase())) return true;
  return false;
}

/** Whether a word belongs to a date or its label. */
const ofDate = (word: string): boolean => days.has(word.toLowerCase()) || labels.has(word.toLowerCase());

/** Place and agency in a line of their own: "CITY, May 5, 2014", "(EX) – 6 hours ago", "Place: City | Agency: EX". */
export function placeLine(line: string): Span | null {
  const label = /^\s*(\p{L}+)\s?[:：]/u.exec(line)?.[1]?.toLowerCase();
  if (label !== undefined) {
    const known = bylines.places.includes(label) || bylines.agencies.includes(label);
    return known ? trimmed(line, 0, line.length) : null;
  }
  const agency = /^\s*\((\p{Lu}{2,6})\)\s?[-–—,:|]/u.exec(line);
  if (agency) {
    const at = agency[0].indexOf('(') + 1;
    return [at, at + agency[1]!.length];
  }
  const place = /^\s*(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){0,2}),\s/u.exec(line);
  if (!place) return null;
  const words = place[1]!.split(' ');
  if (words.some(ofDate) || isCommonWord(words.at(-1)!)) return null;
  const rest = line.slice(place[0].length);
  if (!hasDate(rest) || /\p{Ll}{4}\s\p{Ll}/u.test(rest)) return null;
  const at = line.indexOf(place[1]!);
  return [at, at + place[1]!.length];
}
