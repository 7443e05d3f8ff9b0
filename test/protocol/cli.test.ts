import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AnnotateOutput, CaptureJson } from '../../server/src/report/captureObject';
import { workplace } from './cliRun';
import { page } from './pages';

const { put, run } = workplace();
const objects = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AnnotateOutput);
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

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
    expect(stderr).toMatch(/no\\u\{1b\}\[31mne\.txt: there is no such file/);
    expect(stderr).toMatch(/^provlens: \.: it is a folder.+provlens check/m);
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
