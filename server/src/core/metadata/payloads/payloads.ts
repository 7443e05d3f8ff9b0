/** Program data that leaked into the page: PHP dumps, serialised PHP and JSON, whole or cut off, and left-overs of templates and programs. */
import type { Line, Payload, Span } from '../../model';
import { trimmed, type Page } from '../page';
import { codeIn, codePayload, isBrackets } from './code';
import { headlinesIn } from './headlines';
import { readJson } from './json';
import { readSerialized, readVarDump } from './php';
import type { Reading } from './reading';
import { timesIn } from './times';
import { ByteIndex, utf8Length } from './utf8';

/** Payloads reported at most; and left-overs of code among them. */
const MOST = 200;
const MOST_CODE = 50;

const serializedStart = /^(?:a:\d{1,9}:\{(?:[is]:\d|\})|O:\d{1,4}:")/;
const jsonStart = /^(?:\[\s{0,9}\{\s{0,9}"|\{\s{0,9}"[^"\n]{1,80}"\s?:|\["[^"\n]{0,200}"\s?,)/;

/** One index of bytes for a text, made when the first payload asks. */
type Bytes = () => ByteIndex;

/** What a string holds: data that parses, markup, or just text. */
function inside(
  text: string,
  [start, end]: Span,
  bytes: Bytes,
): { holds: NonNullable<Payload['holds']>; reading: Reading | null } {
  const span = trimmed(text, [start, end]);
  const head = text.slice(span[0], Math.min(span[1], span[0] + 300));
  if (/^[[{]/.test(head)) {
    const reading = readJson(text, span[0], span[1]);
    if (reading && (reading.members.length > 0 || reading.extent === 'whole'))
      return { holds: 'json', reading };
  }
  if (serializedStart.test(head))
    return { holds: 'php-serialized', reading: readSerialized(text, span[0], span[1], bytes()) };
  return { holds: head.startsWith('<') ? 'markup' : 'text', reading: null };
}

/** What a reading shows, as a payload has it. */
function facts(
  text: string,
  span: Span,
  reading: Reading | null,
): Pick<Payload, 'items' | 'declaredItems' | 'keys' | 'times' | 'headlines'> {
  const members = reading?.members ?? [];
  return {
    items: reading?.items ?? null,
    declaredItems: reading?.declaredItems ?? null,
    keys: reading?.keys ?? [],
    times: timesIn(text, span, members),
    headlines: headlinesIn(text, members),
  };
}

/** `string(12) "…"`: ends at the quotation mark after the declared bytes, or where the text shows that it does not. */
function phpString(text: string, bytes: Bytes, start: number, opening: number, declared: number): Payload {
  const exact = bytes().after(opening, declared);
  if (exact !== null && text.charCodeAt(exact) === 34) {
    const { holds, reading } = inside(text, [opening, exact], bytes);
    return {
      span: [start, exact + 1],
      kind: 'php-dump',
      holds,
      declaredBytes: declared,
      actualBytes: declared,
      extent: 'whole',
      ...facts(text, [opening, exact], reading),
    };
  }
  const feed = text.indexOf('\n', opening);
  const lineEnd = trimmed(text, [opening, feed < 0 ? text.length : feed])[1];
  const closed = lineEnd > opening && text.charCodeAt(lineEnd - 1) === 34;
  const end = closed ? lineEnd - 1 : lineEnd;
  const actualBytes = utf8Length(text, opening, end);
  const { holds, reading } = inside(text, [opening, end], bytes);
  return {
    span: [start, lineEnd],
    kind: 'php-dump',
    holds,
    declaredBytes: declared,
    actualBytes,
    extent: actualBytes < declared ? 'cut-off' : 'altered',
    ...facts(text, [opening, end], reading),
  };
}

/** A list or object in a program's notation, read from `start`; `lineEnd`: where its line ends if it does not parse. */
function structure(
  text: string,
  kind: 'php-dump' | 'json' | 'php-serialized',
  start: number,
  reading: Reading,
): Payload {
  const feed = text.indexOf('\n', reading.end);
  const lineEnd = trimmed(text, [start, feed < 0 ? text.length : feed])[1];
  const end =
    reading.extent === 'cut-off' || reading.extent === 'unknown'
      ? Math.max(reading.end, lineEnd)
      : reading.end;
  return {
    span: [start, end],
    kind,
    holds: null,
    declaredBytes: null,
    actualBytes: utf8Length(text, start, end),
    extent: reading.extent,
    ...facts(text, [start, end], reading),
  };
}

const dump =
  /\b(?:string\((\d{1,9})\)\s"|array\(\d{1,9}\)\s?\{|object\([^()\n]{1,120}\)#\d{1,9}\s\(\d{1,9}\)\s?\{)/g;
/** What every dump holds: looked for first, as few texts have it. */
const dumpSigns = ['string(', 'array(', 'object('];

function* phpDumps(text: string, bytes: Bytes): Generator<Payload> {
  if (!dumpSigns.some((sign) => text.includes(sign))) return;
  let done = 0;
  for (const match of text.matchAll(dump)) {
    if (match.index < done) continue;
    const payload =
      match[1] === undefined
        ? structure(text, 'php-dump', match.index, readVarDump(text, match.index, text.length, bytes()))
        : phpString(text, bytes, match.index, match.index + match[0].length, Number(match[1]));
    yield payload;
    done = payload.span[1];
  }
}

/** JSON or serialised PHP that begins a line; JSON may go on over lines, but not into what stands from `until` on. */
function lineData(text: string, line: Span, until: number, bytes: Bytes): Payload | null {
  let [start] = line;
  while (start < line[1] && text.charCodeAt(start) <= 32) start++;
  const first = text.charCodeAt(start);
  if (first !== 91 && first !== 123 && first !== 97 && first !== 79) return null;
  const head = text.slice(start, start + 300);
  if (first === 97 || first === 79) {
    if (!serializedStart.test(head)) return null;
    return structure(text, 'php-serialized', start, readSerialized(text, start, until, bytes()));
  }
  if (!jsonStart.test(head)) return null;
  const reading = readJson(text, start, until);
  return reading && structure(text, 'json', start, reading);
}

/** Left-overs of code, those on lines that follow each other as one. */
function* leftOvers({ text, lines }: Page, taken: readonly Payload[]): Generator<Payload> {
  let next = 0;
  let open: { kind: Payload['kind']; span: Span; keys: Set<string> } | null = null;
  const close = function* (): Generator<Payload> {
    if (!open) return;
    const { kind, span, keys } = open;
    open = null;
    yield codePayload({ kind: kind as 'script', span, keys: [...keys] }, utf8Length(text, ...span));
  };
  for (const line of lines) {
    if (line.zone === '') continue;
    while (next < taken.length && taken[next]!.span[1] <= line.span[0]) next++;
    const inPayload = next < taken.length && taken[next]!.span[0] < line.span[1];
    const found = inPayload || line.zone === 'comments' ? null : codeIn(text, line.span, line.zone);
    if (open?.kind === 'script' && !found && isBrackets(text, line.span)) {
      open.span = [open.span[0], trimmed(text, line.span)[1]];
      continue;
    }
    if (found && open?.kind === found.kind) {
      open.span = [open.span[0], found.span[1]];
      for (const key of found.keys) open.keys.add(key);
      continue;
    }
    yield* close();
    if (found) open = { kind: found.kind, span: found.span, keys: new Set(found.keys) };
  }
  yield* close();
}

function addTo(found: Payload[], payloads: Iterable<Payload>, most: number): void {
  for (const payload of payloads) {
    if (found.length >= most) return;
    found.push(payload);
  }
}

function* dataLines(text: string, lines: readonly Line[], dumps: readonly Payload[], bytes: Bytes) {
  let [next, done] = [0, 0];
  for (const line of lines) {
    if (line.zone === '' || line.span[1] - line.span[0] < 8 || line.span[0] < done) continue;
    while (next < dumps.length && dumps[next]!.span[1] <= line.span[0]) next++;
    if (next < dumps.length && dumps[next]!.span[0] < line.span[1]) continue;
    const payload = lineData(text, line.span, dumps[next]?.span[0] ?? text.length, bytes);
    if (!payload) continue;
    yield payload;
    done = payload.span[1];
  }
}

/** In order of position; they do not overlap. */
export function readPayloads(page: Page): Payload[] {
  const { text, lines } = page;
  let index: ByteIndex | null = null;
  const bytes: Bytes = () => (index ??= new ByteIndex(text));
  const dumps: Payload[] = [];
  addTo(dumps, phpDumps(text, bytes), MOST);
  const found = [...dumps];
  addTo(found, dataLines(text, lines, dumps, bytes), MOST);
  found.sort((a, b) => a.span[0] - b.span[0]);
  const code: Payload[] = [];
  addTo(code, leftOvers(page, found), Math.min(MOST_CODE, MOST - found.length));
  return [...found, ...code].sort((a, b) => a.span[0] - b.span[0]);
}
