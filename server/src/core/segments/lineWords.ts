/**
 * What a word tells of its line: its id in the vocabulary of the word evidence, the phrases it may be part of, its register.
 * A function of the word's letters, kept by them, so that a word that comes again is looked up once.
 */
import calendar from '../../../data/calendar.json';
import register from '../../../data/register.json';
import { classOf, DIGIT, UPPER } from '../text/characters';
import { Interner } from '../text/tokens';
import { knownWords } from './phrases';

/** A word in small letters, or of a script without them, that the vocabulary lacks: it says nothing, and is not asked. */
export const UNKNOWN = 10;
/** Marks between the words of a line. */
export const LINE_START = 11;
export const LINE_END = 12;
export const STOPPED = 13;
export const COMMA = 14;

export interface LineWord {
  /** In the vocabulary, or that of its shape. */
  readonly id: number;
  /** Words of phrases in it; a number is `#`. */
  readonly phrase: readonly string[];
  readonly year: boolean;
  readonly month: boolean;
  readonly weekday: boolean;
  /** 1 or 0: words of the first person, of address, informal ones. */
  readonly first: number;
  readonly second: number;
  readonly informal: number;
}

const months = new Set(calendar.months);
const weekdays = new Set(calendar.weekdays);
const first = new Set(register.first);
const second = new Set(register.second);
const informal = new Set(register.informal);
const number = knownWords('#');

/** Longer words are in no vocabulary. */
const longest = 24;

/** Shape of a word outside the vocabulary: its first character's class, whether capitals go on, and its length. */
function shapeId(word: string): number {
  const cls = classOf(word.charCodeAt(0));
  if (cls === DIGIT) return 1 + (word.length > 3 ? 2 : word.length > 2 ? 1 : 0);
  if (cls !== UPPER) return UNKNOWN;
  const second = word.length > 1 ? classOf(word.charCodeAt(1)) : 0;
  return (second === UPPER ? 6 : 4) + (word.length > 3 ? 1 : 0);
}

function lookUp(raw: string, ids: ReadonlyMap<string, number>): LineWord {
  const word = raw.toLowerCase();
  const isNumber = classOf(raw.charCodeAt(0)) === DIGIT;
  const id = isNumber || raw.length > longest ? undefined : ids.get(word);
  return {
    id: id ?? shapeId(raw),
    phrase: isNumber ? number : knownWords(word),
    year: isNumber && raw.length === 4 && (word.startsWith('19') || word.startsWith('20')),
    month: months.has(word),
    weekday: weekdays.has(word),
    first: first.has(word) ? 1 : 0,
    second: second.has(word) ? 1 : 0,
    informal: informal.has(word) ? 1 : 0,
  };
}

/** Words looked up with the ids of one vocabulary. */
export class LineWords {
  private readonly known: Interner<LineWord>;
  constructor(private readonly ids: ReadonlyMap<string, number>) {
    this.known = new Interner((raw) => lookUp(raw, ids));
  }
  /** The word of `text` from `start` to `end`. */
  word(text: string, start: number, end: number): LineWord {
    return end - start > longest
      ? lookUp(text.slice(start, end), this.ids)
      : this.known.word(text, start, end);
  }
}

const byVocabulary = new WeakMap<ReadonlyMap<string, number>, LineWords>();

/** The words of a vocabulary: id by word, lower case. */
export function lineWords(ids: ReadonlyMap<string, number>): LineWords {
  let words = byVocabulary.get(ids);
  if (!words) byVocabulary.set(ids, (words = new LineWords(ids)));
  return words;
}
