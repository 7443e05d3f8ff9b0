import { describe, expect, it } from 'vitest';
import type { SemanticTokensDelta } from 'vscode-languageserver';
import { TokenMemory } from './tokenMemory';

const uri = 'file:///w/page.txt';

function applied(before: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const after = [...before];
  for (const { start, deleteCount, data = [] } of edits) after.splice(start, deleteCount, ...data);
  return after;
}

describe('semantic tokens given before', () => {
  it.each([
    [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [1, 2, 3, 4, 5],
      [1, 2, 9, 4, 5],
    ],
    [
      [1, 1, 1],
      [1, 1, 1, 1, 1],
    ],
    [
      [1, 1, 1, 1, 1],
      [1, 1],
    ],
    [[], [1, 2]],
    [[1, 2], []],
    [
      [1, 2, 1, 2],
      [1, 2, 7, 1, 2],
    ],
  ])('%j -> %j: the edits make the one of the other', (before, after) => {
    const memory = new TokenMemory();
    const { resultId } = memory.full(uri, before);
    const answer = memory.delta(uri, resultId!, after) as SemanticTokensDelta;
    expect(applied(before, answer)).toEqual(after);
    expect(answer.edits).toHaveLength(String(before) === String(after) ? 0 : 1);
    expect(answer.resultId).not.toBe(resultId);
  });
  it('an edit is no longer than what changed', () => {
    const memory = new TokenMemory();
    const { resultId } = memory.full(uri, [0, 0, 4, 1, 0, 1, 0, 5, 2, 0]);
    expect(memory.delta(uri, resultId!, [0, 0, 4, 1, 0, 2, 0, 5, 2, 0])).toMatchObject({
      edits: [{ start: 5, deleteCount: 1, data: [2] }],
    });
  });
  it('all tokens where the answer named is not the last one, of another document, or forgotten', () => {
    const memory = new TokenMemory();
    const first = memory.full(uri, [1]).resultId!;
    const second = memory.full(uri, [2]).resultId!;
    expect(memory.delta(uri, first, [3])).toMatchObject({ data: [3] });
    expect(memory.delta(uri, second, [3])).toMatchObject({ data: [3] });
    const other = memory.full('file:///w/other.txt', [1]).resultId!;
    expect(memory.delta(uri, other, [3])).toMatchObject({ data: [3] });
    memory.forget('file:///w/other.txt');
    expect(memory.delta('file:///w/other.txt', other, [1])).toMatchObject({ data: [1] });
  });
});
