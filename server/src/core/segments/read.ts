import { classOf, SPACE } from '../text/characters';
import type { Span } from '../model';
import type { Lines } from './lines';
import { findCopies, longestCopy, TOO_LONG } from './copies';
import { type Kept, keptLines } from './kept';
import { lineWords } from './lineWords';
import { localTemplates, writeAnswers } from './local';
import { isMarked, markOf } from './recurrence';
import { readUnits, type Shape, shapeOfUnits } from './shape';
import { Units } from './units';
import { WordIdStore } from './wordIdStore';
import {
  isReadWhole,
  readWordIds,
  scoreWords,
  shapeIds,
  shippedWords,
  UNKNOWN,
  type WordModel,
} from './words';

/** The lines of a capture that are not blank, with all that their own characters tell, in flat columns. */
export interface ReadLines extends Lines {
  /** As `heads`, for one line: cheap where few are asked. */
  readonly headAt: (line: number) => string;
  /** Answers to the local templates: `[line * localTemplates.length + template]`. */
  readonly answers: Uint8Array;
  /** Word ids of line `i`: `wordIds` from `wordStarts[i]` to `wordStarts[i + 1]`. */
  readonly wordIds: Uint16Array;
  readonly wordStarts: Int32Array;
  /** As `words`, also where the vocabulary does not know the capture's language. */
  readonly evidence: Float64Array;
  /** What dated and author-like lines have in common with their like (see recurrence.ts); empty for others. */
  readonly skeletons: readonly string[];
  /** Lines that were taken over from the reading before: so many at the beginning and at the end. */
  readonly kept: Kept;
  /** What the next reading asks, to take over what stayed. */
  readonly source: { readonly text: string; readonly spans: readonly Span[]; readonly model: WordModel };
  readonly hashes: Int32Array;
}

/** Words that are counted to tell whether the vocabulary knows the capture's language, and the share it must know. */
const coverageSample = 3000;
const knownShare = 0.45;

const width = localTemplates.length;

export function isBlank(text: string, span: Span): boolean {
  for (let i = span[0]; i < span[1]; i++) if (classOf(text.charCodeAt(i)) !== SPACE) return false;
  return true;
}

/**
 * The lines that are not blank, with their shapes and what the capture as a whole says of each. With `previous`, the reading of
 * the text before an edit, only the lines that the edit touched are read again; the answer is the same.
 */
export function readLines(
  text: string,
  spans: readonly Span[],
  model: WordModel = shippedWords(),
  previous?: ReadLines,
): ReadLines {
  const numbers: number[] = [];
  for (let i = 0; i < spans.length; i++) if (!isBlank(text, spans[i]!)) numbers.push(i);
  const kept = previous?.source.model === model ? keptRows(previous, text, spans, numbers) : none;
  const rows = new Rows(text, spans, numbers, model);
  const below = numbers.length - kept.below;
  if (previous) rows.takeOver(previous, 0, 0, kept.above);
  for (let i = kept.above; i < below; i++) rows.read(i);
  if (previous) rows.takeOver(previous, previous.numbers.length - kept.below, below, kept.below);
  const { shapes, answers, evidence, wordStarts, hashes, skeletons } = rows;
  const wordIds = rows.ids.take();
  const lineAt = (i: number): string => text.slice(...spans[numbers[i]!]!);
  const headAt = (i: number): string => headOf(text, spans[numbers[i]!]!);
  let heads: string[] | undefined;
  return {
    numbers,
    shapes,
    headAt,
    get heads(): readonly string[] {
      return (heads ??= numbers.map((_, i) => headAt(i)));
    },
    gaps: numbers.map((number, i) => number - (i === 0 ? 0 : numbers[i - 1]! + 1)),
    ...findCopies(hashes, lineAt),
    words: isKnownLanguage(wordIds, wordStarts) ? evidence : null,
    answers,
    wordIds,
    wordStarts,
    evidence,
    skeletons,
    kept,
    source: { text, spans, model },
    hashes,
  };
}

/** Units of a line that tests of short lines see. */
const headLength = 120;

/** The first characters of a line, without outer white space. */
function headOf(text: string, span: Span): string {
  let start = span[0];
  while (start < span[1] && classOf(text.charCodeAt(start)) === SPACE) start++;
  return text.slice(start, Math.min(start + headLength, span[1])).trimEnd();
}

const none: Kept = { above: 0, below: 0 };

/** As `keptLines`, counted in lines that are not blank. */
function keptRows(
  previous: ReadLines,
  text: string,
  spans: readonly Span[],
  numbers: readonly number[],
): Kept {
  const { above, below } = keptLines(previous.source, { text, spans });
  return {
    above: countBelow(numbers, above),
    below: numbers.length - countBelow(numbers, spans.length - below),
  };
}

