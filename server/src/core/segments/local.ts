/**
 * Features of a line that its own characters decide, as small whole numbers. Each template is a question with a few
 * possible answers; the model has a weight for each answer and zone, for the line itself and for its neighbours.
 */
import {
  classOf,
  DIGIT,
  IDEOGRAPH,
  LETTER,
  LOWER,
  PUNCTUATION,
  QUOTE,
  SYMBOL,
  UPPER,
} from '../text/characters';
import { phraseClasses } from './phrases';
import type { Shape } from './shape';

export interface Template {
  readonly name: string;
  /** Answers are 0 … size - 1. */
  readonly size: number;
}

/** Index of the first edge that `value` stays below. */
export function bucket(value: number, edges: ArrayLike<number>): number {
  let i = 0;
  while (i < edges.length && value >= edges[i]!) i++;
  return i;
}

/** As `bucket`, for edges that all are of one kind of array: this is asked some twenty times a line. */
function among(value: number, edges: Float64Array): number {
  let i = 0;
  while (i < edges.length && value >= edges[i]!) i++;
  return i;
}

const edges = (...all: number[]): Float64Array => Float64Array.from(all);
const wordEdges = edges(1, 2, 3, 4, 6, 9, 14, 21, 36, 71);
const wordSize = wordEdges.length + 1;
const shareEdges = edges(0.001, 0.2, 0.4, 0.6, 0.8, 1);
const digitEdges = edges(0.001, 0.1, 0.3, 0.6);
const commaEdges = edges(0.01, 0.04, 0.1);
const stopEdges = edges(1, 2, 3, 5, 9);
const quoteEdges = edges(1, 2, 4);
const codeEdges = edges(0.002, 0.02, 0.08);
const symbolEdges = edges(0.001, 0.03, 0.1);
const indentEdges = edges(1, 3, 5, 9);
const registerEdges = edges(0.01, 0.05, 0.12);

/** Share of the words that begin with a capital; one more answer for no words with case. */
function capitals({ capitalised, lowered }: Shape): number {
  return capitalised + lowered === 0
    ? shareEdges.length + 1
    : among(capitalised / (capitalised + lowered), shareEdges);
}

const ends = ['.', '!', '?', '…', ':', ','].map((mark) => mark.charCodeAt(0));
/** Last mark: stop, exclamation, question, ellipsis, colon, comma, letter, digit, ideograph, other. */
function end(last: number): number {
  const cls = classOf(last);
  if (cls === UPPER || cls === LOWER || cls === LETTER) return 6;
  if (cls === DIGIT) return 7;
  if (cls === IDEOGRAPH) return 8;
  const mark = ends.indexOf(last);
  if (mark >= 0) return mark;
  return last === 0x3002 ? 0 : 9;
}

const starts = [UPPER, LOWER, LETTER, IDEOGRAPH, DIGIT, QUOTE, PUNCTUATION, SYMBOL];
/** Place of each character class in `starts`. */
const startOf = Array.from({ length: 16 }, (_, cls) => starts.indexOf(cls)).map((at) =>
  at < 0 ? starts.length : at,
);

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const flag = (value: boolean): number => (value ? 1 : 0);
const perWord = (value: number, words: number): number =>
  value === 0 ? 0 : among(value / Math.max(8, Math.min(60, words)), registerEdges);

/** 0: no name. 1: words of mixed case. 2: every word capital. 3: a handle, in small letters. */
export function nameKind(shape: Shape): number {
  if (!shape.nameLike) return 0;
  if (shape.lowered === 0) return 2;
  return shape.capitalised === 0 && shape.words <= 2 ? 3 : 1;
}

