import { describe, expect, it } from 'vitest';
import type { FindingItem } from '../../../server/src/lsp/protocol';
import { chooseStop } from './choose';

const finding = (line: number, character: number, rule = 'r'): FindingItem => ({
  rule,
  range: { start: { line, character }, end: { line, character: character + 5 } },
  severity: 'warning',
  message: `${rule} at ${line}:${character}`,
  fingerprint: `${rule}${line}:${character}`,
});
const at = (line: number, character = 0) => ({ line, character });
const three = [finding(9, 4), finding(2, 0), finding(9, 0)];

describe('chooseStop', () => {
  it('finds none where there are none', () => {
    expect(chooseStop([], at(0), 'next')).toBeUndefined();
  });

  it('walks forward in the order of the text, whatever the order given, and goes round', () => {
    const seen = [];
    let cursor = at(0);
    for (let i = 0; i < 4; i++) {
      const stop = chooseStop(three, cursor, 'next')!;
      seen.push([stop.at.line, stop.at.character, stop.ordinal, stop.total]);
      cursor = stop.at;
    }
    expect(seen).toEqual([
      [2, 0, 1, 3],
      [9, 0, 2, 3],
      [9, 4, 3, 3],
      [2, 0, 1, 3],
    ]);
  });

  it('counts a place at the cursor that was not shown yet', () => {
    expect(chooseStop(three, at(2, 0), 'next', false)?.ordinal).toBe(1);
    expect(chooseStop(three, at(2, 0), 'next', true)?.ordinal).toBe(2);
    expect(chooseStop(three, at(2, 1), 'next', false)?.ordinal).toBe(2);
  });

  it('passes by what somebody accepted', () => {
    const accepted = { ...finding(2, 0), accepted: { by: 'Olla', reason: 'wire copy' } };
    expect(chooseStop([accepted, finding(9, 0)], at(0), 'next')).toMatchObject({ at: at(9), total: 1 });
    expect(chooseStop([accepted], at(0), 'next')).toBeUndefined();
  });

  it('walks back and goes round', () => {
    expect(chooseStop(three, at(9, 2), 'previous')?.at).toEqual(at(9, 0));
    expect(chooseStop(three, at(2, 0), 'previous')?.at).toEqual(at(9, 4));
  });

  it('stops once where several findings begin at one place', () => {
    const stop = chooseStop([finding(3, 1, 'a'), finding(3, 1, 'b'), finding(5, 0)], at(0), 'next')!;
    expect(stop.findings.map(({ rule }) => rule)).toEqual(['a', 'b']);
    expect(stop.total).toBe(2);
    expect(chooseStop(stop.findings, stop.at, 'next')?.ordinal).toBe(1);
  });
});
