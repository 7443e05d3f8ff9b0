/**
 * Word evidence: how much a line's own words speak for each zone. A line's words are looked up in a vocabulary of common
 * words (those that many sites write in small letters); every other word counts by its shape only, so that a name weighs as
 * another of its shape; but for the few names that many sites write small. Single words and pairs carry weights, learned by logistic regression.
 */
import { DIGIT } from '../text/characters';
import shipped from '../../../models/segments.words.json';
import { COMMA, LINE_END, LINE_START, type LineWords, lineWords, STOPPED, UNKNOWN } from './lineWords';
import { Z } from './lines';
import { CLASS, CLASS_SHIFT, Units } from './units';
import { WordIdStore } from './wordIdStore';

export { UNKNOWN };

/** Ids below this are shapes; the word `vocabulary[i]` has id `shapeIds + i`. */
export const shapeIds = 16;
/** A word, no number, that the vocabulary lacks. */
export const isUncommon = (id: number): boolean => id === UNKNOWN || (id >= capitalShape && id < UNKNOWN);
/** Shapes of words that begin with a capital begin here. */
const capitalShape = 4;
/** Bits of the pair table's index. */
export const pairBits = 16;
/** Words of a line that are read, from its beginning; and as many from its end. */
const limit = 48;

export interface WordModel {
  /** Id by word, lower case. */
  readonly ids: ReadonlyMap<string, number>;
  /** `[id * Z + zone]` */
  readonly singles: Float32Array;
  /** `[pairIndex * Z + zone]` */
  readonly pairs: Float32Array;
  readonly bias: readonly number[];
  /** The same weights where they are whole steps: they lie nearer together, and are read faster. */
  readonly packed?: PackedWeights;
}

/** Whether every word of a line of so many characters is read, not its beginning and end alone. */
export function isReadWhole(length: number): boolean {
  return length <= 8 * limit * 2;
}

const ofOneLine = new WordIdStore();
/** Ids of a line's words, with marks for its beginning, its end and the sentence marks between. */
export function wordIds(text: string, ids: ReadonlyMap<string, number>, out: number[]): number[] {
  ofOneLine.length = 0;
  readWordIds(text, 0, text.length, lineWords(ids), ofOneLine);
  out.length = ofOneLine.length;
  for (let i = 0; i < out.length; i++) out[i] = ofOneLine.ids[i]!;
  return out;
}

const units = new Units();

/** Adds to `out` what `wordIds` tells of the line of `text` from `from` to `to`. */
export function readWordIds(
  text: string,
  from: number,
  to: number,
  known: LineWords,
  out: WordIdStore,
): void {
  const long = !isReadWhole(to - from);
  out.reserve(long ? 16 * limit : to - from);
  out.push(LINE_START);
  read(text, from, long ? from + 8 * limit : to, known, out);
  if (long) read(text, to - 8 * limit, to, known, out);
  out.push(LINE_END);
}

function read(text: string, from: number, to: number, known: LineWords, out: WordIdStore): void {
  units.read(text, from, to);
  const end = units.length + 1;
  for (let i = 1; i < end; i++) {
    const unit = units.raw[i]!;
    if (((units.told[i]! >> CLASS_SHIFT) & CLASS) <= DIGIT) {
      known.read(units, i, end);
      out.push(known.id);
      i = known.end - 1;
    } else if (unit === 44) out.push(COMMA);
    else if (unit === 46 || unit === 33 || unit === 63) out.push(STOPPED);
  }
}

export function pairIndex(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> (32 - pairBits);
}

/** Log probabilities of the zones from a line's word ids (those from `from` to `to`) alone, written to `out` at `at`. */
export function scoreWords(
  ids: ArrayLike<number>,
  model: WordModel,
  out: Float64Array,
  at: number,
  from = 0,
  to = ids.length,
): void {
  if (model.packed) addPacked(ids, model.packed, from, to);
  else addWeights(ids, model, from, to);
  const scale = 1 / Math.sqrt(to - from);
  for (let z = 0; z < Z; z++) out[at + z] = model.bias[z]! + sums[z]! * scale;
  normalise(out, at);
}

/** What the words of a line add up to for each zone. */
const sums = new Float64Array(Z);

function addWeights(ids: ArrayLike<number>, { singles, pairs }: WordModel, from: number, to: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let before = UNKNOWN;
  for (let i = from; i < to; i++) {
    const id = ids[i]!;
    if (id !== UNKNOWN) {
      const single = id * Z;
      a += singles[single]!;
      b += singles[single + 1]!;
      c += singles[single + 2]!;
      if (before !== UNKNOWN) {
        const pair = pairIndex(before, id) * Z;
        a += pairs[pair]!;
        b += pairs[pair + 1]!;
        c += pairs[pair + 2]!;
      }
    }
    before = id;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
}

function addPacked(
  ids: ArrayLike<number>,
  { singles, pairs }: PackedWeights,
  from: number,
  to: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let before = UNKNOWN;
  for (let i = from; i < to; i++) {
    const id = ids[i]!;
    if (id !== UNKNOWN) {
      const single = singles[id]!;
      a += (single << 24) >> 24;
      b += (single << 16) >> 24;
      c += (single << 8) >> 24;
      if (before !== UNKNOWN) {
        const pair = pairs[pairIndex(before, id)]!;
        a += (pair << 24) >> 24;
        b += (pair << 16) >> 24;
        c += (pair << 8) >> 24;
      }
    }
    before = id;
  }
  sums[0] = a * weightStep;
  sums[1] = b * weightStep;
  sums[2] = c * weightStep;
}

function normalise(out: Float64Array, at: number): void {
  const top = Math.max(out[at]!, out[at + 1]!, out[at + 2]!);
  const total =
    top + Math.log(Math.exp(out[at]! - top) + Math.exp(out[at + 1]! - top) + Math.exp(out[at + 2]! - top));
  for (let z = 0; z < Z; z++) out[at + z]! -= total;
}

/** The file: the vocabulary in order of its ids, and the weights as signed bytes in base 64. */
export interface WordModelFile {
  readonly vocabulary: string;
  readonly singles: string;
  readonly pairs: string;
  readonly bias: readonly number[];
}

/** What one step of a weight's byte is worth. */
export const weightStep = 1 / 24;

// Node, browsers and workers all have it; core is compiled without the types of any of them.
declare function atob(base64: string): string;

function unpack(base64: string): Int8Array {
  const characters = atob(base64);
  const bytes = new Int8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/** The weights of a word, or pair, for the three zones, a byte each. */
export interface PackedWeights {
  readonly singles: Int32Array;
  readonly pairs: Int32Array;
}

function pack(bytes: Int8Array): Int32Array {
  const packed = new Int32Array(bytes.length / Z);
  for (let i = 0; i < packed.length; i++)
    for (let z = 0; z < Z; z++) packed[i]! |= (bytes[i * Z + z]! & 255) << (8 * z);
  return packed;
}

export function unpackWords(file: WordModelFile): WordModel {
  const singles = unpack(file.singles);
  const pairs = unpack(file.pairs);
  return {
    ids: new Map(file.vocabulary.split(' ').map((word, i) => [word, shapeIds + i])),
    singles: Float32Array.from(singles, (byte) => byte * weightStep),
    pairs: Float32Array.from(pairs, (byte) => byte * weightStep),
    bias: file.bias,
    packed: { singles: pack(singles), pairs: pack(pairs) },
  };
}

let loaded: WordModel | undefined;
/** The shipped weights, read on first use. */
export function shippedWords(): WordModel {
  return (loaded ??= unpackWords(shipped));
}
