/**
 * What a word tells of its line: its id in the vocabulary of the word evidence, the phrases it may be part of, its register.
 * A function of the word's letters, kept by them, so that a word that comes again is looked up once: in columns of numbers,
 * by a hash that the walk over its letters leaves behind, without cutting it out of the text.
 */
import { classOf, DIGIT, IDEOGRAPH, UPPER } from '../text/characters';
import { numberPiece, piecesOf } from './phrases';
import { listed, YEAR } from './wordLists';

/** A word in small letters, or of a script without them, that the vocabulary lacks: it says nothing, and is not asked. */
export const UNKNOWN = 10;
/** Marks between the words of a line. */
export const LINE_START = 11;
export const LINE_END = 12;
export const STOPPED = 13;
export const COMMA = 14;

/** Longer words are in no vocabulary, and are not kept. */
const longest = 24;
/** A hostile text brings many words: then all are forgotten. */
const mostWords = 1 << 16;
/** Words of one hash can be made on purpose: those that find no place nearby are not kept. */
const mostProbes = 32;

/**
 * Columns of a slot; few and packed, because this table is asked for every word and has to lie near. Its key: the letters
 * themselves where they are at most eight of one byte each, which tells most words apart at once; else a hash of the letters,
 * and their number, which no letters look like. A free slot has the key 0.
 */
const LOW = 0;
const HIGH = 1;
/** Its id, and above 16 bits its flags. */
const ID = 2;
/** Its first piece, and above 16 bits its number among the words with more to know than has room here, or 0. */
const PIECE = 3;
const columns = 4;

/** Shape of a word outside the vocabulary: its first character's class, whether capitals go on, and its length. */
function shapeId(word: string): number {
  const cls = classOf(word.charCodeAt(0));
  if (cls === DIGIT) return 1 + (word.length > 3 ? 2 : word.length > 2 ? 1 : 0);
  if (cls !== UPPER) return UNKNOWN;
  const second = word.length > 1 ? classOf(word.charCodeAt(1)) : 0;
  return (second === UPPER ? 6 : 4) + (word.length > 3 ? 1 : 0);
}

function isYear(word: string): boolean {
  return word.length === 4 && (word.startsWith('19') || word.startsWith('20'));
}

const none: readonly number[] = [];

/**
 * Reads words one by one with the ids of one vocabulary. `scan` walks over a word, `find` looks it up; what they found lies in
 * the fields until the next word is read.
 */
export class LineWords {
  /** One past the word's last character, and how many of its characters are digits. */
  end = 0;
  digits = 0;
  /** In the vocabulary, or that of the word's shape. */
  id = 0;
  /** Bits of the lists it is on (see wordLists.ts). */
  flags = 0;
  /** Its number among the pieces of phrases (see phrases.ts), and those of its further pieces, which few words have. */
  piece = 0;
  more = none;

  /** The last eight letters, a byte each, and all bits that any letter has. */
  private low = 0;
  private high = 0;
  private bits = 0;

  private slots = new Int32Array(columns << 12);
  private size = 0;
  private letters = new Uint16Array(1 << 12);
  private lettersUsed = 0;
  /** Of the words with more to know: where their letters lie, that have to be compared, and their further pieces. */
  private rests = 1;
  private lettersOf = new Int32Array(1 << 10);
  private moreOf = [none];

  constructor(private readonly ids: ReadonlyMap<string, number>) {}

