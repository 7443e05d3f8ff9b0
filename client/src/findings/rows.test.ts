import { describe, expect, it } from 'vitest';
import { pickedFindings } from './picked';
import { findingRows, type FindingRow, type Grouping } from './rows';
import { testFinding, testFindingWords, testFound } from './testing';

const findings = [
  testFinding(1, { severity: 'hint', rule: 'r/two' }),
  testFinding(2),
  testFinding(5, { severity: 'error', rule: 'r/two' }),
  testFinding(8, { accepted: { by: 'Olla', reason: 'wire copy' } }),
  testFinding(9),
];
const rows = (grouping: Grouping, more: Parameters<typeof testFound>[1] = {}): FindingRow[] =>
  findingRows(testFound(findings, more), grouping, testFindingWords);
const outline = (all: readonly FindingRow[]) =>
  all.map(({ label, count, fold, children }) => [
    `${label} ${count}`,
    fold,
    children.map((child) => child.label),
  ]);

describe('findingRows', () => {
  it('groups by severity, the worst first, in the order of the text, accepted ones last and closed', () => {
    expect(outline(rows('severity'))).toEqual([
      ['Errors 1', 'open', ['words 5']],
      ['Warnings 2', 'open', ['words 2', 'words 9']],
      ['Hints 1', 'open', ['words 1']],
      ['Accepted 1', 'closed', ['words 8']],
    ]);
  });

  it('groups by rule, with its title and the icon of its worst', () => {
    const byRule = rows('rule');
    expect(outline(byRule)).toEqual([
      ['Title of r/two 2', 'open', ['words 5', 'words 1']],
      ['Title of r/one 2', 'open', ['words 2', 'words 9']],
      ['Accepted 1', 'closed', ['words 8']],
    ]);
    expect(byRule.map(({ icon }) => icon.id)).toEqual(['error', 'warning', 'pass']);
  });

  it('says line and rule beside the words, and to a screen reader all of it', () => {
    const [error] = rows('severity')[0]!.children;
    expect(error).toMatchObject({
      description: 'Line 6 · Title of r/two',
      tooltip: 'words 5\n\nmessage 5',
      spoken: 'Error, Line 6, words 5, Title of r/two',
      target: { uri: 'file:///a.txt', range: { start: { line: 5, character: 0 } } },
    });
    expect(rows('rule')[0]!.children[0]?.description).toBe('Line 6');
  });

  it('says who accepted a finding and why', () => {
    const [accepted] = rows('severity').at(-1)!.children;
    expect(accepted).toMatchObject({ context: 'accepted', description: 'Olla: wire copy · Line 9' });
    expect(accepted?.tooltip).toContain('Olla: wire copy');
    expect(accepted?.spoken).toMatch(/^Accepted, Line 9/);
  });

  it('leaves who and why room beside the words', () => {
    const item = testFinding(3, { accepted: { by: 'Olla', reason: 'wire copy' } });
    const long = testFound([item], { words: () => 'Three cranes were damaged during the night.' });
    const [row] = findingRows(long, 'rule', testFindingWords)[0]!.children;
    expect(row?.label).toBe('Three cranes were damag…');
    expect(row?.tooltip).toContain('during the night.');
    expect(row?.spoken).toContain('during the night.');
  });

  it('shows the message where no words stand', () => {
    const [group] = findingRows(testFound([testFinding(0)], { words: () => '' }), 'rule', testFindingWords);
    expect(group?.children[0]).toMatchObject({ label: 'message 0', tooltip: 'message 0' });
  });

  it('keeps what a person turned: a group closed, the accepted ones open', () => {
    const turned = new Set(['severity warning', 'accepted']);
    expect(rows('severity', { turned }).map(({ fold }) => fold)).toEqual(['open', 'closed', 'open', 'open']);
  });

  it('has no identifier twice, whatever fingerprints it is given', () => {
    const same = [testFinding(1, { fingerprint: 'x' }), testFinding(2, { fingerprint: 'x' })];
    const ids = findingRows(testFound(same), 'rule', testFindingWords)[0]!.children.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('is empty without findings', () => {
    expect(findingRows(testFound([]), 'severity', testFindingWords)).toEqual([]);
  });
});

describe('pickedFindings', () => {
  const [errors, warnings] = rows('severity');
  const lines = (args: readonly unknown[]) => pickedFindings(args).map(({ item }) => item.range.start.line);

  it('takes the row, or all selected rows', () => {
    expect(lines([errors!.children[0]])).toEqual([5]);
    expect(lines([warnings!.children[0], [...warnings!.children, errors!]])).toEqual([2, 9]);
    expect(pickedFindings([errors!.children[0]])[0]).toMatchObject({ uri: 'file:///a.txt', version: 3 });
  });

  it('takes nothing else', () => {
    for (const args of [
      [],
      [undefined],
      [errors],
      ['x', [1, null]],
      [{ data: {} }],
      [{ data: { kind: 'finding' } }],
    ])
      expect(lines(args)).toEqual([]);
  });
});
