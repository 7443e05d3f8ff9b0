import { expect, it } from 'vitest';
import { shapeOf } from './shape';
import { isWholePage } from './wholePage';

const story =
  'The council of the old town voted on Tuesday to rebuild the bridge, which the flood had closed.';
const of = (...lines: string[]): boolean => isWholePage({ shapes: lines.map((line) => shapeOf(line)) });
const times = (n: number, line: string): string[] => Array.from({ length: n }, () => line);

it.each([
  ['few lines are no page', false, times(12, 'Share')],
  ['mostly short lines are one', true, [...times(30, 'Politics'), ...times(5, story)]],
  ['a story is none', false, times(30, story)],
  ['nor is a long one', false, times(80, story)],
  ['a long one with furniture is one', true, [...times(70, story), ...times(3, 'Log in')]],
  ['a short one with furniture is none', false, [...times(30, story), ...times(3, 'Log in')]],
])('%s', (_, whole, lines) => {
  expect(of(...lines)).toBe(whole);
});
