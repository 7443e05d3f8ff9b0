import { describe, expect, it } from 'vitest';
import { isMarked, markOf, recurringSkeletons, skeletonOf } from './recurrence';
import { shapeOf } from './shape';

const skeleton = (line: string): string => skeletonOf(line, shapeOf(line));
const marks = (lines: string[]): boolean[] =>
  recurringSkeletons(
    lines.map((line) => {
      const shape = shapeOf(line);
      return isMarked(shape) ? markOf(line, shape) : '';
    }),
  );

describe('lines that recur under other names', () => {
  it.each([
    ['Posted by: Ann Lee at May 3, 2012', 'Posted by: Bo at June 19, 2013'],
    ['Heidrun B. schrieb am 3. März 2023 um 18:02', 'wasserratte schrieb am 14. April 2023 um 9:40'],
    ['tj • 3 years ago', 'grumpy99 • 12 years ago'],
  ])('%s ~ %s', (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  it('wants three of them', () => {
    const line = (name: string, day: number): string => `${name} on May ${day}, 2012 at 4:39 am`;
    expect(marks([line('Ann', 1), 'So it is.', line('Bo Lind', 2)])).toEqual([false, false, false]);
    expect(marks([line('Ann', 1), 'So it is.', line('Bo Lind', 2), line('Cy', 30)])).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('is not about prose', () => {
    const prose =
      'The council met in May 2012 and decided that the bridge was to be rebuilt within two years at the most.';
    expect(marks([prose, prose, prose])).toEqual([false, false, false]);
  });
});
