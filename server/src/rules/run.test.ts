import { describe, expect, it } from 'vitest';
import { captureOf } from '../core/testing';
import type { Rule } from './finding';
import { rules } from './registry';
import { runRules } from './run';

const marked = [
  'H| Bridge reopens',
  'A| {none|Six died.}',
  'A| {unnamed-individual|<A source> ^said^ ten fled.}',
  'R| Bridge reopens',
].join('\n');

const told = (text: string, options = {}) =>
  runRules(captureOf(text), options).map(({ rule, severity }) => `${rule} ${severity}`);

describe('runRules', () => {
  it('gives findings in order of position, with the default levels', () => {
    expect(told(marked)).toEqual([
      'date/missing information',
      'claim/unattributed information',
      'claim/unnamed-source information',
      'capture/repeated-headline hint',
    ]);
  });

  it('heeds levels; an unknown one changes nothing', () => {
    const levels = { 'date/missing': 'off', 'claim/unattributed': 'error', 'claim/unnamed-source': 'loud' };
    expect(told(marked, { levels })).toEqual([
      'claim/unattributed error',
      'claim/unnamed-source information',
      'capture/repeated-headline hint',
    ]);
  });

  it('names every rule once, as group/name', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id } of rules) expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
  });

  it('reports a rule that fails, and runs the others', () => {
    const broken: Rule = {
      ...rules[0]!,
      id: 'test/broken',
      check: () => {
        throw new Error('no');
      },
    };
    const found = runRules(captureOf(marked), {}, [broken, ...rules]);
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ rule: 'test/broken', span: [0, 0] });
  });

  it('finds nothing in an empty capture', () => {
    expect(told('')).toEqual([]);
  });
});

describe('fingerprints', () => {
  const prints = (text: string) =>
    runRules(captureOf(text), { levels: { 'date/missing': 'off' } }).map(({ fingerprint }) => fingerprint);
  const body = 'A| It was a long day.\nA| {none|Six died.}\nA| Nobody was there to see.';

  it('are versioned and pinned', () => {
    expect(prints(body)).toEqual([expect.stringMatching(/^1:[0-9a-f]{16}$/)]);
    expect(prints(body)).toMatchInlineSnapshot(`
      [
        "1:ba9af43396be74bc",
      ]
    `);
  });

  it('outlive paragraphs put in elsewhere, and white space', () => {
    expect(prints(`B| Home\nA| Something new and unlike it.\n\n${body}`)).toEqual(prints(body));
    expect(prints(body.replace('Six died', 'Six   died'))).toEqual(prints(body));
  });

  it('change with their own words, their neighbours and their rule', () => {
    expect(prints(body.replace('Six', 'Ten'))).not.toEqual(prints(body));
    expect(prints(body.replace('long day', 'short night'))).not.toEqual(prints(body));
    expect(prints(body.replace('{none|', '{unnamed-individual|'))).not.toEqual(prints(body));
  });

  it('tell equals apart by their order', () => {
    const line =
      'A| It was so.\nA| {none|Six died.}\nA| It was so.\nA:subheading| {not-a-claim|More}\nA| It was so.';
    const twice = prints(`${line}\n${line}`);
    expect(new Set(twice).size).toBe(2);
    expect(twice[0]).toBe(prints(line)[0]);
  });
});
