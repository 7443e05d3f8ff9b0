import { expect, it } from 'vitest';
import { captureRows } from './rows';
import { testCapture } from './testing';
import type { CaptureWords } from './words';

const words: CaptureWords = {
  state: { unreadable: 'Unreadable', untouched: 'Untouched', 'in-review': 'In review', done: 'Done' },
  unreadable: 'unreadable',
  open: (count) => `${count} open`,
  found: ({ warning }) => (warning ? `Warnings: ${warning}` : ''),
  accepted: (count) => `Accepted: ${count}`,
  decisions: (count) => `Decisions: ${count}`,
};

it('shows headline or file name, what is open and who published it, with an icon for each state', () => {
  const rows = captureRows(
    [
      testCapture('a/harbour.txt', { headline: 'Harbour shut', publisher: 'Courier', warnings: 2 }),
      testCapture('b.txt', { warnings: 1, decisions: 1 }),
      testCapture('c.txt', { publisher: 'Courier', accepted: 2 }),
      testCapture('d.txt', { problem: 'It is too long.' }),
    ],
    words,
  );
  expect(rows.map(({ label, description, count }) => [label, description, count])).toEqual([
    ['Harbour shut', 'Courier', 2],
    ['b.txt', '', 1],
    ['c.txt', 'Courier', 0],
    ['d.txt', 'unreadable', 0],
  ]);
  expect(new Set(rows.map(({ icon }) => icon.id)).size).toBe(4);
  expect(rows[0]?.tooltip).toBe('Harbour shut\n\nCourier\n\nUntouched\nWarnings: 2\n\na/harbour.txt');
  expect(rows[0]?.spoken).toBe('Harbour shut, Untouched, 2 open, Courier');
  expect(rows[3]?.tooltip).toContain('It is too long.');
});
