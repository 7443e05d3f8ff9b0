/**
 * What the closed lists say of a word, whatever the vocabulary: the phrases it may be part of, its register, whether it names
 * a day or month. Asked once for each distinct word (see lineWords.ts).
 */
import calendar from '../../../data/calendar.json';
import register from '../../../data/register.json';

/** Bits of `LineWords.flags`. */
export const YEAR = 1;
export const MONTH = 2;
export const WEEKDAY = 4;
export const FIRST_PERSON = 8;
export const SECOND_PERSON = 16;
export const INFORMAL = 32;

const lists: readonly (readonly [number, readonly string[]])[] = [
  [MONTH, calendar.months],
  [WEEKDAY, calendar.weekdays],
  [FIRST_PERSON, register.first],
  [SECOND_PERSON, register.second],
  [INFORMAL, register.informal],
];

const flagsByWord = new Map<string, number>();
for (const [flag, words] of lists)
  for (const word of words) flagsByWord.set(word, (flagsByWord.get(word) ?? 0) | flag);

/** Bits of the lists that a word in lower case is on; a number of four digits that may be a year is on none. */
export function listsOf(word: string): number {
  return flagsByWord.get(word) ?? 0;
}
