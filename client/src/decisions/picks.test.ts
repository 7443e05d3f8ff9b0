import { expect, it } from 'vitest';
import type { DecisionItem } from '../../../server/src/lsp/protocol';
import { decisionPicks } from './picks';

const words = {
  uncertain: 'uncertain',
  lost: 'lost',
  line: (line: number) => `Line ${line}`,
  time: (iso: string) => iso.slice(0, 10),
};
const decision = (id: string, more: Partial<DecisionItem> = {}): DecisionItem => ({
  id,
  kind: 'accept',
  label: 'Accepted',
  at: '2024-05-01T10:00:00Z',
  by: 'Olla',
  reason: '',
  anchored: 'found',
  range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } },
  words: 'words',
  ...more,
});

it('lists the latest first, says what is doubtful, and draws no icon that a capture asks for', () => {
  const picks = decisionPicks(
    [
      decision('a'),
      decision('b', { anchored: 'uncertain', reason: 'wire $(trash) copy' }),
      decision('c', { kind: 'relabel', anchored: 'lost', range: null, words: '$(bug) x' }),
    ],
    words,
  );
  expect(picks.map(({ item }) => item.id)).toEqual(['c', 'b', 'a']);
  expect(picks.map(({ description }) => description)).toEqual([
    '$(warning) lost',
    '$(warning) uncertain · Line 3',
    'Line 3',
  ]);
  expect(picks.map(({ detail }) => detail)).toEqual([
    '\\$(bug) x · Olla · 2024-05-01',
    'words · wire \\$(trash) copy · Olla · 2024-05-01',
    'words · Olla · 2024-05-01',
  ]);
  expect(picks[0]?.label).toBe('$(tag) Accepted');
});

it('says nothing of a time that the log does not tell', () => {
  expect(
    decisionPicks([decision('a', { at: '' })], { ...words, time: () => 'Invalid Date' })[0]?.detail,
  ).toBe('words · Olla');
});
