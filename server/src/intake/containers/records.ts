/** The records of a stream of bytes, one held at a time. Line feeds, quotation marks and delimiters are single bytes in UTF-8. */
import { concat } from './bytes';

export interface Record {
  /** Offset of its first byte in the stream, and one past its last, without its line end. */
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** `null`: a record is a line, as in JSONL. A byte: fields lie between such bytes, and a quoted one may hold line feeds. */
export type Delimiter = number | null;

/** Longer records, in bytes, end the reading: an opening quotation mark without its end would take in all that follows. */
export const longestRecord = 64 * 1024 * 1024;

export class RecordTooLong extends Error {}

const [feed, carriage, quote] = [10, 13, 34];

/** Where the scan of a table stands. `quote`: after one inside a quoted field, its end or the first of two that stand for one. */
type At = 'start of field' | 'bare' | 'quoted' | 'quote';

/** Records in order, blank lines included. Throws `RecordTooLong`. */
export async function* splitRecords(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: Delimiter,
): AsyncGenerator<Record> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let offset = 0;
  let start = 0;
  let at: At = 'start of field';
  const finish = (rest: Uint8Array): Record => {
    const bytes = concat([...held, rest]);
    const end = bytes.length > 0 && bytes[bytes.length - 1] === carriage ? bytes.length - 1 : bytes.length;
    const record = { start, end: start + end, bytes: bytes.subarray(0, end) };
    held = [];
    heldBytes = 0;
    start += bytes.length + 1;
    return record;
  };
  for await (const chunk of chunks) {
    let from = 0;
    if (delimiter === null) {
      for (let end = chunk.indexOf(feed); end >= 0; end = chunk.indexOf(feed, from)) {
        yield finish(chunk.subarray(from, end));
        from = end + 1;
      }
    } else {
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i]!;
        if (at === 'quoted') {
          if (byte === quote) at = 'quote';
        } else if (byte === feed) {
          yield finish(chunk.subarray(from, i));
          from = i + 1;
          at = 'start of field';
        } else if (byte === delimiter) at = 'start of field';
        else if (byte === quote && at !== 'bare') at = 'quoted';
        else at = 'bare';
      }
    }
    offset += chunk.length;
    if (from < chunk.length) {
      // A copy: the producer may use its buffer again.
      held.push(new Uint8Array(chunk.subarray(from)));
      heldBytes += chunk.length - from;
    }
    if (heldBytes > longestRecord) throw new RecordTooLong();
  }
  if (start < offset) yield finish(new Uint8Array(0));
}
