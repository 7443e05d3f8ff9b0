import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endMark, judge, listen, resultMark } from '../../test/editor/mocha/report.mjs';
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
  it('hands on lines as they come', async () => {
    const lines = [];
    await run(process.execPath, ['-e', 'console.log("one\\ntwo")'], { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['one', 'two']);
  });

  it('keeps the standard input of a child on a leash open, and gives others none', async () => {
    const script =
      'process.stdin.on("end", () => process.exit(4)).resume(); setTimeout(() => process.exit(5), 800)';
    expect((await run(process.execPath, ['-e', script])).code).toBe(4);
    expect((await run(process.execPath, ['-e', script], { leash: true })).code).toBe(5);
  });

  it('gives the exit code and what was written', async () => {
    const script = 'console.log("said"); process.exitCode = 3';
    expect(await run(process.execPath, ['-e', script])).toEqual({ code: 3, output: 'said\n' });
  });

  it('ends what takes too long', async () => {
    const { code, output, late } = await run(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], {
      timeout: 300,
    });
    expect(code).not.toBe(0);
    expect(late).toBe(true);
    expect(output).toContain('was ended after 0.3 s');
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

describe('listen', () => {
  const result = (list, title) => resultMark + JSON.stringify({ list, sign: '✔', title, ms: 1 });
  const end = (passed, failed) => endMark + JSON.stringify({ passed, failed, pending: 0 });
  const heard = (...texts) => {
    const seen = [];
    const results = listen(({ title }) => seen.push(title));
    return { taken: texts.map((text) => results.take(text)), seen, report: results.report() };
  };

  it('puts a report together and leaves what else is said', () => {
    const { taken, seen, report } = heard(result('passed', 'a'), 'noise', result('failed', 'b'), end(1, 1));
    expect(taken).toEqual([true, false, true, true]);
    expect(seen).toEqual(['a', 'b']);
    expect(judge(1, report)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('has no report before the end, nor where a result was lost', () => {
    expect(heard(result('passed', 'a')).report).toBeUndefined();
    expect(heard(result('passed', 'a'), end(2, 0)).report).toBeUndefined();
    expect(heard(result('passed', 'a'), end(1, 0)).report).toBeDefined();
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
      { name: 'web', ms: 3000, passed: 7, failed: 0, where: 'VS Code for the Web' },
      { name: 'node', ms: 0, passed: 0, failed: 1, problem: 'No VS Code.\n  code: no display.' },
      { name: 'editor', ms: 0, passed: 0, failed: 0, skipped: '--skip-editor' },
    ];
    const { text, passed, failed } = summary(rows);
    expect([passed, failed]).toEqual([12, 2]);
    expect(text).toMatch(/^ {2}types +ok +1\.0 s$/m);
    expect(text).toMatch(/^ {2}unit +FAILED +2\.0 s {2}1 failed$/m);
    expect(text).toMatch(/^ {2}web +ok +3\.0 s {2}7 passed, in VS Code for the Web$/m);
    expect(text).toMatch(/^ {2}node +FAILED +0\.0 s {2}No VS Code\.$/m);
    expect(text).toMatch(/^ {2}editor +not run/m);
  });
});