const sizes: readonly (readonly [string, number])[] = [
  ['words', wordSize],
  ['words and last mark', wordSize * 10],
  ['words and capitals', wordSize * 8],
  ['words and first character', wordSize * 9],
  ['first character', 9],
  ['digits', 5],
  ['commas', 4],
  ['commas per word', 4],
  ['sentences', 6],
  ['quotation marks', 4],
  ['exclamations', 4],
  ['questions', 3],
  ['separators', 4],
  ['code signs', 4],
  ['repeated stops', 3],
  ['symbols', 4],
  ['indent', 5],
  ['bullet', 2],
  ['bullet and words', wordSize + 1],
  ['date words', 8],
  ['date and words', 2 * wordSize],
  ['weekday', 2],
  ['address', 2],
  ['mention', 2],
  ['speaks of itself', 4],
  ['speaks to another', 4],
  ['informal words', 4],
  ['first word lower, sentence', 2],
  ['could be a name', 4],
  ['bullet, could be a name', 8],
  ['figures only', 3],
  ...phraseClasses.map((name) => [`phrase: ${name}`, 3] as const),
];
export const localTemplates: readonly Template[] = sizes.map(([name, size]) => ({ name, size }));

/** Templates of a line that its neighbours see too. */
export const seenByNeighbours = [
  'words',
  'words and last mark',
  'words and capitals',
  'digits',
  'date words',
  'informal words',
  'speaks of itself',
  'could be a name',
  'bullet, could be a name',
  'figures only',
  'separators',
  ...phraseClasses.map((name) => `phrase: ${name}`),
].map((name) => localTemplates.findIndex((template) => template.name === name));

/** Answers to every local template, in their order. */
export function answersOf(shape: Shape): Uint8Array {
  const answers = new Uint8Array(localTemplates.length);
  writeAnswers(shape, answers, 0);
  return answers;
}

/** Writes the answers to every local template, in their order, to `out` from `at` on. */
export function writeAnswers(s: Shape, out: Uint8Array, at: number): void {
  const words = among(s.words, wordEdges);
  const name = nameKind(s);
  const dated = s.year || s.clock || s.month;
  let to = at;
  out[to++] = words;
  out[to++] = words * 10 + end(s.last);
  out[to++] = words * 8 + capitals(s);
  out[to++] = words * 9 + startOf[s.first]!;
  out[to++] = startOf[s.first]!;
  out[to++] = among(ratio(s.digits, s.digits + s.letters), digitEdges);
  out[to++] = Math.min(3, s.commas);
  out[to++] = among(ratio(s.commas, s.words), commaEdges);
  out[to++] = among(s.stops, stopEdges);
  out[to++] = among(s.quotes, quoteEdges);
  out[to++] = Math.min(3, s.exclamations);
  out[to++] = Math.min(2, s.questions);
  out[to++] = Math.min(3, s.separators);
  out[to++] = among(ratio(s.code, s.length), codeEdges);
  out[to++] = Math.min(2, s.runs);
  out[to++] = among(ratio(s.symbols, s.length), symbolEdges);
  out[to++] = among(s.indent, indentEdges);
  out[to++] = flag(s.bullet);
  out[to++] = s.bullet ? 1 + words : 0;
  out[to++] = flag(s.month) + 2 * flag(s.year) + 4 * flag(s.clock);
  out[to++] = (dated ? wordSize : 0) + words;
  out[to++] = flag(s.weekday && s.words < 14);
  out[to++] = flag(s.url);
  out[to++] = flag(s.mention);
  out[to++] = perWord(s.firstPerson, s.words);
  out[to++] = perWord(s.secondPerson, s.words);
  out[to++] = perWord(s.informal, s.words);
  out[to++] = flag(s.first === LOWER && s.words > 3);
  out[to++] = name;
  out[to++] = 4 * flag(s.bullet) + name;
  out[to++] = s.letters === 0 && s.digits > 0 ? (s.symbols > 0 ? 2 : 1) : 0;
  for (let cls = 0; cls < phraseClasses.length; cls++)
    out[to++] = (s.phrases & (1 << cls)) === 0 ? 0 : s.words < 9 ? 2 : 1;
}
