/**
 * Words by their letters, looked up in the text where they stand: cutting every word out of it would cost more than all that is
 * done with it. What is known of a word is two numbers.
 */
import { classOf, DIGIT, IDEOGRAPH } from '../text/characters';

/** Longer words are not kept. */
export const longest = 24;
/** A hostile text brings many words: then all are forgotten. */
const mostWords = (1 << 16) - 1;
/** Words of one hash can be made on purpose: those that find no place nearby are not kept. */
const mostProbes = 32;

/**
 * Columns of a slot; few, because this table is asked for every word and has to lie near. Its key: the letters themselves where
 * they are at most eight of one byte each, which tells most words apart at once; else a hash of the letters, and their number,
 * which no letters look like. A free slot has the key 0.
 */
const LOW = 0;
const HIGH = 1;
const FIRST = 2;
/** The second number, and above 16 bits the word's place among those whose letters have to be compared. */
const SECOND = 3;
const columns = 4;

/** `scan` walks over a word; then `find` tells what is known of it, and `keep` what is to be known from now on. */
export class WordTable {
  /** One past the word's last character, and how many of its characters are digits. */
  end = 0;
  digits = 0;
  /** What is known of the word found: any 32 bits, and 16. */
  protected first = 0;
  protected second = 0;

  /** The last eight letters, a byte each; all bits that any letter has; a hash of all letters. */
  private low = 0;
  private high = 0;
  private bits = 0;
  private hash = 0;

  private slots = new Int32Array(columns << 12);
  private size = 0;
  /** Letters that have to be compared, and where each word's begin. */
  private letters = new Uint16Array(1 << 12);
  private begins = new Uint32Array(1 << 10);
  private compared = 0;

  /** Walks over the word of `text` that begins at `start`, at most to `to`. Apostrophes within and behind belong to it. */
  scan(text: string, start: number, to: number): void {
    let low = 0;
    let high = 0;
    let bits = 0;
    let hash = 0;
    let digits = 0;
    let at = start;
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      const cls = classOf(unit);
      if (cls === DIGIT) digits++;
      else if (cls >= IDEOGRAPH && unit !== 39 && unit !== 0x2019) break;
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | unit;
      bits |= unit;
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    this.end = at;
    this.digits = digits;
    this.low = low;
    this.high = high;
    this.bits = bits;
    this.hash = hash;
  }

  /** Walks over an ideograph, a word by itself. */
  scanOne(text: string, start: number): void {
    this.end = start + 1;
    this.digits = 0;
    this.bits = text.charCodeAt(start);
    this.hash = this.bits;
  }

  /** Whether the word just walked over, which begins at `start`, is known; then `first` and `second` are its numbers. */
  protected isKnown(text: string, start: number): boolean {
    const length = this.end - start;
    if (length > longest) return false;
    const whole = length <= 8 && this.bits < 256;
    if (!whole) {
      this.low = this.hash || 1;
      this.high = length;
    }
    const { low, high, slots } = this;
    let slot = this.slotOf(low, high);
    for (let probe = 0; probe < mostProbes; probe++) {
      const key = slots[slot + LOW]!;
      if (key === low && slots[slot + HIGH] === high && (whole || this.isAt(text, start, slot))) {
        this.first = slots[slot + FIRST]!;
        this.second = slots[slot + SECOND]! & 0xffff;
        return true;
      }
      if (key === 0) return false;
      slot = (slot + columns) & (slots.length - 1);
    }
    return false;
  }

  /** Whether the word of `text` at `start` has the letters of the kept word in `slot`, which is as long. */
  private isAt(text: string, start: number, slot: number): boolean {
    const { letters } = this;
    const from = this.begins[this.slots[slot + SECOND]! >>> 16]! - start;
    for (let i = start; i < this.end; i++) if (letters[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Whether there is no room for more words: then all have to be forgotten. */
  protected get isFull(): boolean {
    return this.size >= mostWords;
  }

  /** Keeps the word just walked over and not found, unless its neighbourhood is full. It is not too long, nor is the table full. */
  protected keep(text: string, start: number, first: number, second: number): void {
    if ((this.size + 1) * columns * 3 > this.slots.length * 2) this.spread();
    const slot = this.freeSlot(this.low, this.high);
    if (slot < 0) return;
    this.size++;
    this.slots[slot + LOW] = this.low;
    this.slots[slot + HIGH] = this.high;
    this.slots[slot + FIRST] = first;
    const isCompared = this.high > 0 && this.high <= longest;
    const place = isCompared ? this.keepLetters(text, start) : 0;
    this.slots[slot + SECOND] = second | (place << 16);
  }

  /** Copies of the letters: a piece cut out of the text would keep all of it alive. */
  private keepLetters(text: string, start: number): number {
    const place = this.compared++;
    if (place + 1 === this.begins.length) this.begins = twice(this.begins, new Uint32Array(place * 2 + 2));
    let to = this.begins[place]!;
    if (to + longest > this.letters.length)
      this.letters = twice(this.letters, new Uint16Array(this.letters.length * 2));
    for (let i = start; i < this.end; i++) this.letters[to++] = text.charCodeAt(i);
    this.begins[place + 1] = to;
    return place;
  }

  private slotOf(low: number, high: number): number {
    const hash = Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b);
    return (hash ^ (hash >>> 13)) & (this.slots.length - columns);
  }

  /** A free slot for a key, or -1 where its neighbourhood is full. */
  private freeSlot(low: number, high: number): number {
    let slot = this.slotOf(low, high);
    for (let probe = 0; probe < mostProbes; probe++) {
      if (this.slots[slot + LOW] === 0) return slot;
      slot = (slot + columns) & (this.slots.length - 1);
    }
    return -1;
  }

  /** Twice as many slots. */
  private spread(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += columns) {
      if (before[at + LOW] === 0) continue;
      const slot = this.freeSlot(before[at + LOW]!, before[at + HIGH]!);
      if (slot >= 0) this.slots.set(before.subarray(at, at + columns), slot);
    }
  }

  protected forget(): void {
    this.slots.fill(0);
    this.size = 0;
    this.compared = 0;
  }
}

function twice<T extends Uint16Array | Uint32Array>(numbers: T, longer: T): T {
  longer.set(numbers);
  return longer;
}
