/** The words of relative-time phrases, found by their letters without cutting them out: every word of a story is looked up. */
import dates from '../../../data/dates.json';
import { wholeNames } from './weekdays';

export type Unit = 'minute' | 'hour' | 'day' | 'night' | 'week' | 'weekend' | 'month' | 'year' | 'decade';

export interface PhraseWord {
  readonly word: string;
  /** The slot of a phrase it may fill. */
  readonly slot: '<weekday>' | '<unit>' | '<number>' | '<part>' | null;
  readonly weekday?: number;
  /** Null for a number that is not exact. */
  readonly number?: number | null;
  readonly unit?: Unit;
}

const numbers: Readonly<Record<string, number | null>> = dates.numbers;
const units = dates.units as Readonly<Record<string, Unit>>;

function describe(word: string): PhraseWord {
  const weekday = wholeNames.get(word);
  if (weekday !== undefined) return { word, slot: '<weekday>', weekday };
  if (word in units) return { word, slot: '<unit>', unit: units[word]! };
  if (word in numbers) return { word, slot: '<number>', number: numbers[word]! };
  return { word, slot: dates.slots.part.includes(word) ? '<part>' : null };
}

const ofPhrases = dates.relative.flatMap(({ phrase }) =>
  phrase.split(' ').filter((word) => !word.startsWith('<')),
);
/** All of them; a word that fills a slot and is one of a phrase's own is both. */
export const phraseWords: readonly PhraseWord[] = [
  ...new Set([
    ...ofPhrases,
    ...wholeNames.keys(),
    ...Object.keys(units),
    ...Object.keys(numbers),
    ...dates.slots.part,
  ]),
].map(describe);

/** By UTF-16 unit, small and capital alike: its number in the table; 0 for units that no word has. */
const letters = new Uint8Array(0x10000);
let width = 1;
for (const { word } of phraseWords)
  for (const letter of word)
    for (const form of [letter, letter.toUpperCase()])
      if (form.length === 1 && letters[form.charCodeAt(0)] === 0)
        letters[form.charCodeAt(0)] = letters[letter.charCodeAt(0)] || width++;

/** A row a state, a column a letter: the next state. The first row is where every word begins; 0 leads nowhere. */
const rows: Uint16Array[] = [new Uint16Array(width)];
const ends: (PhraseWord | undefined)[] = [undefined];
for (const each of phraseWords) {
  let state = 0;
  for (const letter of each.word) {
    const column = letters[letter.charCodeAt(0)]!;
    if (rows[state]![column] === 0) {
      rows[state]![column] = rows.length;
      rows.push(new Uint16Array(width));
      ends.push(undefined);
    }
    state = rows[state]![column]!;
  }
  ends[state] = each;
}
const table = new Uint16Array(rows.length * width);
rows.forEach((row, state) => {
  table.set(row, state * width);
});

/** The word that is `text[from, to)`, in small letters or capitals; undefined where it is none of them. */
export function phraseWordAt(text: string, from: number, to: number): PhraseWord | undefined {
  let state = 0;
  for (let at = from; at < to; at++) {
    const column = letters[text.charCodeAt(at)]!;
    if (column === 0) return undefined;
    state = table[state * width + column]!;
    if (state === 0) return undefined;
  }
  return ends[state];
}