/** How many of the ascending `numbers` are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Judged by the first words of the capture, in whole lines. */
function isKnownLanguage(ids: Uint16Array, starts: Int32Array): boolean {
  let read = 0;
  let known = 0;
  for (let i = 0; i + 1 < starts.length && read <= coverageSample; i++) {
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      const id = ids[k]!;
      if (id >= shapeIds) known++;
      if (id >= shapeIds || id === UNKNOWN) read++;
    }
  }
  return known >= knownShare * read;
}

/** Lines met before in this text, by their hash: a line that stands there again is read as before. */
const metSlots = 1 << 12;
const met = new Int32Array(metSlots);
/** The line under way. */
const units = new Units();

/** Ids of the words of the lines under way. */
const store = new WordIdStore();

/** The columns under way. */
class Rows {
  readonly shapes: Shape[] = [];
  readonly skeletons: string[] = [];
  readonly answers: Uint8Array;
  readonly evidence: Float64Array;
  readonly wordStarts: Int32Array;
  readonly hashes: Int32Array;
  readonly ids = store;

  constructor(
    private readonly text: string,
    private readonly spans: readonly Span[],
    private readonly numbers: readonly number[],
    private readonly model: WordModel,
  ) {
    const count = numbers.length;
    this.answers = new Uint8Array(count * width);
    this.evidence = new Float64Array(count * 3);
    this.wordStarts = new Int32Array(count + 1);
    this.hashes = new Int32Array(count);
    store.length = 0;
    met.fill(-1);
  }

  /** Reads line `i`, after the ones before. */
  read(i: number): void {
    const { text, model } = this;
    const span = this.spans[this.numbers[i]!]!;
    const [from, to] = span;
    readUnits(text, from, to, units);
    let hash = to - from <= longestCopy ? units.hash : TOO_LONG;
    if (hash !== TOO_LONG) {
      const slot = (hash ^ (hash >>> 15)) & (metSlots - 1);
      const twin = met[slot]!;
      if (twin >= 0 && this.isTwin(twin, hash, from, to)) {
        this.copy(twin, i);
        return;
      }
      met[slot] = i;
    }
    const vocabulary = lineWords(model.ids);
    const whole = isReadWhole(to - from);
    const shape = shapeOfUnits(units, to - from, vocabulary, whole ? this.ids : null);
    if (!whole) readWordIds(text, from, to, vocabulary, this.ids);
    // White space around a line does not make it long.
    if (hash === TOO_LONG && shape.length <= longestCopy) hash = units.hash;
    this.shapes.push(shape);
    this.skeletons.push(isMarked(shape) ? markOf(headOf(text, span), shape) : '');
    this.hashes[i] = hash;
    this.wordStarts[i + 1] = this.ids.length;
    scoreWords(this.ids.ids, model, this.evidence, 3 * i, this.wordStarts[i], this.ids.length);
    writeAnswers(shape, this.answers, i * width);
  }

  private isTwin(twin: number, hash: number, from: number, to: number): boolean {
    if (this.hashes[twin] !== hash) return false;
    const span = this.spans[this.numbers[twin]!]!;
    return this.text.slice(from, to) === this.text.slice(span[0], span[1]);
  }

  private copy(twin: number, i: number): void {
    this.shapes.push(this.shapes[twin]!);
    this.skeletons.push(this.skeletons[twin]!);
    this.hashes[i] = this.hashes[twin]!;
    this.answers.copyWithin(i * width, twin * width, (twin + 1) * width);
    this.evidence.copyWithin(i * 3, twin * 3, (twin + 1) * 3);
    const from = this.wordStarts[twin]!;
    const to = this.wordStarts[twin + 1]!;
    this.ids.append(this.ids.ids, from, to);
    this.wordStarts[i + 1] = this.ids.length;
  }

  /** Takes over `count` lines of another reading, from its line `from` on, as the lines from `i` on. */
  takeOver(other: ReadLines, from: number, i: number, count: number): void {
    for (let k = from; k < from + count; k++) {
      this.shapes.push(other.shapes[k]!);
      this.skeletons.push(other.skeletons[k]!);
    }
    this.hashes.set(other.hashes.subarray(from, from + count), i);
    this.answers.set(other.answers.subarray(from * width, (from + count) * width), i * width);
    this.evidence.set(other.evidence.subarray(from * 3, (from + count) * 3), i * 3);
    const first = other.wordStarts[from]!;
    const shift = this.ids.length - first;
    this.ids.append(other.wordIds, first, other.wordStarts[from + count]!);
    for (let k = 1; k <= count; k++) this.wordStarts[i + k] = other.wordStarts[from + k]! + shift;
  }
}
