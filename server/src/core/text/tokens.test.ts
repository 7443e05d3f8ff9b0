import { expect, test } from 'vitest';
import { Interner, tokenise } from './tokens';
import { Shape, wordOf } from './words';

const cut = (text: string): string[] => {
  const { starts, ends } = tokenise(text, new Interner(wordOf));
  return starts.map((start, at) => text.slice(start, ends[at]));
};

test('inner marks belong to a word, a possessive stands apart', () => {
  expect(cut("al-Nura's U.S. office didn't pay 1,000.50 won.")).toEqual([
    'al-Nura',
    "'s",
    'U.S',
    '.',
    'office',
    "didn't",
    'pay',
    '1,000.50',
    'won',
    '.',
  ]);
});

test('doubled apostrophes, dots and dashes are one mark', () => {
  expect(cut("''Yes,'' she -- they ...")).toEqual(["''", 'Yes', ',', "''", 'she', '--', 'they', '...']);
});

test('a surrogate pair is never cut', () => {
  expect(cut('😀 said')).toEqual(['😀', 'said']);
});

test('a distinct word is made once, however long', () => {
  let made = 0;
  const interner = new Interner((raw: string) => {
    made++;
    return wordOf(raw);
  });
  tokenise('north northern north northern internationalisation internationalisation', interner);
  expect(made).toBe(3);
});

test('shapes', () => {
  expect(['town', 'Town', 'TOWN', 'al-Town', '12', ',', '市'].map((raw) => wordOf(raw).shape)).toEqual([
    Shape.lower,
    Shape.capital,
    Shape.upper,
    Shape.capital,
    Shape.digit,
    Shape.punctuation,
    Shape.other,
  ]);
});
