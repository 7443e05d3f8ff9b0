import { expect, it } from 'vitest';
import type { PanelTime } from '../../../server/src/lsp/protocol';
import { testWords } from './testing';
import { timelineModel } from './timeline';

const day = Date.UTC(2016, 11, 10);
const time = (kind: PanelTime['kind'], days: number, length = 0, line: number | null = 3): PanelTime => ({
  kind,
  text: `${kind} ${days}`,
  from: day + days * 86_400_000,
  to: day + (days + length) * 86_400_000,
  range: line === null ? null : { start: { line, character: 0 }, end: { line, character: 5 } },
});

it('lays the times on one scale, a lane a kind, and says the same in words', () => {
  const model = timelineModel(
    [time('data', 0), time('published', 3, 1), time('retrieved', 4, 0, null)],
    testWords,
  );
  expect(model).toMatchObject({
    label: 'Times: Data data 0, Published published 3, Retrieved retrieved 4',
    first: '2016-12-10',
    last: '2016-12-14',
  });
  expect(model?.lanes.map(({ kind, marks }) => [kind, ...marks.map(({ from, to }) => [from, to])])).toEqual([
    ['published', [0.75, 1]],
    ['data', [0, 0]],
    ['retrieved', [1, 1]],
  ]);
  expect(model?.lanes[0]?.marks[0]?.label).toBe('published 3, Line 4');
  expect(model?.lanes[2]?.marks[0]).toMatchObject({ range: null, label: 'retrieved 4' });
});

it('draws nothing where there is nothing to compare', () => {
  expect(timelineModel([], testWords)).toBeNull();
  expect(timelineModel([time('published', 3, 1)], testWords)).toBeNull();
  expect(timelineModel([time('published', 3, 1), time('data', 3, 1)], testWords)).toBeNull();
});
