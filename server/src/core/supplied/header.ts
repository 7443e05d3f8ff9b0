/**
 * The block that a tool put before the capture's own words. Two forms:
 *
 * - front matter: `---`, lines of YAML, `---`. Read flat: `key: value`, quoted or not, with lists of plain values in either
 *   form (`[a, b]`, or `- a` on the lines below). What is nested or folded over lines is passed over.
 * - `Key: value` lines, ended by a blank line, as WARC and HTTP write them; a WARC block may be followed by an HTTP one.
 *   Without a line that names the protocol it takes an entry that no page shows to its readers: an address, a time of fetching.
 */
import names from '../../../data/supplied.json';
import type { Span } from '../model';
import { nameOf, type Entry } from './entries';
import { readValues, type Values } from './values';

export interface HeaderBlock {
  /** One past its last line. */
  readonly endLine: number;
  readonly values: Values;
}

const MOST_LINES = 200;
/** Blank lines before the block. */
const MOST_BLANK = 3;
const LONGEST_LINE = 4000;
const telling = new Set<string>(names.telling);

/** `lines`: as `splitLines` gives them. Null where the text begins with its own words. */
export function readHeader(text: string, lines: readonly Span[]): HeaderBlock | null {
  const first = nextWords(text, lines, 0);
  if (first > MOST_BLANK || first === lines.length) return null;
  return frontMatter(text, lines, first) ?? fields(text, lines, first);
}

function wordsOf(text: string, [start, end]: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST_LINE));
}

/** A key of letters, digits and `_ . : @ -` with few spaces, a colon and white space or the end; and what stands after it. */
function pairOf(text: string, span: Span): { name: string; value: Span } | null {
  const words = wordsOf(text, span);
  const [whole, key] = /^([A-Za-z@_][\w .:@/-]{0,59}?)[ \t]?:(?=[ \t]|$)/.exec(words) ?? [];
  if (whole === undefined || key === undefined || key.split(' ').length > 4) return null;
  const rest = words.slice(whole.length);
  const start = span[0] + whole.length + rest.length - rest.trimStart().length;
  return { name: nameOf(key), value: [start, Math.max(start, span[0] + words.trimEnd().length)] };
}

function frontMatter(text: string, lines: readonly Span[], first: number): HeaderBlock | null {
  if (!/^---\s*$/.test(wordsOf(text, lines[first]!))) return null;
  const entries: Entry[] = [];
  let list: string | null = null;
  for (let at = first + 1; at < Math.min(lines.length, first + MOST_LINES); at++) {
    const span = lines[at]!;
    const words = wordsOf(text, span);
    if (/^(?:---|\.\.\.)\s*$/.test(words)) {
      const values = readValues(entries);
      return values.found.length > 0 ? { endLine: at + 1, values } : null;
    }
    if (words.trim() === '' || words.startsWith('#')) continue;
    const [bullet] = /^\s*-\s+/.exec(words) ?? [];
    if (bullet !== undefined) {
      if (list !== null) entries.push(scalar(text, list, [span[0] + bullet.length, span[0] + words.length]));
      continue;
    }
    if (/^\s/.test(words)) continue;
    const pair = pairOf(text, span);
    if (!pair) return null;
    list = pair.value[0] === pair.value[1] ? pair.name : null;
    entries.push(...scalars(text, pair.name, pair.value));
  }
  return null;
}

/** The values on a key's own line. */
function scalars(text: string, name: string, span: Span): Entry[] {
  const words = text.slice(...span);
  if (words === '' || /^[|>][+-]?\d?$/.test(words)) return [];
  if (!/^\[.*\]$/.test(words)) return [scalar(text, name, span)];
  const entries: Entry[] = [];
  let from = span[0] + 1;
  for (const piece of words.slice(1, -1).split(',')) {
    entries.push(scalar(text, name, [from, from + piece.length]));
    from += piece.length + 1;
  }
  return entries;
}

/** A value without the quotation marks and white space around it. */
function scalar(text: string, name: string, [start, end]: Span): Entry {
  const raw = text.slice(start, end);
  let words = raw.trim();
  let from = start + raw.length - raw.trimStart().length;
  const quote = words[0];
  if ((quote === '"' || quote === "'") && words.length > 1 && words.endsWith(quote)) {
    words = words.slice(1, -1);
    from++;
  } else words = words.replace(/\s#.*$/, '').trimEnd();
  const value = quote === "'" ? words.replaceAll("''", "'") : words.replace(/\\(["\\/])/g, '$1');
  return { name, value, span: [from, from + words.length] };
}

/** Blocks that follow each other: a WARC record's, then that of the HTTP answer in it. */
function fields(text: string, lines: readonly Span[], first: number): HeaderBlock | null {
  const entries: Entry[] = [];
  const protocol = protocolOf(text, lines[first]) !== null;
  let end = block(text, lines, first, entries);
  if (end === null) return null;
  const next = nextWords(text, lines, end);
  if (protocol && protocolOf(text, lines[next]) === 'HTTP') end = block(text, lines, next, entries) ?? end;
  // Words must follow: what is nothing but such lines is the capture itself.
  if (nextWords(text, lines, end) === lines.length) return null;
  const values = readValues(entries);
  const tells = values.found.some(({ key }) => telling.has(key));
  return tells && (protocol || values.found.length > 1) ? { endLine: end, values } : null;
}

function protocolOf(text: string, line: Span | undefined): string | null {
  return line ? (/^(HTTP|WARC)\/\d/.exec(wordsOf(text, line))?.[1] ?? null) : null;
}

/** Reads lines up to a blank one, whose number it gives; null where one of them is no `Key: value`. */
function block(text: string, lines: readonly Span[], first: number, entries: Entry[]): number | null {
  const protocol = protocolOf(text, lines[first]);
  if (protocol === 'HTTP') entries.push({ name: 'http', value: 1 });
  for (let at = protocol ? first + 1 : first; at < lines.length; at++) {
    const words = wordsOf(text, lines[at]!);
    if (words.trim() === '') return at;
    if (at - first > MOST_LINES) return null;
    // A header folded over lines goes on after white space.
    if (at > first && /^[ \t]/.test(words)) continue;
    const pair = pairOf(text, lines[at]!);
    if (!pair) return null;
    // When a server last made a page says little of when its story changed.
    if (protocol !== 'HTTP' || pair.name !== 'lastmodified')
      entries.push({ name: pair.name, value: text.slice(...pair.value), span: pair.value });
  }
  return null;
}

/** The first line from `at` on that is not blank, or one past the last. */
function nextWords(text: string, lines: readonly Span[], at: number): number {
  let next = at;
  while (next < lines.length && wordsOf(text, lines[next]!).trim() === '') next++;
  return next;
}
