import { describe, expect, it } from 'vitest';
import { parseComments } from './threadGold.mjs';
import { figuresOfThreads, scoreThread } from './threadScores.mjs';

const wanted = [
  { from: 2, line: 3, author: 'Ann', parent: null },
  { from: 8, line: 8, author: null, parent: 0 },
  { from: 12, line: 12, author: 'Cy', parent: null },
];

describe('thread gold', () => {
  it('gives first lines, authors and parents', () => {
    expect(parseComments('2-3@:0-3 8>0 12@14:5-7')).toEqual([
      [2, 3, [3, 0, 3], null],
      [8, 8, null, 0],
      [12, 12, [14, 5, 7], null],
    ]);
    expect(() => parseComments('12@3')).toThrow('12@3');
  });
});

describe('thread scores', () => {
  const found = [
    { line: 2, author: 'Ann', parent: null },
    { line: 8, author: 'Bo', parent: 0 },
    { line: 10, author: null, parent: null },
    { line: 20, author: 'Di', parent: null },
  ];

  it('count starts within their range, authors by their words, and nothing behind the end of the gold', () => {
    const score = scoreThread(wanted, found, 20);
    expect(score).toMatchObject({ wanted: 3, found: 3, starts: 2, authors: 1, parents: 1, wantedParents: 1 });
    expect(score.misses.map(({ line, miss }) => `${line} ${miss}`)).toEqual([
      '8 author',
      '10 no comment',
      '12 start',
    ]);
  });

  it('count no two for one', () => {
    const twice = [
      { line: 2, author: null, parent: null },
      { line: 3, author: 'Ann', parent: null },
    ];
    expect(scoreThread(wanted.slice(0, 1), twice)).toMatchObject({ starts: 1, found: 2, authors: 0 });
  });

  it('are summed over comments and averaged over documents', () => {
    const one = scoreThread(wanted, found, 20);
    const none = scoreThread(wanted.slice(0, 1), []);
    const figures = figuresOfThreads([one, none]);
    expect(figures).toMatchObject({ documents: 2, comments: 4, recall: 0.5, authors: 0.25 });
    expect(figures.precision).toBeCloseTo(2 / 3);
    expect(figures.meanAuthors).toBeCloseTo(1 / 6);
    expect(figures.parents).toBe(1);
  });
});
