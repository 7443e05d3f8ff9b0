import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isHeldOut } from '../../server/training/gold';
import { benchOf, helpText } from './bench.mjs';
import { budgets, byBudget, columns, ratio, stageTables } from './budgets.mjs';
import { bytesOf, hash, inTenth, repeated, select } from './captures.mjs';
import { median, textOfLength, withKeystroke } from './latency.mjs';
import { exitCodeOf, inFolder, positive, Usage } from './program.mjs';
import { withSpans } from './scored.mjs';
import { measure } from './stages.mjs';
import { timeRows } from './timeTable.mjs';

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

  it('are of the tenth by their domain, and it is the tenth that the trainer keeps apart', () => {
    const domains = Array.from({ length: 2000 }, (_, i) => `site-${i}.example`);
    const tenth = domains.filter((url_domain) => inTenth({ url_domain }));
    expect(tenth).toEqual(domains.filter(isHeldOut));
    expect(tenth.length).toBeGreaterThan(150);
    expect(tenth.length).toBeLessThan(250);
  });

  it('are drawn by a hash that tells like ids apart', () => {
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
    const measured = measure(core, (text) => asked.push(`peer ${text}`), ['x'], { rounds: 2 });
    expect([...measured.stages.keys()]).toEqual(['segments', 'claims', 'rules']);
    expect(asked).toEqual(['rules x', 'peer x', 'rules x', 'peer x']);
    expect(measured.total).toBeGreaterThanOrEqual(Math.max(...measured.stages.values()));
    expect(measured.peer).toBeGreaterThanOrEqual(0);
  });

  it('goes no further than the stage it is asked for', () => {
    const core = {
      *analyseInSteps() {
        yield 'segments';
        yield 'threads';
        throw new Error('too far');
      },
    };
    const { stages, peer } = measure(core, undefined, ['x'], { rounds: 1, upTo: 'threads' });
    expect([...stages.keys()]).toEqual(['segments', 'threads']);
    expect(peer).toBeUndefined();
  });

  it('holds some stages against their budget: both the share of the peer and the milliseconds', () => {
    const held = (share, most, peer) => {
      const budget = { names: ['segments', 'threads'], share, most, megabytes: 2 };
      return timeRows({ stages, peer }, budget).split('\n');
    };
    const verdict = (...of) => held(...of).find((line) => line.includes('may be'));
    expect(held(0.3, 15, 100).find((line) => line.includes('together'))).toMatch(/ 15\.0 +\.30$/);
    expect(verdict(0.3, 15, 100)).toMatch(/ 15\.0 +\.30 +within$/);
    expect(verdict(0.29, 15, 100)).toMatch(/over$/);
    expect(verdict(0.3, 14, 100)).toMatch(/over$/);
    expect(held(0.1, 15, undefined).join()).not.toMatch(/NaN|over|peer +\d/);
  });
});

describe('the command line', () => {
  it('takes words without a name for the costs', () => {
    expect(benchOf([])).toEqual({ name: 'cost', rest: [] });
    expect(benchOf(['--smoke'])).toEqual({ name: 'cost', rest: ['--smoke'] });
    expect(benchOf(['roles', '--misses', 'A'])).toEqual({ name: 'roles', rest: ['--misses', 'A'] });
  });

  it('lists every bench where it is asked, or knows no such', async () => {
    expect(benchOf(['roles', '--help'])).toBeNull();
    for (const wrong of ['zones', 'toString']) expect(() => benchOf([wrong])).toThrow(Usage);
    const listed = [...helpText().matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    expect(listed).toContain('segmentation');
    for (const name of listed) expect(existsSync(new URL(`${name}.mjs`, import.meta.url))).toBe(true);
  });

  it('wants numbers above zero', () => {
    expect(positive({ rounds: '3' }, 'rounds')).toBe(3);
    for (const rounds of ['0', '-1', 'many', '1e9'])
      expect(() => positive({ rounds }, 'rounds')).toThrow(`not ${rounds}`);
  });

  it('tells wrong words from failures', () => {
    expect(exitCodeOf(new Usage('x'))).toBe(2);
    expect(exitCodeOf(Object.assign(new TypeError('x'), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }))).toBe(2);
    expect(exitCodeOf(new Error('x'))).toBe(1);
    expect(exitCodeOf(undefined)).toBe(1);
  });

  it('leaves no folder behind, even when the work fails', async () => {
    let left = '';
    const work = (folder) => {
      left = folder;
      expect(existsSync(folder)).toBe(true);
      throw new Error('failed');
    };
    await expect(inFolder(work)).rejects.toThrow('failed');
    expect(left).not.toBe('');
    expect(existsSync(left)).toBe(false);
  });
});

describe('annotated lines', () => {
  it('get their spans from the text, where only line feeds end lines', () => {
    const text = 'a\r\n\nbc\u2028d';
    const { lines, comments } = withSpans({ lines: [{ role: 'x' }, {}, {}], comments: [] }, text);
    expect(lines.map(({ span }) => text.slice(...span))).toEqual(['a\r', '', 'bc\u2028d']);
    expect(lines[0].role).toBe('x');
    expect(comments).toEqual([]);
  });
});
