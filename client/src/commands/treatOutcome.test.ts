import { expect, it } from 'vitest';
import type { Assessment } from '../../../server/src/lsp/protocol';
import { treatOutcome } from './treatOutcome';

const said = (capture: boolean, by: Assessment['by']): Assessment => ({ capture, score: 1, reason: '', by });

it.each([
  ['always', said(true, 'configuration'), 'stands'],
  ['never', said(false, 'configuration'), 'stands'],
  ['always', said(false, 'configuration'), 'outweighed'],
  ['never', said(true, 'configuration'), 'outweighed'],
  // The folder's file says `auto`.
  ['always', said(false, 'content'), 'outweighed'],
  ['never', said(false, 'glob'), 'outweighed'],
  ['always', undefined, 'unknown'],
] as const)('%s, and the server says %o: %s', (treat, answer, expected) => {
  expect(treatOutcome(treat, answer)).toBe(expected);
});
