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
  readonly of: (shape: Shape) => number;
}

/** Index of the first edge that `value` stays below. */
export function bucket(value: number, edges: readonly number[]): number {
  let i = 0;
  while (i < edges.length && value >= edges[i]!) i++;
  return i;
}

const wordEdges = [1, 2, 3, 4, 6, 9, 14, 21, 36, 71];
const words = (shape: Shape): number => bucket(shape.words, wordEdges);
const wordSize = wordEdges.length + 1;

const shareEdges = [0.001, 0.2, 0.4, 0.6, 0.8, 1];
const capitals = (shape: Shape): number =>
  shape.capitalised + shape.lowered === 0
    ? shareEdges.length + 1
    : bucket(shape.capitalised / (shape.capitalised + shape.lowered), shareEdges);

const ends = ['.', '!', '?', '…', ':', ','];
/** Last mark: stop, exclamation, question, ellipsis, colon, comma, letter, digit, ideograph, other. */
function end(shape: Shape): number {
  const mark = ends.indexOf(String.fromCharCode(shape.last));
  if (mark >= 0) return mark;
  const cls = classOf(shape.last);
  if (cls === UPPER || cls === LOWER || cls === LETTER) return 6;
  if (cls === DIGIT) return 7;
  if (cls === IDEOGRAPH) return 8;
  return shape.last === 0x3002 ? 0 : 9;
}
const starts = [UPPER, LOWER, LETTER, IDEOGRAPH, DIGIT, QUOTE, PUNCTUATION, SYMBOL];
const start = (shape: Shape): number => {
  const at = starts.indexOf(shape.first);
  return at < 0 ? starts.length : at;
};
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const flag = (value: boolean): number => (value ? 1 : 0);
const perWord = (value: number, shape: Shape): number =>
  bucket(ratio(value, Math.max(8, Math.min(60, shape.words))), [0.01, 0.05, 0.12]);

/** 0: no name. 1: words of mixed case. 2: every word capital. 3: a handle, in small letters. */
export function nameKind(shape: Shape): number {
  if (!shape.nameLike) return 0;
  if (shape.lowered === 0) return 2;
  return shape.capitalised === 0 && shape.words <= 2 ? 3 : 1;
}

export const localTemplates: readonly Template[] = [
  { name: 'words', size: wordSize, of: words },
  { name: 'words and last mark', size: wordSize * 10, of: (s) => words(s) * 10 + end(s) },
  { name: 'words and capitals', size: wordSize * 8, of: (s) => words(s) * 8 + capitals(s) },
  { name: 'words and first character', size: wordSize * 9, of: (s) => words(s) * 9 + start(s) },
  { name: 'first character', size: 9, of: start },
  {
    name: 'digits',
    size: 5,
    of: (s) => bucket(ratio(s.digits, s.digits + s.letters), [0.001, 0.1, 0.3, 0.6]),
  },
  { name: 'commas', size: 4, of: (s) => Math.min(3, s.commas) },
  { name: 'commas per word', size: 4, of: (s) => bucket(ratio(s.commas, s.words), [0.01, 0.04, 0.1]) },
  { name: 'sentences', size: 6, of: (s) => bucket(s.stops, [1, 2, 3, 5, 9]) },
  { name: 'quotation marks', size: 4, of: (s) => bucket(s.quotes, [1, 2, 4]) },
  { name: 'exclamations', size: 4, of: (s) => Math.min(3, s.exclamations) },
  { name: 'questions', size: 3, of: (s) => Math.min(2, s.questions) },
  { name: 'separators', size: 4, of: (s) => Math.min(3, s.separators) },
  { name: 'code signs', size: 4, of: (s) => bucket(ratio(s.code, s.length), [0.002, 0.02, 0.08]) },
  { name: 'repeated stops', size: 3, of: (s) => Math.min(2, s.runs) },
  { name: 'symbols', size: 4, of: (s) => bucket(ratio(s.symbols, s.length), [0.001, 0.03, 0.1]) },
  { name: 'indent', size: 5, of: (s) => bucket(s.indent, [1, 3, 5, 9]) },
  { name: 'bullet', size: 2, of: (s) => flag(s.bullet) },
  { name: 'bullet and words', size: wordSize + 1, of: (s) => (s.bullet ? 1 + words(s) : 0) },
  { name: 'date words', size: 8, of: (s) => flag(s.month) + 2 * flag(s.year) + 4 * flag(s.clock) },
  {
    name: 'date and words',
    size: 2 * wordSize,
    of: (s) => (s.year || s.clock || s.month ? wordSize : 0) + words(s),
  },
  { name: 'weekday', size: 2, of: (s) => flag(s.weekday && s.words < 14) },
  { name: 'address', size: 2, of: (s) => flag(s.url) },
  { name: 'mention', size: 2, of: (s) => flag(s.mention) },
  { name: 'speaks of itself', size: 4, of: (s) => perWord(s.firstPerson, s) },
  { name: 'speaks to another', size: 4, of: (s) => perWord(s.secondPerson, s) },
  { name: 'informal words', size: 4, of: (s) => perWord(s.informal, s) },
  { name: 'first word lower, sentence', size: 2, of: (s) => flag(s.first === LOWER && s.words > 3) },
  { name: 'could be a name', size: 4, of: nameKind },
  { name: 'bullet, could be a name', size: 8, of: (s) => 4 * flag(s.bullet) + nameKind(s) },
  {
    name: 'figures only',
    size: 3,
    of: (s) => (s.letters === 0 && s.digits > 0 ? (s.symbols > 0 ? 2 : 1) : 0),
  },
  ...phraseClasses.map((name, i) => ({
    name: `phrase: ${name}`,
    size: 3,
    of: (s: Shape) => ((s.phrases & (1 << i)) === 0 ? 0 : s.words < 9 ? 2 : 1),
  })),
];

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
  for (let i = 0; i < answers.length; i++) answers[i] = localTemplates[i]!.of(shape);
  return answers;
}
