import { existsSync, readFileSync, readdirSync, symlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckJson } from '../../server/src/cli/formatJson';
import { dump, workplace } from './cliRun';
import { page } from './pages';

const { run, tree } = workplace();

describe('check', () => {
  const rules = (out: string) => [...out.matchAll(/\[([a-z]+\/[a-z-]+)\]/g)].map(([, rule]) => rule!);

  it('prints findings one a line, and exits by level', () => {
    const cwd = tree('plain', { 'page.txt': dump, 'README.txt': dump, 'notes.md': dump });
    const { status, stdout } = run(['check', '--format', 'compact'], '', cwd);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^(page\.txt:\d+:\d+: (warning|information|hint): .+ \[[a-z]+\/[a-z-]+\]\n)+$/);
    expect(stdout).toMatch(/: warning: /);
    expect(stdout).not.toMatch(/README|notes/);
    expect(run(['check', '--fail-on', 'error'], '', cwd).status).toBe(0);
    expect(run(['check', '--fail-on', 'never'], '', cwd).status).toBe(0);
    expect(run(['check', '--fail-on', 'hint', 'page.txt'], '', cwd).status).toBe(1);
  });
  it('a file that is named is checked whatever it looks like', () => {
    const cwd = tree('named', { 'README.txt': dump });
    expect(run(['check', 'README.txt'], '', cwd).stdout).toMatch(/^README\.txt\n/);
    expect(run(['check'], '', cwd)).toMatchObject({
      status: 0,
      stdout: '0 captures checked: no open findings\n',
      stderr: 'provlens: no captures there.\n',
    });
  });
  it('honours the configuration of the folder above', () => {
    const files = { 'in/page.txt': dump, 'old/page.txt': dump };
    const off = rules(run(['check'], '', tree('free', files)).stdout)[0]!;
    const config = { captures: { exclude: ['old/**'] }, rules: { [off]: 'off', 'no/such': 7 } };
    const cwd = tree('steered', { ...files, '.provenance/config.json': JSON.stringify(config) });
    const { stdout, stderr } = run(['check', 'in', 'old'], '', cwd);
    expect(rules(stdout)).not.toContain(off);
    expect(stdout).not.toContain('old/page.txt');
    expect(stderr).toContain('rules.no/such');
  });
  it('--format json is one document with places from 1', () => {
    const cwd = tree('json', { 'a.txt': dump, 'b.txt': page });
    const out = JSON.parse(run(['check', '--format', 'json'], '', cwd).stdout) as CheckJson;
    expect(out.schema).toBe('provlens/check@1');
    expect(out.files.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    const total = out.files.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(Object.values(out.counts.findings).reduce((a, b) => a + b)).toBe(total);
    for (const { line, column, span } of out.files[0]!.findings) {
      const before = dump.slice(0, span[0]).split('\n');
      expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
    }
    expect(out.files[0]!.findings.length).toBeGreaterThan(0);
  });
  it('what cannot be read is named, exit 2', () => {
    const cwd = tree('gone', { 'page.txt': page });
    const { status, stdout, stderr } = run(['check', 'nowhere', 'page.txt'], '', cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere');
    expect(stdout).toMatch(/^1 capture checked: .+; 1 could not be read$/m);
  });

  it('text: grouped by capture, with the words marked, and a summary', () => {
    const cwd = tree('text', { 'a.txt': dump, 'b/c.txt': dump });
    const { stdout } = run(['check'], '', cwd);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      'a.txt',
      'b/c.txt',
      expect.stringMatching(/^2 captures checked: 2 warnings, /),
    ]);
    const at = lines.findIndex((line) => line.includes('[capture/leaked-payload]'));
    expect(lines[at]).toMatch(/^ +1:1 {2}warning {2}/);
    expect(lines.slice(at + 1, at + 3)).toEqual([`    | ${dump.split('\n')[0]!}`, `    | ${'^'.repeat(24)}`]);
  });
  it('--quiet: findings only', () => {
    const cwd = tree('quiet', { 'a.txt': dump });
    const { status, stdout, stderr } = run(['check', '-q'], '', cwd);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^a\.txt\n( +\d+:\d+ {2}\w+ {2}.+\]\n)+\n$/);
  });
  it('colours as the option and the environment want them, and none in a pipe', () => {
    const cwd = tree('colour', { 'a.txt': dump });
    const escape = '\x1b[';
    expect(run(['check'], '', cwd).stdout).not.toContain(escape);
    expect(run(['check', '--color', 'always'], '', cwd).stdout).toContain(escape);
    expect(run(['check'], '', cwd, { FORCE_COLOR: '1' }).stdout).toContain(escape);
    expect(run(['check', '--color', 'always'], '', cwd, { NO_COLOR: '1' }).stdout).toContain(escape);
    expect(run(['check', '--color', 'never'], '', cwd, { FORCE_COLOR: '1' }).stdout).not.toContain(escape);
    const always = run(['check', '--color', 'always'], '', cwd).stdout;
    expect(always.replace(/\x1b\[[\d;]*m/g, '')).toBe(run(['check'], '', cwd).stdout);
  });
  it('nothing in a capture or its name steers the terminal', () => {
    const cwd = tree('hostile', { 'a\x1b[2J.txt': `string(3) "{"\x1b]0;owned\x07":[1,2]}"\n${page}` });
    for (const format of ['text', 'compact', 'json', 'sarif']) {
      const { stdout, stderr } = run(['check', '--format', format], '', cwd);
      expect(`${stdout}${stderr}`).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
    }
  });
  it('a binary file is refused where it was named, and passed by in a folder', () => {
    const cwd = tree('binary', {
      'page.txt': page,
      'film.txt': Buffer.from([1, 0, 2, 0]),
      'wide.txt': Buffer.from('\uFEFFHome\n', 'utf16le'),
    });
    const named = run(['check', 'film.txt', 'wide.txt', 'page.txt'], '', cwd);
    expect(named.status).toBe(2);
    expect(named.stderr).toMatch(/^provlens: film\.txt: it is a binary file/m);
    expect(named.stderr).toMatch(/^provlens: wide\.txt: it is UTF-16: .*--encoding utf-16le/m);
    expect(named.stdout).toMatch(/^1 capture checked: .+; 2 could not be read$/m);
    expect(run(['check', '--fail-on', 'never'], '', cwd)).toMatchObject({ status: 0, stderr: '' });
    const wide = run(['check', '--encoding', 'UTF-16', '--fail-on', 'never', 'wide.txt'], '', cwd);
    expect(wide).toMatchObject({ status: 0, stderr: '' });
  });
  it('--encoding, and a warning where bytes are not of it', () => {
    const russian = Buffer.concat([
      Buffer.from('string(9) "{"'),
      Buffer.from([0xcf, 0xf0, 0xe8]),
      Buffer.from(`":[1,2]}"\n${page}`),
    ]);
    const cwd = tree('encoding', { 'a.txt': russian });
    const right = run(['check', '--encoding', 'cp1251', 'a.txt'], '', cwd);
    expect(right.stderr).toBe('');
    expect(right.stdout).toContain('| string(9) "{"При":[1,2]}"');
    const wrong = run(['check', 'a.txt'], '', cwd);
    expect(wrong.stderr).toMatch(/^provlens: a\.txt: warning: not all of it is UTF-8/);
    expect(wrong.stdout).toContain('\uFFFD');
    expect(wrong.status).toBe(1);
  });
});

