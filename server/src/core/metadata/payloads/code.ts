/** Lines that are left over from a page's template, markup or program, told by what no prose holds. */
import data from '../../../../data/payloads.json';
import type { Payload, Span, Zone } from '../../model';
import { trimmed } from '../page';

/** Only so much of a line is looked at; and so many placeholders of one are named. */
const LONGEST = 2000;
const MOST_KEYS = 50;

const tags = new Set(data.tags);

/** Placeholders: `{{ name }}`, `{% if %}`, `<%= name %>`, `<?php … ?>`, `${name}`, `%s`, `%1$s`, `{0}`, `[gallery ids="1"]`. Each is bounded. */
const placeholder =
  /\{\{\{?\s?([\w.$#/^>!-][^{}\n]{0,80}?)\s?\}\}|\{%[-\s]{0,2}([^{}\n]{1,100}?)\s?%\}|<[%?](?:=|php)?\s?([^<>\n]{1,200}?)\s?[%?]>|\$\{([\w.]{1,60})\}|(?<![\w%])(%(?:\d{1,2}\$)?[sd])(?![\w%])|(\{\d\})|\[\/?([a-z][a-z_-]{2,20})\s[a-z_-]{1,20}=["“”'][^\]\n]{0,200}\]/g;
const tag = /<\/?([a-z][a-z0-9]{0,9})(?:\s[^<>\n]{0,300})?\/?>|<!--/gi;
const entity = /&(?:[a-z]{2,6}|#\d{2,5}|#x[0-9a-f]{2,5});/gi;

interface Found {
  readonly kind: 'template' | 'markup' | 'script';
  readonly span: Span;
  readonly keys: readonly string[];
}

/** Which of the signs that these notations cannot do without a line holds. */
const BRACE = 1;
const ANGLE = 2;
const PERCENT = 4;
const AMPERSAND = 8;
const BRACKET = 16;
const END = 32;

const signs = new Uint8Array(128);
for (const [characters, bit] of [
  ['{}', BRACE],
  ['<', ANGLE],
  ['%', PERCENT],
  ['&', AMPERSAND],
  ['[', BRACKET],
  [';', END],
] as const)
  for (const each of characters) signs[each.charCodeAt(0)] = bit;

function signsOf(text: string, [start, end]: Span): number {
  let found = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) found |= signs[code]!;
  }
  return found;
}

function template(words: string, start: number): Found | null {
  let first: Span | null = null;
  let last = 0;
  const keys = new Set<string>();
  for (const match of words.matchAll(placeholder)) {
    const name = match.slice(1).find(Boolean) ?? '';
    first ??= [start + match.index, start + match.index + match[0].length];
    last = start + match.index + match[0].length;
    if (keys.size < MOST_KEYS) keys.add(name.trim());
  }
  return first && { kind: 'template', span: [first[0], last], keys: [...keys] };
}

/** So many different tags, opened and none closed: a form says which its readers may use. */
const LIST_OF_TAGS = 4;

function markup(words: string, start: number): Found | null {
  let [first, last] = [-1, -1];
  let closed = false;
  const keys = new Set<string>();
  const add = (at: number, length: number, name: string): void => {
    if (first < 0 || at < first) first = at;
    last = Math.max(last, at + length);
    if (name !== '' && keys.size < MOST_KEYS) keys.add(name);
  };
  for (const match of words.matchAll(tag)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) add(match.index, match[0].length, '');
    else if (tags.has(name)) add(match.index, match[0].length, name);
    closed ||= match[0].startsWith('</');
  }
  if (!closed && keys.size >= LIST_OF_TAGS) return null;
  for (const match of words.matchAll(entity)) add(match.index, match[0].length, match[0]);
  return first < 0 ? null : { kind: 'markup', span: [start + first, start + last], keys: [...keys] };
}

/** Words that make a line of an article prose. */
const PROSE = 4;

/** Lines of code in an article are what it is about; what stands within a sentence is left over. */
function inProse(words: string, start: number, held: number): Found | null {
  const found =
    ((held & (BRACE | PERCENT | BRACKET)) !== 0 ? template(words, start) : null) ??
    ((held & (AMPERSAND | END)) === (AMPERSAND | END) ? markup(words.replace(/[<>]/g, ' '), start) : null);
  if (!found) return null;
  const [from, to] = found.span;
  const rest = `${words.slice(0, from - start)} ${words.slice(to - start)}`;
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) >= PROSE ? found : null;
}

/** What of a line is left-over code; null for nearly every line. `zone`: programs are looked for in boilerplate alone. */
export function codeIn(text: string, line: Span, zone: Zone): Found | null {
  const span = trimmed(text, [line[0], Math.min(line[1], line[0] + LONGEST)]);
  const held = signsOf(text, span);
  if (held === 0) return null;
  const words = text.slice(...span);
  if (zone === 'article') return inProse(words, span[0], held);
  if ((held & (BRACE | PERCENT | BRACKET | ANGLE)) !== 0) {
    const found = template(words, span[0]);
    if (found) return found;
  }
  if ((held & ANGLE) !== 0 || (held & (AMPERSAND | END)) === (AMPERSAND | END)) {
    const found = markup(words, span[0]);
    if (found) return found;
  }
  if (zone !== 'boilerplate' || (held & (BRACE | END)) === 0) return null;
  const small = words.toLowerCase();
  return data.script.some((piece) => small.includes(piece)) ? { kind: 'script', span, keys: [] } : null;
}

/** Nothing but brackets and signs: between two lines of a program it belongs to it. */
export function isBrackets(text: string, line: Span): boolean {
  const [start, end] = trimmed(text, line);
  return end - start <= 12 && /^[{}()[\];,/*]+$/.test(text.slice(start, end));
}

/** Left-over code as a payload. */
export function codePayload({ kind, span, keys }: Found, actualBytes: number): Payload {
  return {
    span,
    kind,
    holds: null,
    declaredBytes: null,
    actualBytes,
    extent: 'unknown',
    items: null,
    declaredItems: null,
    keys,
    times: [],
    headlines: [],
  };
}
