import { describe, expect, it } from 'vitest';
import type { Range } from '../../../server/src/lsp/protocol';
import { rangeAt } from './at';

const range = (line: number, from: number, to: number, endLine = line): Range => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});
const at = (ranges: readonly (Range | null)[], line: number, character: number): number =>
  ranges.indexOf(rangeAt(ranges, (each) => each, { line, character }) ?? null);

describe('rangeAt', () => {
  const ranges = [
    null,
    range(2, 0, 40),
    range(2, 10, 20),
    range(5, 8, 12),
    range(5, 30, 35),
    range(7, 0, 3, 9),
  ];

  it('takes the shortest range around a place, its ends included', () => {
    expect([at(ranges, 2, 15), at(ranges, 2, 20), at(ranges, 2, 21), at(ranges, 8, 99)]).toEqual([
      2, 2, 1, 5,
    ]);
  });

  it('takes the first on the line where none is around the place', () => {
    expect([at(ranges, 5, 0), at(ranges, 5, 32), at(ranges, 5, 80)]).toEqual([3, 4, 3]);
  });

  it('takes none elsewhere', () => {
    expect(rangeAt(ranges, (each) => each, { line: 3, character: 0 })).toBeUndefined();
    const none: readonly (Range | null)[] = [];
    expect(at(none, 0, 0)).toBe(-1);
  });
});
