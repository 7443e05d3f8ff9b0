/** Program data that leaked into the page: PHP dumps, serialised PHP and JSON, whole or cut off. */
import type { Payload, Span } from '../model';
import { listItems } from './json';
import { trimmed, type Page } from './page';
import { ByteIndex, utf8Length } from './utf8';

/** Payloads reported at most. */
const MOST = 200;

const dump = /\bstring\((\d{1,9})\)\s"/g;

/** `string(12) "…"`: ends at the quotation mark after the declared bytes, or where the text shows that it does not. */
function phpString(
  text: string,
  index: ByteIndex,
  start: number,
  opening: number,
  declared: number,
): Payload {
  const exact = index.after(opening, declared);
  if (exact !== null && text.charCodeAt(exact) === 34) {
    return {
      span: [start, exact + 1],
      kind: 'php-dump',
      declaredBytes: declared,
      actualBytes: declared,
      items: listItems(text, opening, exact),
    };
  }
  const feed = text.indexOf('\n', opening);
  const lineEnd = trimmed(text, [opening, feed < 0 ? text.length : feed])[1];
  const closed = lineEnd > opening && text.charCodeAt(lineEnd - 1) === 34;
  const end = closed ? lineEnd - 1 : lineEnd;
  return {
    span: [start, lineEnd],
    kind: 'php-dump',
    declaredBytes: declared,
    actualBytes: utf8Length(text, opening, end),
    items: listItems(text, opening, end),
  };
}

function* phpDumps(text: string): Generator<Payload> {
  let done = 0;
  let index: ByteIndex | null = null;
  for (const match of text.matchAll(dump)) {
    if (match.index < done) continue;
    index ??= new ByteIndex(text);
    const payload = phpString(text, index, match.index, match.index + match[0].length, Number(match[1]));
    yield payload;
    done = payload.span[1];
  }
}

const jsonStart = /^(?:\[\s?\{\s?"|\{\s?"[^"\n]{1,80}"\s?:|\["[^"\n]{0,200}"\s?,)/;
const serializedStart = /^a:(\d{1,9}):\{[is]:\d/;

/** A line that is JSON or serialised PHP from its first character on. */
function lineData(text: string, span: Span): Payload | null {
  const [start, end] = trimmed(text, span);
  const head = text.slice(start, start + 300);
  const json = jsonStart.test(head);
  const serialized = json ? null : serializedStart.exec(head);
  if (!json && !serialized) return null;
  return {
    span: [start, end],
    kind: json ? 'json' : 'php-serialized',
    declaredBytes: null,
    actualBytes: utf8Length(text, start, end),
    items: json ? listItems(text, start, end) : Number(serialized?.[1]),
  };
}

/** In order of position; they do not overlap. */
export function readPayloads({ text, lines }: Page): Payload[] {
  const found: Payload[] = [];
  for (const payload of phpDumps(text)) {
    found.push(payload);
    if (found.length === MOST) break;
  }
  let next = 0;
  const dumps = found.length;
  for (const line of lines) {
    if (line.zone === '' || line.span[1] - line.span[0] < 8) continue;
    while (next < dumps && found[next]!.span[1] <= line.span[0]) next++;
    if (next < dumps && found[next]!.span[0] < line.span[1]) continue;
    if (found.length >= MOST) break;
    const payload = lineData(text, line.span);
    if (payload) found.push(payload);
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}
