import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CheckJson } from '../../server/src/cli/formatJson';
import type { AnnotateOutput, CaptureJson } from '../../server/src/report/captureObject';
import { dump, workplace } from './cliRun';
import { page } from './pages';

const { run, tree } = workplace();
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const objects = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AnnotateOutput);
const captures = (out: string) => objects(out) as CaptureJson[];

describe('a sidecar', () => {
  const meta = JSON.stringify({ url: 'https://news.example/1', retrieved: '2021-03-05T10:00:00Z' });
  it('is supplied, and named in the context', () => {
    const cwd = tree('sidecar', { 'page.txt': page, 'page.meta.json': meta });
    const [only] = captures(run(['annotate', 'page.txt'], '', cwd).stdout);
    expect(only!.provenance.url).toMatchObject({ state: 'supplied', value: 'https://news.example/1' });
    expect(only!.context.supplied).toEqual([
      {
        origin: 'page.meta.json',
        values: { url: 'https://news.example/1', retrieved: expect.any(String) as string },
      },
    ]);
  });
  it('that cannot be read is named, and the capture is read', () => {
    const cwd = tree('broken', { 'page.txt': page, 'page.meta.json': '{' });
    const { status, stdout, stderr } = run(['annotate', 'page.txt'], '', cwd);
    expect(status).toBe(0);
    expect(captures(stdout)).toHaveLength(1);
    expect(stderr).toMatch(/^provlens: page\.txt: warning: page\.meta\.json is not valid JSON/);
  });
});

describe('a reference time', () => {
  const late = page.replace('RIVERTON', 'Published: March 6, 2021\n\nRIVERTON');
  const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }) =>
    findings.map(({ rule }) => rule);
  it('is named, and held against the date of the page', () => {
    const cwd = tree('as-of', { 'page.txt': late });
    const annotated = (...more: string[]) =>
      captures(run(['annotate', ...more, 'page.txt'], '', cwd).stdout)[0]!;
    const before = annotated('--as-of', '2021-03-01T10:00Z');
    expect(before.context).toEqual({ fileName: 'page.txt', asOf: '2021-03-01T10:00Z' });
    expect(rulesOf(before)).toContain('date/after-reference');
    expect(rulesOf(annotated('--as-of', '2021-03-09'))).not.toContain('date/after-reference');
    expect(annotated().context).toEqual({ fileName: 'page.txt' });
    const { status, stdout } = run(['check', '--as-of=2021-03-01', '--format', 'json', 'page.txt'], '', cwd);
    const checked = JSON.parse(stdout) as CheckJson;
    expect([status, checked.asOf]).toEqual([1, '2021-03-01']);
    expect(rulesOf(checked.files[0]!)).toContain('date/after-reference');
  });
  it('holds for records and standard input, beside what records say', () => {
    const record = JSON.stringify({ id: 'a', text: late, url: 'https://news.example/1' });
    const [only] = captures(run(['annotate', '--jsonl', '--as-of', '2021-03-01'], `${record}\n`).stdout);
    expect(only!.context).toMatchObject({ asOf: '2021-03-01', supplied: [{ origin: 'the record' }] });
    expect(rulesOf(only!)).toContain('date/after-reference');
    const [plain] = captures(run(['annotate', '--as-of', '2021-03-01'], late).stdout);
    expect(rulesOf(plain!)).toContain('date/after-reference');
  });
});

