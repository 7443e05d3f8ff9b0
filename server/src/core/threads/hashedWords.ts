/** Words of a piece of text by hashes of their letters, and where rows of them stand. */
import type { Span } from '../model';
import { classOf, DIGIT, IDEOGRAPH, isLetter } from '../text/characters';

/** Words with their places in the text, as columns; capitals are small letters. */
export class HashedWords {
  count = 0;
  hashes: Int32Array<ArrayBuffer>;
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;

  /** @param room  so many words have room at first */
  constructor(room = 16) {
    this.hashes = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds the words of `text` in `span`, up to `most` of them. */
  add(text: string, [start, end]: Span, most: number): void {
    const to = this.count + most;
    let from = -1;
    let hash = 0;
    for (let i = start; i <= end && this.count < to; i++) {
      const code = i < end ? text.charCodeAt(i) : 32;
      const cls = classOf(code);
      const within = isLetter(cls) || cls === DIGIT;
      // Ideographs are words of their own.
      if (from >= 0 && (!within || cls === IDEOGRAPH)) {
        this.push(hash, from, i);
        from = -1;
      }
      if (!within) continue;
      if (from < 0) {
        from = i;
        hash = 7;
      }
      hash = (Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0;
    }
  }

  private push(hash: number, start: number, end: number): void {
    const at = this.count++;
    if (at === this.hashes.length) {
      this.hashes = twice(this.hashes);
      this.starts = twice(this.starts);
      this.ends = twice(this.ends);
    }
    this.hashes[at] = hash;
    this.starts[at] = start;
    this.ends[at] = end;
  }
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

/** Rows of one hash can be made on purpose: those that find no place nearby are not kept. */
const mostProbes = 64;

/** Where rows of `length` words begin, by a hash of the row; of equals the first. */
export class RowIndex {
  /** The row's first word plus one, 0 for a free slot; and its hash. At most half of the slots are taken. */
  private readonly places: Int32Array;
  private readonly rows: Int32Array;

  constructor(
    words: HashedWords,
    private readonly length: number,
  ) {
    let slots = 16;
    while (slots < words.count * 2) slots *= 2;
    this.places = new Int32Array(slots);
    this.rows = new Int32Array(slots);
    for (let at = 0; at + length <= words.count; at++) {
      const hash = this.hashOf(words, at);
      const slot = this.slotOf(hash);
      if (slot < 0 || this.places[slot] !== 0) continue;
      this.places[slot] = at + 1;
      this.rows[slot] = hash;
    }
  }

  /** Where the row stands that `words` begin with, -1 where no row has its hash. */
  find(words: HashedWords): number {
    const slot = this.slotOf(this.hashOf(words, 0));
    return slot < 0 ? -1 : this.places[slot]! - 1;
  }

  private hashOf({ hashes }: HashedWords, at: number): number {
    let hash = 0;
    for (let k = at; k < at + this.length; k++) hash = (Math.imul(hash, 0x01000193) ^ hashes[k]!) | 0;
    return hash;
  }

  /** The slot of a hash, or the free one where it belongs; -1 where neither is near. */
  private slotOf(hash: number): number {
    const { places, rows } = this;
    const last = places.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & last;
    for (let probe = 0; probe < mostProbes; probe++) {
      if (places[slot] === 0 || rows[slot] === hash) return slot;
      slot = (slot + 1) & last;
    }
    return -1;
  }
}
