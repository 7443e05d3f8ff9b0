import { expect, it } from 'vitest';
import type { Assessment } from '../../../server/src/lsp/protocol';
import { takenBack } from './takenBack';

const said = (capture: boolean, by: Assessment['by']): Assessment => ({ capture, score: 1, reason: '', by });

it.each<[string, Assessment | undefined, Assessment, boolean]>([
  ['still a capture', said(true, 'content'), said(true, 'content'), false],
  ['the folder is ignored now', said(true, 'content'), said(false, 'configuration'), true],
  ['its name is excluded now', said(true, 'content'), said(false, 'glob'), true],
  ['edited, and no longer like one', said(true, 'content'), said(false, 'content'), false],
  ['the folder is no longer treated as captures', said(true, 'configuration'), said(false, 'content'), true],
  ['nothing is known of before', undefined, said(false, 'content'), false],
])('%s', (_, before, now, expected) => {
  expect(takenBack(before, now)).toBe(expected);
});