describe('check --output', () => {
  it('puts the whole report there and nothing else', () => {
    const cwd = tree('output', { 'page.txt': dump, 'out.txt': 'old' });
    const { status, stdout } = run(['check', '--format', 'json', '-o', 'out.txt'], '', cwd);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const report = JSON.parse(readFileSync(join(cwd, 'out.txt'), 'utf8')) as CheckJson;
    expect(report.files.map(({ path }) => path)).toEqual(['page.txt']);
    expect(report.exitCode).toBe(1);
    expect(readdirSync(cwd).sort()).toEqual(['out.txt', 'page.txt']);
  });
  it('a link stays one; what it names is replaced', () => {
    const cwd = tree('link', { 'page.txt': dump, 'real/out.json': 'old' });
    symlinkSync('real/out.json', join(cwd, 'link.json'));
    run(['check', '--format', 'json', '--output', 'link.json', 'page.txt'], '', cwd);
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real/out.json'), 'utf8')).toMatch(/^\{"schema":"provlens\/check@1"/);
  });
  it('no colours there, unless always', () => {
    const cwd = tree('plain-output', { 'page.txt': dump });
    run(['check', '-o', 'out.log'], '', cwd);
    expect(readFileSync(join(cwd, 'out.log'), 'utf8')).not.toContain('\x1b');
  });
  it.each([['.'], ['no/such/folder/out.txt']])(
    '%s cannot be written: exit 2, before anything is read',
    (file) => {
      const cwd = tree('bad-output', { 'page.txt': dump });
      const { status, stdout, stderr } = run(['check', '-o', file], '', cwd);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^provlens: --output/);
    },
  );
  it.skipIf(!existsSync('/dev/null'))('a device is written to, not replaced', () => {
    const cwd = tree('device', { 'page.txt': dump });
    expect(run(['check', '-o', '/dev/null'], '', cwd).status).toBe(1);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
