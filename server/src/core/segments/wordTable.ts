/**
 * What is known of words, found by their letters where these stand in a line: cutting every word out of a text would cost more
 * than all that is done with it. Words are told apart by two hashes of their small letters, 64 bits in all.
 */
import { SMALL, toldOf, type Units } from './units';

/** Columns of a slot: the two hashes, what is known, and one number more. They lie together, to be near. A free slot knows nothing. */
const HASH = 0;
const CHECK = 1;
const KNOWN = 2;
const MORE = 3;
const columns = 4;
/** Set in what is known of a word, whatever else is. */
const kept = 1 << 30;

/** One step of the hashes, by the letter `small`. */
export const nextHash = (hash: number, small: number): number => (Math.imul(hash, 31) + small) | 0;
export const nextCheck = (check: number, small: number): number => Math.imul(check ^ small, 0x01000193);
export const firstCheck = 0x811c9dc5 | 0;

export interface KnownWord {
  /** At most 30 bits. */
  readonly known: number;
  readonly more: number;
}

export class WordTable {
  private readonly slots: Int32Array;
  private readonly shift: number;

  /** `words`: by their small letters. */
  constructor(words: ReadonlyMap<string, KnownWord>) {
    let bits = 4;
    while (1 << bits < 1.5 * words.size) bits++;
    this.shift = 32 - bits;
    this.slots = new Int32Array(columns << bits);
    for (const [word, { known, more }] of words) {
      let hash = 0;
      let check = firstCheck;
      for (let i = 0; i < word.length; i++) {
        const small = toldOf(word.charCodeAt(i)) & SMALL;
        hash = nextHash(hash, small);
        check = nextCheck(check, small);
      }
      const slot = this.slotOf(hash, check);
      this.slots[slot + HASH] = hash;
      this.slots[slot + CHECK] = check;
      this.slots[slot + KNOWN] = known | kept;
      this.slots[slot + MORE] = more;
    }
  }

  /** The slot of a word, or the free one where it would be. */
  slotOf(hash: number, check: number): number {
    const { slots } = this;
    let slot = (Math.imul(hash ^ check, 0x9e3779b1) >>> this.shift) * columns;
    while (slots[slot + KNOWN] !== 0 && (slots[slot + HASH] !== hash || slots[slot + CHECK] !== check))
      slot = (slot + columns) & (slots.length - 1);
    return slot;
  }

  /** What is known of the word in a slot, 0 for a free one. */
  knownAt(slot: number): number {
    return this.slots[slot + KNOWN]! & ~kept;
  }
  moreAt(slot: number): number {
    return this.slots[slot + MORE]!;
  }

  /** The slot of the letters of `units` from `at` to `to`. */
  find({ told }: Units, at: number, to: number): number {
    let hash = 0;
    let check = firstCheck;
    for (let i = at; i < to; i++) {
      const small = told[i]! & SMALL;
      hash = nextHash(hash, small);
      check = nextCheck(check, small);
    }
    return this.slotOf(hash, check);
  }
}