describe('a file of many captures', () => {
  const lines = [
    { id: 'a', text: page, url: 'https://news.example/1' },
    { id: 'b c', text: dump },
    { text: page },
  ];
  const jsonl = `${lines.map((each) => JSON.stringify(each)).join('\n')}\n`;

  it('annotate: one object each, called by file and record', () => {
    const cwd = tree('jsonl', { 'crawl.jsonl': `${jsonl}{bad\n`, 'page.txt': page });
    const { status, stdout } = run(['annotate', 'crawl.jsonl', 'page.txt'], '', cwd);
    const out = objects(stdout);
    expect(status).toBe(0);
    expect(out.map(({ id }) => id)).toEqual([
      'crawl.jsonl#a',
      'crawl.jsonl#b_c',
      'crawl.jsonl#row-000003',
      'crawl.jsonl#row 4',
      'page.txt',
    ]);
    expect(out[3]).toMatchObject({ schema: 'provlens/error@1' });
    const [first] = out as CaptureJson[];
    expect(first!.digest.sha256).toBe(sha256(page));
    expect(first!.context).toMatchObject({
      fileName: 'a.txt',
      supplied: [{ origin: 'crawl.jsonl#a', values: { url: 'https://news.example/1' } }],
    });
  });
  it('annotate --jsonl takes what the records say of their origin', () => {
    const [first] = captures(run(['annotate', '--jsonl'], jsonl).stdout);
    expect(first!.context).toEqual({
      supplied: [{ origin: 'the record', values: { url: 'https://news.example/1' } }],
    });
    expect(first!.provenance.url).toMatchObject({ state: 'supplied' });
  });
  it('check: findings in each, a record that is none is named', () => {
    const cwd = tree('rows', { 'crawl.jsonl': jsonl, 'bad.ndjson': `${jsonl}{bad\n` });
    const { status, stdout } = run(['check', '--format', 'json', 'crawl.jsonl'], '', cwd);
    const out = JSON.parse(stdout) as CheckJson;
    expect(status).toBe(1);
    expect(out.files.map(({ path }) => path)).toEqual([
      'crawl.jsonl#a',
      'crawl.jsonl#b_c',
      'crawl.jsonl#row-000003',
    ]);
    expect(run(['check', 'crawl.jsonl'], '', cwd).stdout).toMatch(/^crawl\.jsonl#b_c$/m);
    const bad = run(['check', 'bad.ndjson'], '', cwd);
    expect(bad.status).toBe(2);
    expect(bad.stderr).toMatch(/^provlens: bad\.ndjson#row 4: Not JSON/);
    expect(run(['check'], '', cwd).stderr).toBe('provlens: no captures there.\n');
  });
  it('a table, in the encoding that is named', () => {
    const cell = (text: string) => `"${text.replace(/"/g, '""')}"`;
    const table = `id;text\n1;${cell(page)}\n2;${cell('Pr\u00FCfung')}\n`;
    const cwd = tree('table', { 'crawl.csv': Buffer.from(table, 'latin1') });
    const out = captures(run(['annotate', '--encoding', 'windows-1252', 'crawl.csv'], '', cwd).stdout);
    expect(out.map(({ id }) => id)).toEqual(['crawl.csv#1', 'crawl.csv#2']);
    expect(out[1]!.digest.sha256).toBe(sha256('Pr\u00FCfung'));
    expect(out[1]!.context.encoding).toBe('windows-1252');
    const quoted = tree('quoted', { 'crawl.csv': Buffer.from('id;text\n1;\x93Troops\x94\n', 'latin1') });
    const [row] = captures(run(['annotate', '--encoding', 'windows-1252', 'crawl.csv'], '', quoted).stdout);
    expect(row!.digest.sha256).toBe(sha256('\u201CTroops\u201D'));
  });
  it('a table of other things holds no captures: said, exit 2', () => {
    const cwd = tree('no-captures', { 'sales.csv': 'year,sum\n2020,7\n' });
    for (const command of ['annotate', 'check']) {
      const { status, stderr } = run([command, 'sales.csv'], '', cwd);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^provlens: sales\.csv: None of its columns/);
    }
  });
  it('a table of other things in a folder that is checked is passed by', () => {
    const config = JSON.stringify({ captures: { treat: 'always' } });
    const cwd = tree('beside', {
      'page.txt': page,
      'sales.csv': 'year,sum\n2020,7\n',
      '.provenance/config.json': config,
    });
    const { status, stderr } = run(['check', '--fail-on', 'never'], '', cwd);
    expect([status, stderr]).toEqual([0, '']);
  });
});
