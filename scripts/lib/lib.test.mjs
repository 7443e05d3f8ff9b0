import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../test/editor/mocha/report.mjs';
import { choose } from '../hosts/choose.mjs';
import { installed } from './install.mjs';
import { run } from './run.mjs';
import { countMocha, countVitest, summary } from './totals.mjs';

describe('installed', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provlens-unit-'));
    mkdirSync(join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file, packages) => writeFileSync(join(folder, file), JSON.stringify({ packages }));
  const wanted = (packages) => write('package-lock.json', { '': {}, ...packages });
  const present = (packages) => write('node_modules/.package-lock.json', packages);

  it('is false before anything is installed, and where an install was interrupted', () => {
    wanted({ 'node_modules/a': { version: '1.0.0' } });
    expect(installed(folder)).toBe(false);
  });

  it('wants every package in its version', () => {
    wanted({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
    present({ 'node_modules/a': { version: '1.0.0' } });
    expect(installed(folder)).toBe(false);
    present({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } });
    expect(installed(folder)).toBe(false);
    present({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
    expect(installed(folder)).toBe(true);
  });

  it('lets a package of another platform be missing, but not be old', () => {
    wanted({ 'node_modules/a': { version: '1.0.0', optional: true } });
    present({});
    expect(installed(folder)).toBe(true);
    present({ 'node_modules/a': { version: '0.9.0' } });
    expect(installed(folder)).toBe(false);
  });
});

describe('run', () => {
  it('gives the exit code and what was written', async () => {
    const script = 'console.log("said"); process.exitCode = 3';
    expect(await run(process.execPath, ['-e', script])).toEqual({ code: 3, output: 'said\n' });
  });

  it('ends what takes too long', async () => {
    const { code, output } = await run(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], {
      timeout: 300,
    });
    expect(code).not.toBe(0);
    expect(output).toContain('was ended after 0.3 s');
  });
});

describe('choose', () => {
  const host = (name, reason) => ({ name, missing: () => Promise.resolve(reason) });

  it('takes the first that can be used', async () => {
    const among = [host('a', 'no display'), host('b'), host('c')];
    expect((await choose(undefined, among)).name).toBe('b');
  });

  it('takes the one asked for, or says why not', async () => {
    const among = [host('a', 'there is no display.'), host('b')];
    expect((await choose('b', among)).name).toBe('b');
    await expect(choose('a', among)).rejects.toThrow('a: there is no display.');
    await expect(choose('x', among)).rejects.toThrow('no host “x”');
  });
});

describe('judge', () => {
  const test = { title: 't', ms: 0 };
  const report = (passed, failed) => ({
    passed: Array(passed).fill(test),
    failed: Array(failed).fill(test),
    pending: [],
  });

  it('passes only a report of passing tests and no failure', () => {
    expect(judge(0, report(2, 0))).toEqual({ passed: 2, failed: 0 });
    expect(judge(1, report(2, 1))).toEqual({ passed: 2, failed: 1, reason: '1 failed' });
    expect(judge(0, report(0, 0))).toMatchObject({ failed: 1, reason: 'no test ran' });
    expect(judge(0, undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge(2, report(2, 0))).toMatchObject({ failed: 1 });
  });
});

describe('totals', () => {
  it('count a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults: [broken] })).toEqual({
      passed: 3,
      failed: 2,
    });
  });

  it('are nothing without a report', () => {
    expect(countVitest(undefined)).toEqual({ passed: 0, failed: 0 });
    expect(countMocha(undefined)).toEqual({ passed: 0, failed: 0 });
  });

  it('are summed over all checks, and the table names what failed', () => {
    const rows = [
      { name: 'types', ms: 1000, passed: 0, failed: 0 },
      { name: 'unit', ms: 2000, passed: 5, failed: 1, problem: '1 failed' },
      { name: 'editor', ms: 0, passed: 0, failed: 0, skipped: '--skip-editor' },
    ];
    const { text, passed, failed } = summary(rows);
    expect([passed, failed]).toEqual([5, 1]);
    expect(text).toMatch(/^ {2}types +ok +1\.0 s$/m);
    expect(text).toMatch(/^ {2}unit +FAILED +2\.0 s {2}1 failed$/m);
    expect(text).toMatch(/^ {2}editor +not run/m);
  });
});
