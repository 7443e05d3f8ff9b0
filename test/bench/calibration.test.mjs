import { describe, expect, it } from 'vitest';
import { calibration, judgedLines } from './calibration.mjs';

const line = (zone, confidence) => ({ zone, confidence });

describe('judged lines', () => {
  const lines = [
    line('article', 0.9),
    line('comments', 0.8),
    line('', 0),
    line('boilerplate', 0.7),
    line('comments', 0.6),
  ];

  it('are those with a label that is known', () => {
    const labels = ['article', 'comment', '', 'unknown', 'boilerplate'];
    expect([...judgedLines({ labels, comments_annotated: true }, lines)]).toEqual([
      { confidence: 0.9, right: true },
      { confidence: 0.8, right: true },
      { confidence: 0.6, right: false },
    ]);
  });

  it('take comments and boilerplate for one answer where the gold tells no comments', () => {
    const labels = ['boilerplate', 'boilerplate', '', 'boilerplate', 'article'];
    const right = [...judgedLines({ labels, comments_annotated: false }, lines)].map((each) => each.right);
    expect(right).toEqual([false, true, true, false]);
  });
});

describe('calibration', () => {
  const times = (count, confidence, right) =>
    Array.from({ length: count }, (_, i) => ({ confidence, right: i < right }));

  it('is the mean gap of what is said and what is right, over lines', () => {
    const { error, lines, groups } = calibration([...times(10, 0.75, 5), ...times(30, 0.92, 30)]);
    expect(lines).toBe(40);
    expect(groups.map(({ low, high, lines: n }) => [low, high, n])).toEqual([
      [0.7, 0.8, 10],
      [0.9, 0.95, 30],
    ]);
    expect(groups[0].said).toBeCloseTo(0.75);
    expect(groups[0].right).toBeCloseTo(0.5);
    expect(error).toBeCloseTo((10 * 0.25 + 30 * 0.08) / 40);
  });

  it('lets gaps of different groups not cancel out, and those of one group do', () => {
    expect(calibration([...times(1, 0.75, 0), ...times(1, 0.25, 1)]).error).toBeCloseTo(0.75);
    expect(calibration([...times(1, 0.75, 1), ...times(1, 0.75, 1), ...times(2, 0.75, 1)]).error).toBeCloseTo(
      0,
    );
  });

  it('puts a line on an edge into the group it opens, certainty into the last', () => {
    const groups = (confidence) => calibration(times(1, confidence, 1)).groups.map(({ low }) => low);
    expect([0.5, 0.499, 0.99, 1, 0].map(groups)).toEqual([[0.5], [0], [0.99], [0.99], [0]]);
  });

  it('of nothing is none', () => {
    expect(calibration([])).toEqual({ error: 0, lines: 0, groups: [] });
  });
});
