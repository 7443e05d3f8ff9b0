import { expect, it } from 'vitest';
import type { Source } from '../core/model';
import { resolutionWords } from './resolution';
import { reviewed, source } from './testing';

const { capture } = reviewed('paragraph| Colonel Ann Lee of the United Harbour Board spoke.');
const lee = [0, 15] as const;
const board = [23, 43] as const;
const told = (text: string, over: Partial<Source>) =>
  resolutionWords(capture, { ...source(capture.text, 'Ann Lee', over), text });

it.each<[string, Partial<Source>, string | null]>([
  ['Ann Lee', { resolved: 'Ann Lee' }, null],
  ['He', { resolved: null }, 'Who that is: nobody told of before fits “He”'],
  [
    'She',
    { resolved: 'Ann Lee', introduced: lee },
    'Who that is: Ann Lee, the nearest before that “She” can stand for; introduced as “Colonel Ann Lee”',
  ],
  [
    'Lee',
    { resolved: 'Ann Lee', introduced: lee },
    'Who that is: Ann Lee, of whose name “Lee” is a part; introduced as “Colonel Ann Lee”',
  ],
  [
    'The colonel',
    { resolved: 'Ann Lee', introduced: lee },
    'Who that is: Ann Lee, the nearest before whose role fits “The colonel”; introduced as “Colonel Ann Lee”',
  ],
  [
    'the UHB',
    { resolved: 'United Harbour Board', introduced: board },
    'Who that is: United Harbour Board, which “the UHB” abbreviates; introduced as “United Harbour Board”',
  ],
])('%s', (text, over, expected) => {
  expect(told(text, over)).toBe(expected);
});
