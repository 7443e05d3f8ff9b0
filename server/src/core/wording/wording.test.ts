import { expect, it } from 'vitest';
import { captureOf } from '../testing';
import { readWording } from './wording';

const prose =
  'The road to the old town was closed again on Monday, and the people there had to wait for bread and water. '.repeat(
    3,
  );

/** `label own/given`. */
const told = (marked: string): string[] =>
  readWording(captureOf(marked)).map(({ label, own, given }) => `${label} ${own.length}/${given.length}`);

it('counts labels of the article by whose words they stand in, in the order they first stand', () => {
  const marked = [
    `H| Rebels leave town`,
    `A| ${prose}`,
    'A| The militants left. {named-person|<Ann> ^said^ the terrorists and militants left.} Opposition fighters came.',
    'B| Terrorists: all stories',
    'C| Those rebels again',
  ].join('\n');
  expect(told(marked)).toEqual(['rebel 1/0', 'militant 1/1', 'terrorist 0/1', 'opposition 1/0']);
});

it('takes whole words and the longest form', () => {
  expect(told(`A| ${prose}\nA| Counterterrorists, the moderate opposition and illegal migrants.`)).toEqual([
    'moderate opposition 1/0',
    'illegal migrant 1/0',
  ]);
});

it('reads in the article’s language, and nothing without one', () => {
  expect(told('A| Militants')).toEqual([]);
});
