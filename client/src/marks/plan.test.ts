import { describe, expect, it } from 'vitest';
import { planMarks } from './plan';

describe('planMarks', () => {
  it('puts a letter on the first line of a run and a bar beside the rest', () => {
    const plan = planMarks([{ zone: 'article', startLine: 2, endLine: 6 }], 10);
    expect(plan.article).toEqual({ letters: [[2, 2]], bars: [[3, 5]], runs: [[2, 5]] });
    expect(plan.comments).toEqual({ letters: [], bars: [], runs: [] });
  });

  it('draws no bar beside a run of one line', () => {
    const { boilerplate } = planMarks([{ zone: 'boilerplate', startLine: 0, endLine: 1 }], 1);
    expect(boilerplate).toEqual({ letters: [[0, 0]], bars: [], runs: [[0, 0]] });
  });

  it('keeps within the document and leaves empty runs out', () => {
    const { comments } = planMarks(
      [
        { zone: 'comments', startLine: 3, endLine: 3 },
        { zone: 'comments', startLine: 4, endLine: 99 },
        { zone: 'comments', startLine: 50, endLine: 60 },
      ],
      6,
    );
    expect(comments.runs).toEqual([[4, 5]]);
    expect(comments.letters).toEqual([[4, 4]]);
  });
});
