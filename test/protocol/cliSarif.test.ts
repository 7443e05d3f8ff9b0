import { Ajv } from 'ajv';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { CheckJson } from '../../server/src/cli/formatJson';
import { cli, dump, workplace } from './cliRun';

const { run, tree } = workplace();
const schema = JSON.parse(
  readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
) as object;
// As in the unit test of the log.
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== 'id')),
);

describe('check --format sarif', () => {
  it('of the samples is valid, and its places give the words', { timeout: 60_000 }, () => {
    const { stdout } = run(['check', '--format', 'sarif', 'test/samples'], '', process.cwd());
    const log = JSON.parse(stdout) as Log;
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [{ results, artifacts }] = log.runs as [Log['runs'][0]];
    expect(artifacts!.length).toBeGreaterThan(4);
    expect(results!.length).toBeGreaterThan(4);
    for (const { locations } of results!) {
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      const text = readFileSync(decodeURIComponent(artifactLocation!.uri!), 'utf8');
      const { charOffset, charLength, startLine, startColumn } = region!;
      expect(text.slice(charOffset, charOffset! + charLength!)).toBe(region!.snippet?.text);
      const before = text.slice(0, charOffset).split('\n');
      expect([startLine, startColumn]).toEqual([before.length, before.at(-1)!.length + 1]);
    }
  });
  it('names what could not be read, with the exit code', () => {
    const cwd = tree('trouble', { 'page.txt': dump, '.provenance/config.json': '{"rules": 7}' });
    const { status, stdout } = run(
      ['check', '--format', 'sarif', 'no such.txt', 'page.txt', 'page.txt'],
      '',
      cwd,
    );
    const log = JSON.parse(stdout) as Log;
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [invocation] = log.runs[0]!.invocations!;
    expect(status).toBe(2);
    expect(invocation).toMatchObject({ exitCode: 2, executionSuccessful: false });
    expect(invocation!.toolExecutionNotifications).toMatchObject([
      { level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'no%20such.txt' } } }] },
    ]);
    expect(invocation!.toolConfigurationNotifications).toMatchObject([{ level: 'warning' }]);
    expect(log.runs[0]!.artifacts).toHaveLength(1);
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  const many = Object.fromEntries([...Array(400).keys()].map((i) => [`page-${i}.txt`, dump.repeat(20)]));
  const start = (cwd: string, ...args: string[]) =>
    spawn(process.execPath, [cli, 'check', ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });

  it.each(['json', 'sarif'])('leaves a whole document on standard output: %s', async (format) => {
    const child = start(tree('stopped', many), '--format', format);
    let out = '';
    let stop = true;
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (stop && out.includes('page-1')) stop = !child.kill('SIGINT');
    });
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    const said = JSON.parse(out) as CheckJson | Log;
    if ('runs' in said) {
      expect(validate(said) ? [] : validate.errors).toEqual([]);
      expect(said.runs[0]!.invocations![0]).toMatchObject({ exitCode: 130, executionSuccessful: false });
    } else {
      expect(said).toMatchObject({ interrupted: true, exitCode: 130 });
      expect(said.files.length).toBeLessThan(400);
    }
  });
  it('leaves --output as it was', async () => {
    const cwd = tree('kept', { ...many, 'report.json': 'old' });
    const changes = watch(cwd);
    const child = start(cwd, '--format', 'json', '-o', 'report.json');
    const draft = () => readdirSync(cwd).find((name) => name.endsWith('.tmp'));
    while (!draft()) await once(changes, 'change');
    changes.close();
    child.kill('SIGTERM');
    expect(((await once(child, 'close')) as [number])[0]).toBe(143);
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('old');
    expect(draft()).toBeUndefined();
    expect(existsSync(join(cwd, 'page-0.txt'))).toBe(true);
  });
});

it('many captures take no more memory than few', { timeout: 120_000 }, () => {
  const captures = Object.fromEntries(
    [...Array(3000).keys()].map((i) => [`${i % 30}/${i}.txt`, `${dump}${i}\n`]),
  );
  const cwd = tree('many', captures);
  const { status, stdout } = run(['check', '--format', 'compact'], '', cwd, {
    NODE_OPTIONS: '--max-old-space-size=64',
  });
  expect(status).toBe(1);
  expect(stdout.match(/leaked-payload/g)).toHaveLength(3000);
});
