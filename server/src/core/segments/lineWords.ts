/**
 * What a word tells of its line: its id in the vocabulary of the word evidence, the phrases it may be part of, its register.
 * A function of the word's letters, kept by them, so that a word that comes again is looked up once: in columns of numbers,
 * by a hash that the walk over its letters leaves behind, without cutting it out of the text.
 */
import { classOf, DIGIT, IDEOGRAPH, UPPER } from '../text/characters';
import { numberPiece, piecesOf } from './phrases';
import { listsOf, YEAR } from './wordLists';

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

/** Columns of a kept word: where its letters lie, and what it tells. */
const LETTERS = 0;
const LENGTH = 1;
const ID = 2;
const FLAGS = 3;
const PIECE = 4;
const MORE = 5;
const columns = 6;

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

  private hash = 0;
  /** Two numbers a slot: the hash of a word and its row, which is 0 in a free slot. */
  private slots = new Int32Array(1 << 13);
  private rows = new Int32Array(columns << 11);
  private size = 0;
  private letters = new Uint16Array(1 << 14);
  private lettersUsed = 0;
  private mores = [none];

  constructor(private readonly ids: ReadonlyMap<string, number>) {}

  /** Walks over the word of `text` that begins at `start`, at most to `to`. Apostrophes within and behind belong to it. */
  scan(text: string, start: number, to: number): void {
    let hash = 0;
    let digits = 0;
    let at = start;
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      const cls = classOf(unit);
      if (cls === DIGIT) digits++;
      else if (cls >= IDEOGRAPH && unit !== 39 && unit !== 0x2019) break;
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    this.end = at;
    this.digits = digits;
    this.hash = hash;
  }

  /** Walks over an ideograph, a word by itself. */
  scanOne(text: string, start: number): void {
    this.end = start + 1;
    this.digits = 0;
    this.hash = text.charCodeAt(start);
  }

  /** Looks up the word just walked over, which begins at `start`. */
  find(text: string, start: number): void {
    const length = this.end - start;
    if (length > longest) {
      this.lookUp(text.slice(start, this.end));
      return;
    }
    const { hash, slots, rows } = this;
    let slot = this.slotOf(hash);
    for (let probe = 0; probe < mostProbes; probe++) {
      const row = slots[slot + 1]!;
      if (row === 0) {
        this.lookUp(text.slice(start, this.end));
        this.keep(text, start, slot);
        return;
      }
      const at = row * columns;
      if (slots[slot] === hash && rows[at + LENGTH] === length && this.isAt(text, start, at)) {
        this.id = rows[at + ID]!;
        this.flags = rows[at + FLAGS]!;
        this.piece = rows[at + PIECE]!;
        this.more = this.mores[rows[at + MORE]!]!;
        return;
      }
      slot = (slot + 2) & (slots.length - 1);
    }
    this.lookUp(text.slice(start, this.end));
  }

  /** Whether the word of `text` at `start` has the letters of the kept word at `at`, which is as long. */
  private isAt(text: string, start: number, at: number): boolean {
    const { letters } = this;
    const from = this.rows[at + LETTERS]! - start;
    for (let i = start; i < this.end; i++) if (letters[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  private lookUp(raw: string): void {
    const word = raw.toLowerCase();
    const isNumber = classOf(raw.charCodeAt(0)) === DIGIT;
    const id = isNumber || raw.length > longest ? undefined : this.ids.get(word);
    this.id = id ?? shapeId(raw);
    this.flags = listsOf(word) | (isNumber && isYear(word) ? YEAR : 0);
    const pieces = isNumber ? numberPiece : piecesOf(word);
    this.piece = pieces[0]!;
    this.more = pieces.length > 1 ? pieces.slice(1) : none;
  }

  private keep(text: string, start: number, free: number): void {
    let slot = free;
    if (this.size >= mostWords) {
      this.forget();
      slot = this.slotOf(this.hash);
    }
    const length = this.end - start;
    const row = ++this.size;
    if ((row + 1) * columns > this.rows.length) this.rows = twice(this.rows);
    if (this.lettersUsed + length > this.letters.length) {
      const longer = new Uint16Array(this.letters.length * 2);
      longer.set(this.letters);
      this.letters = longer;
    }
    this.rows.set(
      [
        this.lettersUsed,
        length,
        this.id,
        this.flags,
        this.piece,
        this.more === none ? 0 : this.mores.push(this.more) - 1,
      ],
      row * columns,
    );
    for (let i = start; i < this.end; i++) this.letters[this.lettersUsed++] = text.charCodeAt(i);
    this.slots[slot] = this.hash;
    this.slots[slot + 1] = row;
    if (row * 4 > this.slots.length) this.spread();
  }

  private slotOf(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 8) & (this.slots.length - 2);
  }

  /** Twice as many slots; the words whose neighbourhood is full are found no more. */
  private spread(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let i = 0; i < before.length; i += 2) {
      if (before[i + 1] === 0) continue;
      let slot = this.slotOf(before[i]!);
      for (let probe = 0; probe < mostProbes; probe++) {
        if (this.slots[slot + 1] === 0) {
          this.slots[slot] = before[i]!;
          this.slots[slot + 1] = before[i + 1]!;
          break;
        }
        slot = (slot + 2) & (this.slots.length - 1);
      }
    }
  }

  private forget(): void {
    this.slots.fill(0);
    this.size = 0;
    this.lettersUsed = 0;
    this.mores = [none];
  }
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

const byVocabulary = new WeakMap<ReadonlyMap<string, number>, LineWords>();

/** The words of a vocabulary: id by word, lower case. */
export function lineWords(ids: ReadonlyMap<string, number>): LineWords {
  let words = byVocabulary.get(ids);
  if (!words) byVocabulary.set(ids, (words = new LineWords(ids)));
  return words;
}
