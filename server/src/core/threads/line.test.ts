import { describe, expect, it } from 'vitest';
import { shapeOf } from '../segments/shape';
import { isProse } from './line';

const told = (line: string): boolean => isProse(line, 0, line.length, shapeOf(line));

describe('prose', () => {
  it.each([
    'The river rose again and nobody in the village seems to know what the council does.',
    '* The river rose again and nobody in the village seems to know what the council does.',
  ])('is told without its words: %s', (line) => {
    expect(told(line)).toBe(true);
  });
  it.each([
    ['a verb of saying', 'The river rose again and nobody in the village seems to know, wrote Ann Reader'],
    ['words of an age', 'The river rose again and nobody in the village seems to know it for years'],
    ['a figure', 'The river rose again and nobody in the village seems to know it before May 3'],
    ['a colon', 'The river rose again and nobody in the village seems to know what it does:'],
    ['a word before a name', 'By Ann Reader who has seen the river rise and fall in the old village'],
    ['a sign first', '— by Ann Reader who has seen the river rise and fall in the old village'],
    ['ideographs', 'The river rose again and nobody in the village seems to know 说 it was'],
    ['few words', 'Ann Reader of the Old Village by the River'],
    ['few words between white space', 'Ann-Reader-of-the-Old-Village-by-the-River-and-of-the-Weir of-it-all'],
  ])('is not told where there is %s', (_, line) => {
    expect(told(line)).toBe(false);
  });
});
