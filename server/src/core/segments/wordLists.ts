/**
 * What the closed lists say of a word, whatever the vocabulary: the phrases it may be part of, its register, whether it names
 * a day or month, or may stand beside a comment's author. Asked once for each distinct word (see lineWords.ts).
 */
import calendar from '../../../data/calendar.json';
import register from '../../../data/register.json';
import threads from '../../../data/threads.json';
import { pieceNumbers } from './phrases';

/** Bits of `LineWords.flags`. */
export const YEAR = 1;
export const MONTH = 2;
export const WEEKDAY = 4;
export const FIRST_PERSON = 8;
export const SECOND_PERSON = 16;
export const INFORMAL = 32;
/** Of an age ("years"), or of a comment's author who is said to speak ("wrote"). */
export const CUE = 64;

/** The letters that the last word of a phrase begins with. */
const lastLetters = (phrase: string): string =>
  /^[^\p{P}\p{S}]*/u.exec(phrase.slice(phrase.lastIndexOf(' ') + 1))![0];

const flagged: readonly (readonly [number, readonly string[]])[] = [
  [MONTH, calendar.months],
  [WEEKDAY, calendar.weekdays],
  [FIRST_PERSON, register.first],
  [SECOND_PERSON, register.second],
  [INFORMAL, register.informal],
  [CUE, threads.ageUnits],
  [CUE, threads.verbs.map(lastLetters)],
];

export interface Listed {
  readonly flags: number;
  /** Its number among the pieces of phrases; 0 for none. */
  readonly piece: number;
}

const all = new Map<string, Listed>();
/** What the lists say of each word on them, in lower case. */
export const lists: ReadonlyMap<string, Listed> = all;
const add = (word: string, flag: number, piece: number): void => {
  const before = all.get(word);
  all.set(word, { flags: (before?.flags ?? 0) | flag, piece: (before?.piece ?? 0) | piece });
};
for (const [flag, words] of flagged) for (const word of words) add(word, flag, 0);
for (const [piece, number] of pieceNumbers) add(piece, 0, number);
