import { describe, expect, it } from 'vitest';
import { budgets, byBudget, columns, ratio, stageTables } from './budgets.mjs';
import { bytesOf, hash, inTenth, repeated, select } from './captures.mjs';
import { median, textOfLength, withKeystroke } from './latency.mjs';
import { measure } from './stages.mjs';

const stages = new Map([
  ['segments', 20],
  ['threads', 10],
  ['claims', 60],
  ['provenance', 5],
  ['rules', 4],
  ['a stage of tomorrow', 1],
]);

describe('budgets', () => {
  it('come to the whole of the peer', () => {
    expect(budgets.reduce((sum, each) => sum + each.ratio, 0)).toBeCloseTo(1);
  });

  it('count every stage once, new ones to the rest', () => {
    expect(byBudget(stages).map(({ name, ms }) => [name, ms])).toEqual([
      ['zones and threads', 30],
      ['claims', 60],
      ['the rest', 10],
    ]);
  });

  it('say what is over and what is within, per megabyte', () => {
    const lines = stageTables({ stages, total: 101, peer: 100 }, 2_000_000).split('\n');
    expect(lines.find((line) => line.includes('segments'))).toMatch(/ 10\.0 +\.20$/);
    const budget = (name) =>
      lines.find((line) => line.startsWith(`  ${name}`) && / (over|within)$/.test(line));
    expect(budget('zones and threads')).toMatch(/\.30 +\.27 +over$/);
    expect(budget('the rest')).toMatch(/\.10 +\.18 +within$/);
    expect(budget('total')).toMatch(/1\.01 +1\.00 +over$/);
  });

  it('have no ratio without a peer', () => {
    const table = stageTables({ stages, total: 100, peer: undefined }, 1e6);
    expect(table).not.toMatch(/NaN|Infinity|budget|within|over/);
  });
});

describe('tables', () => {
  it('align', () => {
    expect(
      columns([
        ['a', '1'],
        ['long', '10'],
      ]),
    ).toBe('  a      1\n  long  10');
  });

  it('write ratios without a leading zero', () => {
    expect([0.268, 1.5, 0.004].map(ratio)).toEqual(['.27', '1.50', '.00']);
  });
});

describe('the texts measured', () => {
  const documents = Array.from({ length: 2000 }, (_, i) => ({ id: `page-${i}`, text: 'ä'.repeat(50) }));

  it('are the same in whatever order documents come, and stop at their size in UTF-8', () => {
    const some = documents.map(({ id }) => ({ id, text: `${id} ` }));
    expect(select([...some].reverse(), 300)).toEqual(select(some, 300));
    expect(select(documents, 1000)).toHaveLength(10);
    expect(bytesOf(select(documents, 1001))).toBe(1100);
  });

  it('a tenth is about a tenth and does not depend on neighbours', () => {
    const tenth = documents.filter(inTenth);
    expect(tenth.length).toBeGreaterThan(150);
    expect(tenth.length).toBeLessThan(250);
    expect(hash('page-1')).not.toBe(hash('page-2'));
  });

  it('are repeated until they are enough', () => {
    expect(repeated(['abc', 'de'], 12)).toHaveLength(6);
    expect(repeated(['abc'], 1)).toEqual(['abc']);
  });
});

describe('latency', () => {
  it('puts a letter into a word in the middle', () => {
    expect(withKeystroke('one  two', 0)).toBe('one  tawo');
    expect(withKeystroke('1234', 27)).toBe('12b34');
    expect(withKeystroke('', 0)).toBe('a');
  });

  it('makes a text of a length from few captures', () => {
    expect(textOfLength(['abc', 'de'], 8)).toBe('abc\n\nde\n');
  });

  it('takes the median', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
});

describe('measuring', () => {
  it('names the stages as they come, the rules last, and asks the peer in every round', () => {
    const asked = [];
    const core = {
      *analyseInSteps(text) {
        yield 'segments';
        yield 'claims';
        return { text };
      },
      runRules: ({ text }) => asked.push(`rules ${text}`),
    };
    const measured = measure(core, (text) => asked.push(`peer ${text}`), ['x'], 2);
    expect([...measured.stages.keys()]).toEqual(['segments', 'claims', 'rules']);
    expect(asked).toEqual(['rules x', 'peer x', 'rules x', 'peer x']);
    expect(measured.total).toBeGreaterThanOrEqual(Math.max(...measured.stages.values()));
    expect(measured.peer).toBeGreaterThanOrEqual(0);
  });
});
