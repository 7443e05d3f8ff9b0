/**
 * What a word tells of its line: its id in the vocabulary of the word evidence, the phrases it may be part of, its register.
 * A function of the word's letters, kept by them, so that a word that comes again is looked up once.
 */
import { classOf, DIGIT, UPPER } from '../text/characters';
import { numberPiece, piecesOf } from './phrases';
import { listed, YEAR } from './wordLists';
import { longest, WordTable } from './wordTable';

/** A word in small letters, or of a script without them, that the vocabulary lacks: it says nothing, and is not asked. */
export const UNKNOWN = 10;
/** Marks between the words of a line. */
export const LINE_START = 11;
export const LINE_END = 12;
export const STOPPED = 13;
export const COMMA = 14;

const none: readonly number[] = [];
/** Set in the number that stands for several pieces. */
const SEVERAL = 1 << 15;

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

/** Reads words one by one with the ids of one vocabulary: `scan` walks over a word, `find` fills in what it tells. */
export class LineWords extends WordTable {
  /** In the vocabulary, or that of the word's shape. */
  id = 0;
  /** Bits of the lists it is on (see wordLists.ts). */
  flags = 0;
  /** Its number among the pieces of phrases (see phrases.ts), and those of its further pieces, which few words have. */
  piece = 0;
  more = none;
  /** Pieces of kept words that have several. */
  private several: { readonly piece: number; readonly more: readonly number[] }[] = [];

  constructor(private readonly ids: ReadonlyMap<string, number>) {
    super();
  }

  /** Looks up the word just walked over, which begins at `start`. */
  find(text: string, start: number): void {
    if (!this.isKnown(text, start)) {
      this.lookUp(text.slice(start, this.end));
      if (this.end - start > longest) return;
      if (this.isFull || this.several.length >= SEVERAL) this.forget();
      this.keep(text, start, this.id | (this.flags << 16), this.pieceNumber());
      return;
    }
    const { first, second } = this;
    this.id = first & 0xffff;
    this.flags = first >>> 16;
    this.piece = second;
    this.more = none;
    if (second < SEVERAL) return;
    const { piece, more } = this.several[second - SEVERAL]!;
    this.piece = piece;
    this.more = more;
  }

  private lookUp(raw: string): void {
    const word = raw.toLowerCase();
    const isNumber = classOf(raw.charCodeAt(0)) === DIGIT;
    const id = isNumber || raw.length > longest ? undefined : this.ids.get(word);
    const told = listed(word);
    this.id = id ?? shapeId(raw);
    this.flags = (told & 0xff) | (isNumber && isYear(word) ? YEAR : 0);
    this.piece = isNumber ? numberPiece : told >>> 8;
    this.more = none;
    if (isNumber || !/['’]/.test(word)) return;
    const pieces = piecesOf(word);
    this.piece = pieces[0]!;
    if (pieces.length > 1) this.more = pieces.slice(1);
  }

  /** One number for the pieces of the word just looked up. */
  private pieceNumber(): number {
    const { piece, more } = this;
    return more.length === 0 ? piece : SEVERAL + this.several.push({ piece, more }) - 1;
  }

  protected override forget(): void {
    super.forget();
    this.several = [];
  }
}

const byVocabulary = new WeakMap<ReadonlyMap<string, number>, LineWords>();

/** The words of a vocabulary: id by word, lower case. */
export function lineWords(ids: ReadonlyMap<string, number>): LineWords {
  let words = byVocabulary.get(ids);
  if (!words) byVocabulary.set(ids, (words = new LineWords(ids)));
  return words;
}
