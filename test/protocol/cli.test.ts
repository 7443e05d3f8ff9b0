import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AnnotateOutput, CaptureJson } from '../../server/src/report/captureJson';
import type { CheckJson } from '../../server/src/cli/checkFormat';
import { page } from './pages';

const folder = mkdtempSync(join(tmpdir(), 'provlens-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[], input?: string | Buffer, cwd = folder) => {
  const cli = join(process.cwd(), 'dist/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
};
const objects = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AnnotateOutput);
const put = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const dump = `string(12) "{"a":[1,2]}"\n${page}`;

describe('annotate', () => {
  it('files: one object each, in order, with the path as given and the digest of the bytes', () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFTitle\r\n'), Buffer.from([0xff, 0x0a])]);
    put('a.txt', page);
    put('b.txt', bytes);
    const { status, stdout, stderr } = run(['annotate', './a.txt', 'b.txt']);
    const [a, b] = objects(stdout) as [CaptureJson, CaptureJson];
    expect(status).toBe(0);
    expect([a.id, b.id]).toEqual(['./a.txt', 'b.txt']);
    expect([a.context, b.context]).toEqual([{ fileName: 'a.txt' }, { fileName: 'b.txt' }]);
    expect([a.digest.sha256, b.digest.sha256]).toEqual([sha256(page), sha256(bytes)]);
    expect(b.lines).toHaveLength(3);
    expect(stderr).toContain('b.txt: warning: not all of it is UTF-8');
    expect(stderr).not.toContain('a.txt');
  });
  it('standard input without a FILE is one capture', () => {
    const [only, ...more] = objects(run(['annotate'], page).stdout) as CaptureJson[];
    expect(more).toEqual([]);
    expect(only).toMatchObject({ id: null, context: {}, digest: { sha256: sha256(page) } });
  });
  it('what cannot be read is named, the others are done, exit 2', () => {
    put('a.txt', page);
    const { status, stdout, stderr } = run(['annotate', 'no\x1b[31mne.txt', '.', 'a.txt']);
    expect(status).toBe(2);
    expect(objects(stdout).map(({ id }) => id)).toEqual(['a.txt']);
    expect(stderr).toMatch(/no\\u\{1b\}\[31mne\.txt: ENOENT/);
    expect(stderr).toMatch(/\.: EISDIR/);
  });
  it('--jsonl: in order, by line feed only, with an object in the place of what is none', () => {
    const lines = [
      '{"id":"a","text":"One\u2028two."}',
      '',
      '{bad',
      '{"id":"b"}',
      '{"id":3,"text":"\uFEFFx\\ny"}',
      '{"id":"last","text":""}',
    ];
    const { status, stdout, stderr } = run(['annotate', '--jsonl'], lines.join('\n'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const out = objects(stdout);
    expect(out.map(({ id }) => id)).toEqual(['a', null, null, 'b', 3, 'last']);
    expect(out.map((each) => 'error' in each)).toEqual([false, true, true, true, false, false]);
    expect((out[0] as CaptureJson).lines).toHaveLength(1);
    expect((out[4] as CaptureJson).lines).toHaveLength(2);
    expect((out[0] as CaptureJson).digest.sha256).toBe(sha256('One\u2028two.'));
  });
  it('--jsonl of nothing is nothing', () => {
    expect(run(['annotate', '--jsonl'], '')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
  it('--assume article', () => {
    const [it] = objects(run(['annotate', '--assume', 'article'], page).stdout) as CaptureJson[];
    expect(new Set(it!.lines.map(({ zone }) => zone))).toEqual(new Set(['article', '']));
  });
  it('the same bytes give the same output', () => {
    expect(run(['annotate'], page).stdout).toBe(run(['annotate'], page).stdout);
  });

  it(
    '--jsonl answers a record before it has seen the next, and quietly stops with its reader',
    { timeout: 20_000 },
    async () => {
      const child = spawn(process.execPath, ['dist/cli.js', 'annotate', '--jsonl'], { stdio: 'pipe' });
      let complaints = '';
      child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.stdin.on('error', () => undefined);
      const answered = new Promise((resolve) => child.stdout.once('data', resolve));
      const record = `${JSON.stringify({ id: 'a', text: page })}\n`;
      child.stdin.write(record);
      await answered;
      child.stdout.destroy();
      const feed = setInterval(() => child.stdin.write(record.repeat(50)), 10);
      expect(await ended).toBe(0);
      clearInterval(feed);
      expect(complaints).toBe('');
    },
  );

  it('--jsonl takes constant memory', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=64', 'dist/cli.js', 'annotate', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let lines = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) lines++;
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const record = `${JSON.stringify({ id: 'a', text: 'word '.repeat(20_000) })}\n`;
    const many = 1500;
    for (let i = 0; i < many; i++)
      if (!child.stdin.write(record)) await new Promise((resolve) => child.stdin.once('drain', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(lines).toBe(many);
  });
});

describe('check', () => {
  const tree = (name: string, files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(files)) put(join(name, path), content);
    return join(folder, name);
  };
  const rules = (out: string) => [...out.matchAll(/\[([a-z]+\/[a-z-]+)\]$/gm)].map(([, rule]) => rule!);

  it('prints findings one a line, and exits by level', () => {
    const cwd = tree('plain', { 'page.txt': dump, 'README.txt': dump, 'notes.md': dump });
    const { status, stdout } = run(['check'], '', cwd);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^page\.txt:\d+:\d+: warning: .+ \[[a-z]+\/[a-z-]+\]$/m);
    expect(stdout).not.toMatch(/README|notes/);
    expect(stdout).toMatch(/^1 captures; /m);
    expect(run(['check', '--fail-on', 'error'], '', cwd).status).toBe(0);
    expect(run(['check', '--fail-on', 'never'], '', cwd).status).toBe(0);
    expect(run(['check', '--fail-on', 'hint', 'page.txt'], '', cwd).status).toBe(1);
  });
  it('a file that is named is checked whatever it looks like', () => {
    const cwd = tree('named', { 'README.txt': dump });
    expect(run(['check', 'README.txt'], '', cwd).stdout).toContain('README.txt:');
    expect(run(['check'], '', cwd)).toMatchObject({ status: 0, stderr: 'provlens: no captures there.\n' });
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
    expect(stdout).toMatch(/^1 captures; /m);
  });
});

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['annotate', '--no-such-option']],
    [['annotate', '--assume', 'comments']],
    [['annotate', '--jsonl', 'file.txt']],
    [['check', '--format', 'xml']],
    [['check', '--fail-on', 'anger']],
    [['serve']],
  ])('%j is bad: exit 2, said in a line or two', (args) => {
    const { status, stdout, stderr } = run(args, '');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^provlens: .+\n.*--help.*\n$/);
  });
  it.each([
    [['--help']],
    [['annotate', '--help']],
    [['check', '-h']],
    [['serve', '--help']],
    [['--version']],
  ])('%j: exit 0', (args) => {
    const { status, stdout, stderr } = run(args, '');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});
