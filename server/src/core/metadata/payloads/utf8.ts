/** Lengths in bytes of UTF-8, for payloads that declare theirs. Lone surrogates count as U+FFFD. */

/** Bytes of the unit at `at`: a surrogate pair's four all count for its first half. */
function bytesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if ((code & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) return 4;
  if ((code & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) return 0;
  return 3;
}

/** How many bytes of UTF-8 the text between two offsets takes. */
export function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) bytes += bytesAt(text, at);
  return bytes;
}

const STEP = 1024;

/**
 * Answers "where have this many bytes passed?" in constant time after one pass over the text: a hostile text may ask
 * for its whole length again and again.
 */
export class ByteIndex {
  /** Bytes before each offset that is a multiple of `STEP`. */
  private readonly before: number[] = [0];

  constructor(private readonly text: string) {
    let bytes = 0;
    for (let at = 0; at < text.length; at++) {
      if (at > 0 && at % STEP === 0) this.before.push(bytes);
      bytes += bytesAt(text, at);
    }
  }

  /** The offset at which `bytes` bytes have passed since `start`; null where the text ends first or a character would be cut. */
  after(start: number, bytes: number): number | null {
    const target = this.total(start) + bytes;
    let low = 0;
    let high = this.before.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.before[middle]! <= target) low = middle;
      else high = middle - 1;
    }
    let at = low * STEP;
    let sum = this.before[low]!;
    while (sum < target && at < this.text.length) sum += bytesAt(this.text, at++);
    // The second half of a pair counts nothing: step over it.
    if (bytesAt(this.text, at) === 0 && at < this.text.length) at++;
    return sum === target ? at : null;
  }

  private total(offset: number): number {
    const step = Math.floor(offset / STEP);
    return this.before[step]! + utf8Length(this.text, step * STEP, offset);
  }
}