  /** Walks over the word of `text` that begins at `start`, at most to `to`. Apostrophes within and behind belong to it. */
  scan(text: string, start: number, to: number): void {
    let low = 0;
    let high = 0;
    let bits = 0;
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
    }
    this.end = at;
    this.digits = digits;
    this.low = low;
    this.high = high;
    this.bits = bits;
  }

  /** Walks over an ideograph, a word by itself. */
  scanOne(text: string, start: number): void {
    this.end = start + 1;
    this.digits = 0;
    this.bits = text.charCodeAt(start);
  }

  /** Looks up the word just walked over, which begins at `start`. */
  find(text: string, start: number): void {
    const length = this.end - start;
    if (length > longest) {
      this.lookUp(text.slice(start, this.end));
      return;
    }
    const whole = length <= 8 && this.bits < 256;
    if (!whole) {
      this.low = hashOf(text, start, this.end);
      this.high = length;
    }
    const { low, high, slots } = this;
    let slot = this.slotOf(low, high);
    for (let probe = 0; probe < mostProbes; probe++) {
      const key = slots[slot + LOW]!;
      if (key === low && slots[slot + HIGH] === high && (whole || this.isAt(text, start, slot))) {
        const id = slots[slot + ID]!;
        this.id = id & 0xffff;
        this.flags = id >>> 16;
        const piece = slots[slot + PIECE]!;
        this.piece = piece & 0xffff;
        this.more = piece >>> 16 === 0 ? none : this.moreOf[piece >>> 16]!;
        return;
      }
      if (key === 0) {
        this.lookUp(text.slice(start, this.end));
        this.keep(text, start, whole, slot);
        return;
      }
      slot = (slot + columns) & (slots.length - 1);
    }
    this.lookUp(text.slice(start, this.end));
  }

  /** Whether the word of `text` at `start` has the letters of the kept word in `slot`, which is as long. */
  private isAt(text: string, start: number, slot: number): boolean {
    const { letters } = this;
    const from = this.lettersOf[this.slots[slot + PIECE]! >>> 16]! - start;
    for (let i = start; i < this.end; i++) if (letters[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  private lookUp(raw: string): void {
    const word = raw.toLowerCase();
    const isNumber = classOf(raw.charCodeAt(0)) === DIGIT;
    const id = isNumber || raw.length > longest ? undefined : this.ids.get(word);
    this.id = id ?? shapeId(raw);
    const told = listed(word);
    this.flags = (told & 255) | (isNumber && isYear(word) ? YEAR : 0);
    this.piece = isNumber ? numberPiece : told >>> 8;
    this.more = none;
    if (isNumber || !/['’]/.test(word)) return;
    const pieces = piecesOf(word);
    this.piece = pieces[0]!;
    if (pieces.length > 1) this.more = pieces.slice(1);
  }

  private keep(text: string, start: number, whole: boolean, free: number): void {
    let slot = free;
    if (this.size >= mostWords - 1) {
      this.forget();
      slot = this.slotOf(this.low, this.high);
    }
    this.size++;
    const { slots } = this;
    slots[slot + LOW] = this.low;
    slots[slot + HIGH] = this.high;
    const rest = whole && this.more === none ? 0 : this.keepRest(text, start);
    slots[slot + ID] = this.id | (this.flags << 16);
    slots[slot + PIECE] = this.piece | (rest << 16);
    if (this.size * columns * 3 > slots.length * 2) this.spread();
  }

  private keepRest(text: string, start: number): number {
    const rest = this.rests++;
    if (rest === this.lettersOf.length) this.lettersOf = twice(this.lettersOf, new Int32Array(rest * 2));
    if (this.lettersUsed + longest > this.letters.length)
      this.letters = twice(this.letters, new Uint16Array(this.letters.length * 2));
    this.lettersOf[rest] = this.lettersUsed;
    this.moreOf[rest] = this.more;
    // Copies of their own: a piece cut out of the text would keep all of it alive.
    for (let i = start; i < this.end; i++) this.letters[this.lettersUsed++] = text.charCodeAt(i);
    return rest;
  }

  private slotOf(low: number, high: number): number {
    const hash = Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b);
    return (hash ^ (hash >>> 13)) & (this.slots.length - columns);
  }

  /** Twice as many slots. A word that finds its neighbourhood full is kept no more. */
  private spread(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += columns) {
      if (before[at + LOW] === 0) continue;
      let slot = this.slotOf(before[at + LOW]!, before[at + HIGH]!);
      for (let probe = 0; probe < mostProbes; probe++) {
        if (this.slots[slot + LOW] === 0) {
          this.slots.set(before.subarray(at, at + columns), slot);
          break;
        }
        slot = (slot + columns) & (this.slots.length - 1);
      }
    }
  }

  private forget(): void {
    this.slots.fill(0);
    this.size = 0;
    this.lettersUsed = 0;
    this.rests = 1;
    this.moreOf = [none];
  }
}

function twice<T extends Int32Array | Uint16Array>(numbers: T, longer: T): T {
  longer.set(numbers);
  return longer;
}

/** Never 0. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash || 1;
}

const byVocabulary = new WeakMap<ReadonlyMap<string, number>, LineWords>();

/** The words of a vocabulary: id by word, lower case. */
export function lineWords(ids: ReadonlyMap<string, number>): LineWords {
  let words = byVocabulary.get(ids);
  if (!words) byVocabulary.set(ids, (words = new LineWords(ids)));
  return words;
}
