import { describe, expect, it } from 'vitest';
import type { ZoneRun } from '../../server/src/lsp/protocol';
import { lineAt, segments } from './strip';

describe('segments', () => {
  it('is exact for a capture of a few runs', () => {
    const runs: ZoneRun[] = [
      { zone: 'boilerplate', startLine: 0, endLine: 2 },
      { zone: 'article', startLine: 2, endLine: 8 },
    ];
    expect(segments(runs, 8)).toEqual([
      { zone: 'boilerplate', from: 0, to: 0.25 },
      { zone: 'article', from: 0.25, to: 1 },
    ]);
  });

  it('stays small and keeps the proportions where runs are many', () => {
    const runs = Array.from({ length: 100_000 }, (_, i): ZoneRun => ({
      zone: i < 60_000 ? (i % 3 === 0 ? 'comments' : 'article') : 'boilerplate',
      startLine: i,
      endLine: i + 1,
    }));
    const drawn = segments(runs, 100_000);
    expect(drawn.length).toBeLessThan(500);
    expect(drawn.map(({ zone }) => zone)).toEqual(['article', 'boilerplate']);
    expect(drawn[0]?.to).toBeCloseTo(0.6, 2);
  });

  it('leaves lines of no zone open', () => {
    const runs = Array.from({ length: 600 }, (_, i): ZoneRun => ({
      zone: 'article',
      startLine: i * 10,
      endLine: i * 10 + 1,
    }));
    const sparse = segments([...runs.slice(0, 300), ...runs.slice(400)], 6000);
    const gap = sparse.findIndex(({ from }, i) => from - (sparse[i - 1]?.to ?? 0) > 0.1);
    expect(gap).toBeGreaterThan(0);
  });

  it('takes anything', () => {
    expect(segments([], 0)).toEqual([]);
    expect(segments([{ zone: 'article', startLine: 5, endLine: 5 }], 10)).toEqual([]);
    expect(segments([{ zone: 'article', startLine: 5, endLine: 50 }], 10)[0]?.to).toBe(1);
  });
});

describe('lineAt', () => {
  it('finds the line under a point and keeps inside', () => {
    expect([0, 0.5, 0.999, 1, 2, -1].map((point) => lineAt(point, 10))).toEqual([0, 5, 9, 9, 9, 0]);
  });
});
