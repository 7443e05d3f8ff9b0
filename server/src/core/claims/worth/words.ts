/** Kinds of words by which a claim worth checking is told, as bits, by language. Read from server/data/worth.json. */
import data from '../../../../data/worth.json';
import { wordsOf } from '../../text/words';

/** Bits of `ClaimWord.told`. */
export const Told = {
  first: 1 << 0,
  we: 1 << 1,
  second: 1 << 2,
  modal: 1 << 3,
  present: 1 << 4,
  past: 1 << 5,
  casualty: 1 << 6,
  act: 1 << 7,
  scale: 1 << 8,
  time: 1 << 9,
  mood: 1 << 10,
  hedge: 1 << 11,
  open: 1 << 12,
  turn: 1 << 13,
  finding: 1 << 14,
  mind: 1 << 15,
} as const;

type Kind = keyof typeof Told;
const kinds = Object.keys(Told) as Kind[];

const tables = new Map(
  Object.entries(data).flatMap(([language, lists]): [string, Map<string, number>][] => {
    if (typeof lists === 'string') return [];
    const bits = new Map<string, number>();
    for (const kind of kinds)
      for (const word of wordsOf(lists[kind])) bits.set(word, (bits.get(word) ?? 0) | Told[kind]);
    return [[language, bits]];
  }),
);

/** The kinds of a word, in lower case, of a language; 0 for most words. */
export function toldBy(language: string, lower: string): number {
  return tables.get(language)?.get(lower) ?? 0;
}
