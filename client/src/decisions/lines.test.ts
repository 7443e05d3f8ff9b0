import { expect, it } from 'vitest';
import { wholeLines, type Selected } from './lines';

const selected = (line: number, character: number, endLine: number, endCharacter: number): Selected => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

it.each([
  ['a cursor', [selected(3, 7, 3, 7)], [[3, 4]]],
  ['a cursor at the start of a line', [selected(3, 0, 3, 0)], [[3, 4]]],
  ['whole lines', [selected(3, 0, 5, 0)], [[3, 5]]],
  ['parts of lines', [selected(3, 9, 5, 1)], [[3, 6]]],
  [
    'several, in order',
    [selected(9, 0, 9, 2), selected(1, 0, 2, 0)],
    [
      [1, 2],
      [9, 10],
    ],
  ],
  ['several that meet', [selected(1, 0, 3, 0), selected(3, 0, 3, 4), selected(2, 0, 2, 1)], [[1, 4]]],
] as const)('%s', (_, selections, lines) => {
  expect(wholeLines(selections)).toEqual(lines);
});
