import { expect, it } from 'vitest';
import type { Decision } from '../review/decision';
import { decisionsOn, noReviewLog } from '../review/log';
import { decisionsByFile } from './decisions';

const accept = (id: string, file: string, scope: 'here' | 'file' | 'folder'): Decision => ({
  action: 'accept',
  id,
  at: '',
  by: 'Ann',
  reason: '',
  file,
  scope,
  rule: 'date/missing',
  fingerprint: '1:0',
  words: { first: { exact: 'x', prefix: '', suffix: '' } },
});

it('finds what the log finds, in its order', () => {
  const decisions = [
    accept('1', 'a.txt', 'here'),
    accept('2', 'b.txt', 'folder'),
    accept('3', 'b.txt', 'file'),
    accept('4', 'a.txt', 'file'),
    accept('5', 'a.txt', 'folder'),
  ];
  const log = { ...noReviewLog, decisions };
  const on = decisionsByFile(log);
  for (const path of ['a.txt', 'b.txt', 'c.txt', '']) expect(on(path)).toEqual(decisionsOn(log, path));
  expect(on('a.txt').map(({ id }) => id)).toEqual(['1', '2', '4', '5']);
  expect(on('c.txt').map(({ id }) => id)).toEqual(['2', '5']);
});
