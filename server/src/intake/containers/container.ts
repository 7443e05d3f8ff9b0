/**
 * One file of many captures: JSON Lines (`.jsonl`, `.ndjson`), or a table with a line of column names (`.csv`, `.tsv`). A row
 * is a capture; the column names under which text, name and origin are looked for lie in `data/supplied.json`.
 */
import { message, plain, type Message } from '../../core/message';
import { concat } from './bytes';
import {
  fieldsOf,
  hasTextColumn,
  jsonLines,
  readContent,
  type Content,
  type Layout,
  type NoContent,
} from './layout';
import { longestRecord, RecordTooLong, splitRecords } from './records';

/** Where a row lies. */
export interface Place {
  /** From 0, over the records that are not blank; a table's line of names is none. */
  readonly index: number;
  /** Its record's bytes in the file. */
  readonly bytes: readonly [start: number, end: number];
}

export type Row = Place & Content;
/** In the place of a row that holds no capture; the others are not harmed. */
export type BadRow = Place & NoContent;

/** The file holds no captures; `reason` says why. */
export class NoContainer extends Error {
  constructor(readonly reason: Message) {
    super(plain(reason));
  }
}

/** By its name alone. */
export function isContainerName(name: string): boolean {
  return /\.(?:jsonl|ndjson|csv|tsv)$/i.test(name);
}

const [comma, semicolon, tab, bar] = [44, 59, 9, 124];

/** The sign that stands most often in the line of names. */
function delimiterIn(head: Uint8Array): number {
  const line = head.subarray(0, head.indexOf(10) < 0 ? head.length : head.indexOf(10));
  const counts = [comma, semicolon, tab, bar].map((sign) => line.filter((byte) => byte === sign).length);
  return [comma, semicolon, tab, bar][counts.indexOf(Math.max(...counts))]!;
}

/**
 * Rows in order, one held at a time. `name` is the file's: its ending says how it is read. Rejects with `NoContainer` where
 * the columns of a table hold no text, or a record has no end.
 */
export async function* readContainer(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  told: (layout: Layout) => void = () => undefined,
): AsyncGenerator<Row | BadRow> {
  if (!isContainerName(name))
    throw new NoContainer(
      message('Captures are read out of files that end in .jsonl, .ndjson, .csv or .tsv.'),
    );
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await firstLine(iterator);
  const delimiter = /\.(?:jsonl|ndjson)$/i.test(name) ? null : /\.tsv$/i.test(name) ? tab : delimiterIn(head);
  let layout: Layout | null = delimiter === null ? jsonLines : null;
  if (layout) told(layout);
  let index = 0;
  try {
    for await (const { bytes, start: from, end } of splitRecords(again(head, iterator), delimiter)) {
      if (isBlank(bytes)) continue;
      if (!layout) {
        layout = { delimiter, columns: fieldsOf(bytes, delimiter!) };
        if (!hasTextColumn(layout.columns!))
          throw new NoContainer(message('None of its columns is known to hold the text of a capture.'));
        told(layout);
        continue;
      }
      yield { index: index++, bytes: [from, end], ...readContent(bytes, layout) };
    }
  } catch (error) {
    if (!(error instanceof RecordTooLong)) throw error;
    throw new NoContainer(message('One of its records is longer than {0} bytes.', longestRecord));
  }
}

/** As many chunks, joined, as hold a line feed; or all, or the first megabyte. */
async function firstLine(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  for (let length = 0; length < 1_000_000;) {
    const next = await chunks.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
    if (next.value.includes(10)) break;
  }
  // Mostly one: not copied, for it may be the whole file.
  return held.length === 1 ? held[0]! : concat(held);
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}
