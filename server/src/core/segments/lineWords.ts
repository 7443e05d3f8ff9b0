/**
 * What a word tells of its line: its id in the vocabulary of the word evidence, the phrases it may be part of, its register.
 * A function of the word's letters.
 */
import { DIGIT, IDEOGRAPH, UPPER } from '../text/characters';
import { numberPiece } from './phrases';
import { CLASS, CLASS_SHIFT, IN_WORD, SMALL, type Units } from './units';
import { lists, YEAR } from './wordLists';
import { firstCheck, type KnownWord, nextCheck, nextHash, WordTable } from './wordTable';

/** A word in small letters, or of a script without them, that the vocabulary lacks: it says nothing, and is not asked. */
export const UNKNOWN = 10;
/** Marks between the words of a line. */
export const LINE_START = 11;
export const LINE_END = 12;
export const STOPPED = 13;
export const COMMA = 14;

/** Longer words are in no vocabulary. */
const longest = 24;
const none: readonly number[] = [];

const isApostrophe = (small: number): boolean => small === 39 || small === 0x2019;

/** The words of a vocabulary and of the lists: id, and above 16 bits the flags; the number among the pieces of phrases. */
function tableOf(ids: ReadonlyMap<string, number>): WordTable {
  const all = new Map<string, KnownWord>();
  for (const [word, id] of ids) {
    // A vocabulary may hold other keys, in place of words that were taken out of it.
    if (word.length <= longest && word === word.toLowerCase()) all.set(word, { known: id, more: 0 });
  }
  for (const [word, { flags, piece }] of lists) {
    all.set(word, { known: (all.get(word)?.known ?? 0) | (flags << 16), more: piece });
  }
  return new WordTable(all);
}

/** Reads words one by one with the ids of one vocabulary: `read` fills in what each tells. */
export class LineWords {
  /** One past the word's last unit, and how many of its units are figures. */
  end = 0;
  digits = 0;
  /** In the vocabulary, or that of the word's shape. */
  id = 0;
  /** Bits of the lists it is on (see wordLists.ts). */
  flags = 0;
  /** Its number among the pieces of phrases (see phrases.ts), and those of its further pieces, which few words have. */
  piece = 0;
  more = none;
  private readonly table: WordTable;

  constructor(ids: ReadonlyMap<string, number>) {
    this.table = tableOf(ids);
  }

  /**
   * Reads the word that begins at `start` of the arrays of `units`, at most to `to`. Apostrophes within and behind belong to it;
   * an ideograph is a word by itself.
   */
  read(units: Units, start: number, to: number): void {
    const { told } = units;
    const first = told[start]!;
    const cls = (first >> CLASS_SHIFT) & CLASS;
    let hash = first & SMALL;
    let check = nextCheck(firstCheck, hash);
    let digits = cls === DIGIT ? 1 : 0;
    let quoted = false;
    let at = start + 1;
    if (cls !== IDEOGRAPH) {
      for (; at < to; at++) {
        const own = told[at]!;
        if ((own & IN_WORD) === 0) break;
        const small = own & SMALL;
        hash = nextHash(hash, small);
        check = nextCheck(check, small);
        const kind = (own >> CLASS_SHIFT) & CLASS;
        if (kind < DIGIT) continue;
        if (kind === DIGIT) digits++;
        else quoted = true;
      }
    }
    this.end = at;
    this.digits = digits;
    const { table } = this;
    const slot = table.slotOf(hash, check);
    const known = table.knownAt(slot);
    this.flags = known >>> 16;
    this.more = none;
    if (cls === DIGIT) {
      this.id = 1 + (at - start > 3 ? 2 : at - start > 2 ? 1 : 0);
      this.piece = numberPiece;
      if (at - start === 4 && isYear(told[start]!, told[start + 1]!)) this.flags |= YEAR;
      return;
    }
    this.id = known & 0xffff || shapeId(cls, told, start, at);
    this.piece = table.moreAt(slot);
    if (quoted) this.readPieces(units, start, at);
  }

  /** As `read`, for a word that is not asked about: only where it ends, and how many figures it has. */
  pass({ told }: Units, start: number, to: number): void {
    const isFigure = (own: number): number => (((own >> CLASS_SHIFT) & CLASS) === DIGIT ? 1 : 0);
    let digits = isFigure(told[start]!);
    let at = start + 1;
    if ((told[start]! & IN_WORD) !== 0)
      for (; at < to && (told[at]! & IN_WORD) !== 0; at++) digits += isFigure(told[at]!);
    this.end = at;
    this.digits = digits;
  }

  /** The pieces of a word that apostrophes part. */
  private readPieces(units: Units, start: number, end: number): void {
    const pieces: number[] = [];
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && !isApostrophe(units.told[at]! & SMALL)) continue;
      if (at > from) pieces.push(this.table.moreAt(this.table.find(units, from, at)));
      from = at + 1;
    }
    this.piece = pieces[0]!;
    if (pieces.length > 1) this.more = pieces.slice(1);
  }
}

/** Shape of a word outside the vocabulary: its first character's class, whether capitals go on, and its length. */
function shapeId(cls: number, told: Int32Array, start: number, end: number): number {
  if (cls !== UPPER) return UNKNOWN;
  const second = end - start > 1 ? (told[start + 1]! >> CLASS_SHIFT) & CLASS : 0;
  return (second === UPPER ? 6 : 4) + (end - start > 3 ? 1 : 0);
}

/** Whether a figure of four units begins as years do, with 19 or 20. */
function isYear(first: number, second: number): boolean {
  const [a, b] = [first & SMALL, second & SMALL];
  return (a === 49 && b === 57) || (a === 50 && b === 48);
}

const byVocabulary = new WeakMap<ReadonlyMap<string, number>, LineWords>();

/** The words of a vocabulary: id by word, lower case. */
export function lineWords(ids: ReadonlyMap<string, number>): LineWords {
  let words = byVocabulary.get(ids);
  if (!words) byVocabulary.set(ids, (words = new LineWords(ids)));
  return words;
}
