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

const lists: readonly (readonly [number, readonly string[]])[] = [
  [MONTH, calendar.months],
  [WEEKDAY, calendar.weekdays],
  [FIRST_PERSON, register.first],
  [SECOND_PERSON, register.second],
  [INFORMAL, register.informal],
  [CUE, threads.ageUnits],
  [CUE, threads.verbs.map(lastLetters)],
];

/** Flags, and above eight bits the number among the pieces of phrases. */
const told = new Map<string, number>();
const add = (word: string, bits: number): void => void told.set(word, (told.get(word) ?? 0) | bits);
for (const [flag, words] of lists) for (const word of words) add(word, flag);
for (const [piece, number] of pieceNumbers) add(piece, number << 8);

/** What the lists say of a word in lower case: flags, and above eight bits its number among the pieces of phrases. */
export function listed(word: string): number {
  return told.get(word) ?? 0;
}
