import { expect, it } from 'vitest';
import { isOnRows, pickedFindings } from './picked';
import { findingRows } from './rows';
import { testFinding, testFindingWords, testFound } from './testing';

const [group] = findingRows(testFound([testFinding(0), testFinding(1)]), 'rule', testFindingWords);
const [first, second] = group!.children;

it('the row under the pointer, or all that are selected', () => {
  const lines = (...args: readonly unknown[]) => pickedFindings(args).map(({ item }) => item.message);
  expect(lines(first)).toEqual(['message 0']);
  expect(lines(first, [first, second])).toEqual(['message 0', 'message 1']);
  expect(lines(undefined, [second])).toEqual(['message 1']);
});

it('a group is a row and no finding', () => {
  expect(pickedFindings([group])).toEqual([]);
  expect([isOnRows([group]), isOnRows([undefined, [group]])]).toEqual([true, true]);
});

it('anything else is neither: commands may be given anything', () => {
  for (const args of [[], [undefined, []], ['selection'], [null], [{ reason: 'x' }], [3, 'x']])
    expect([pickedFindings(args), isOnRows(args)]).toEqual([[], false]);
  for (const data of [null, undefined, 3, { kind: 'finding' }])
    expect(pickedFindings([{ data }])).toEqual([]);
});
