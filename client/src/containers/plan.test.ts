import { expect, it } from 'vitest';
import type { Container } from '../../../server/src/lsp/protocol';
import { listItems, listSummary, type ListWords } from './plan';

const words: ListWords = {
  all: (count) => `all ${count}`,
  count: (count) => `${count} rows.`,
  first: (count) => `first ${count}.`,
  bad: (count) => `${count} bad.`,
};
const container: Container = {
  folder: 'provlens-rows:/c.jsonl?x',
  rows: [
    { uri: 'provlens-rows:/c.jsonl/a.txt?x', name: 'a.txt', title: 'Troops $(trash) leave\u202E', size: 3 },
    { uri: 'provlens-rows:/c.jsonl/b.txt?x', name: 'b.txt', title: ' ', size: 3 },
  ],
  more: false,
  bad: 0,
  problem: null,
};

it('offers all rows, then each by its title; nothing of theirs is drawn as an icon or hidden', () => {
  expect(listItems(container, words)).toEqual([
    { label: 'all 2', description: '', row: null },
    { label: 'Troops \\$(trash) leave\uFFFD', description: 'a.txt', row: container.rows[0] },
    { label: 'b.txt', description: 'b.txt', row: container.rows[1] },
  ]);
});

it('says how many there are and what is left out', () => {
  expect(listSummary(container, words)).toBe('2 rows.');
  expect(listSummary({ ...container, more: true, bad: 7 }, words)).toBe('first 2. 7 bad.');
});
