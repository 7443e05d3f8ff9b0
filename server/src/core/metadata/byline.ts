import calendar from '../../../data/calendar.json';
import bylines from '../../../data/bylines.json';
import { message } from '../message';
import type { Field, Span } from '../model';
import { absent, inferred, stated } from './field';
import { isName } from './names';
import { masthead, trimmed, type Page } from './page';

// The longest prefix first: "written by" before "by".
const prefixes = [...bylines.prefixes].sort((a, b) => b.length - a.length);
const LONGEST = 160;
const days = new Set([...calendar.months, ...calendar.weekdays]);

/** Where the words after a byline's prefix end: author lines run on with dates, places and buttons. */
function nameEnd(words: string): number {
  const stops =
    /\s(?:\||•|·|–|—|-|for|at|in|@|\/|[Pp]ublished|[Pp]osted|[Uu]pdated)\s|\son\s+([\p{L}\d]+)|[,;|•·@(]|\s\d|\s*$/gu;
  for (const stop of words.matchAll(stops)) {
    // "Ann on Tour" is a name, "Ann on Tuesday" is not.
    const on = stop[1]?.toLowerCase();
    if (on === undefined || /^\d/.test(on) || days.has(on) || on === 'the') return stop.index;
  }
  return words.length;
}

function prefixOf(line: string): number | null {
  for (const prefix of prefixes) {
    if (line.slice(0, prefix.length).toLowerCase() !== prefix) continue;
    const rest = /^\s*:?\s+/.exec(line.slice(prefix.length)) ?? /^:/.exec(line.slice(prefix.length));
    if (rest) return prefix.length + rest[0].length;
  }
  return null;
}

/** Where the name begins: behind a prefix at the line's start, behind a date ("May 5, 2014 by Ann") or a sign ("| Author: Ann"). */
function nameStart(line: string): number | null {
  const first = prefixOf(line);
  if (first !== null) return first;
  for (const before of line.matchAll(/(?:\d|\b[ap]\.?m\.?|[|•·])[\s,|•·–—-]+/giu)) {
    const at = before.index + before[0].length;
    const length = prefixOf(line.slice(at));
    if (length !== null) return at + length;
  }
  return null;
}

/** The author's name in a line `By Ann Writer | date`, or the start of a line read as a byline. */
function nameIn(text: string, span: Span): { span: Span; prefixed: boolean } | null {
  const [start, end] = trimmed(text, span);
  const line = text.slice(start, Math.min(end, start + LONGEST));
  const after = nameStart(line);
  const from = after ?? 0;
  const named = trimmed(text, [start + from, start + from + nameEnd(line.slice(from))]);
  const name = text.slice(...named);
  if (!isName(name, 8) && !isName(name.replace(/\sand\s/gi, ' '), 8)) return null;
  // "By Friday", "July 24": no names; and one word alone is a person's only where a word says so.
  const [first = '', second] = name.toLowerCase().split(/[\s.]+/);
  if (days.has(first) || (after === null && second === undefined)) return null;
  return { span: named, prefixed: after !== null };
}

export function readByline(page: Page): Field {
  const byRole = page.own.map((index) => page.lines[index]!).filter((line) => line.role === 'byline');
  for (const line of byRole) {
    const found = nameIn(page.text, line.span);
    if (found?.prefixed) {
      return stated(
        page.text.slice(...found.span),
        [found.span],
        message('Named as the author in a line of its own.'),
        0.97,
      );
    }
  }
  for (const line of masthead(page, LONGEST)) {
    if (line.role === 'headline' || line.role === 'repeated-headline') continue;
    const found = nameIn(page.text, line.span);
    const words = page.text.slice(...line.span);
    if (found?.prefixed && !/[.!?]\s*$/.test(words)) {
      return stated(
        page.text.slice(...found.span),
        [found.span],
        message('Named as the author in a line near the headline.'),
        0.95,
      );
    }
  }
  for (const line of byRole) {
    const found = nameIn(page.text, line.span);
    if (found) {
      return inferred(
        page.text.slice(...found.span),
        [found.span],
        message('A name where the author’s name stands; no word says that it is.'),
        0.6,
      );
    }
  }
  return absent(message('No line near the headline names an author.'));
}
