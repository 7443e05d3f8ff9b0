import { describe, expect, it } from 'vitest';
import type { Log } from 'sarif';
import type { CheckJson } from '../../server/src/cli/formatJson';
import type { CaptureJson } from '../../server/src/report/captureObject';
import { dump, workplace } from './cliRun';

const { run, tree, put } = workplace();

interface Setting {
  readonly cwd: string;
  readonly rule: string;
}
/** A folder with one capture whose first warning Ann accepted. */
function accepted(name: string): Setting {
  const cwd = tree(name, { 'in/page.txt': dump });
  const { files } = JSON.parse(run(['check', '--format', 'json'], '', cwd).stdout) as CheckJson;
  const [open] = files;
  const finding = open!.findings.find(({ severity }) => severity === 'warning')!;
  const [start, end] = finding.span;
  const entry = {
    schema: 'provlens/decision@1',
    id: 'd-1',
    at: '2024-05-01T10:00:00Z',
    by: 'Ann',
    action: 'accept',
    file: 'in/page.txt',
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    scope: 'here',
    quote: {
      exact: dump.slice(start, end),
      prefix: dump.slice(Math.max(0, start - 32), start),
      suffix: dump.slice(end, end + 32),
    },
    reason: 'seen on the page',
  };
  put(`${name}/.provenance/review.jsonl`, `${JSON.stringify(entry)}\nno decision\n`);
  return { cwd, rule: finding.rule };
}

describe('the review log', () => {
  it('an accepted finding is not counted, and shown when asked for', () => {
    const { cwd, rule } = accepted('counted');
    const { status, stdout, stderr } = run(['check'], '', cwd);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 capture checked: .*; 1 accepted$/m);
    expect(stdout).not.toContain(rule);
    expect(stderr).toMatch(/^provlens: \.provenance\/review\.jsonl: warning: line 2 is no decision: /);
    const shown = run(['check', '--show-accepted'], '', cwd).stdout;
    expect(shown).toContain('by Ann: seen on the page');
    expect(shown).toContain(rule);
    expect(run(['check', '--format', 'compact'], '', cwd).stdout).not.toContain(rule);
  });
  it('--no-review leaves it aside', () => {
    const { cwd, rule } = accepted('aside');
    const { status, stdout, stderr } = run(['check', '--no-review'], '', cwd);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain(rule);
    expect(stdout).not.toContain('accepted');
  });
  it('holds from any folder the command is run in', () => {
    const { cwd } = accepted('below');
    expect(run(['check', 'page.txt'], '', `${cwd}/in`).status).toBe(0);
  });
  it('json names the decision', () => {
    const { cwd, rule } = accepted('json');
    const out = JSON.parse(run(['check', '--format', 'json'], '', cwd).stdout) as CheckJson;
    expect(out.counts).toMatchObject({ accepted: 1, findings: { warning: 0 } });
    expect(out.exitCode).toBe(0);
    expect(out.files[0]!.findings.find((each) => each.rule === rule)!.accepted).toEqual({
      id: 'd-1',
      by: 'Ann',
      at: '2024-05-01T10:00:00Z',
      reason: 'seen on the page',
    });
  });
  it('sarif suppresses it, with the reason; without the log it says nothing of suppression', () => {
    const { cwd, rule } = accepted('sarif');
    const results = (...args: string[]) =>
      (JSON.parse(run(['check', '--format', 'sarif', ...args], '', cwd).stdout) as Log).runs[0]!.results!;
    const suppressions = results().map(({ ruleId, suppressions }) => [
      ruleId,
      suppressions?.map((each) => each.justification),
    ]);
    expect(suppressions).toContainEqual([rule, ['seen on the page']]);
    expect(suppressions.filter(([, each]) => each?.length === 0).length).toBe(suppressions.length - 1);
    for (const each of results('--no-review')) expect(each.suppressions).toBeUndefined();
  });
  it('annotate names the decisions it was made under', () => {
    const { cwd, rule } = accepted('annotate');
    const read = (...args: string[]) =>
      JSON.parse(run(['annotate', ...args, 'in/page.txt'], '', cwd).stdout) as CaptureJson;
    expect(read().context).toEqual({
      fileName: 'page.txt',
      decisions: [
        {
          id: 'd-1',
          action: 'accept',
          by: 'Ann',
          at: '2024-05-01T10:00:00Z',
          reason: 'seen on the page',
          anchored: 'found',
        },
      ],
    });
    expect(read().findings.find((each) => each.rule === rule)!.accepted?.by).toBe('Ann');
    expect(read('--no-review').context).toEqual({ fileName: 'page.txt' });
    expect(read('--no-review').findings.some(({ accepted }) => accepted)).toBe(false);
  });
  it('a relabelled line has its zone; the levels of the folder hold for annotate as for check', () => {
    const cwd = tree('relabel', { 'page.txt': dump });
    const line = dump.split('\n').findIndex((each) => each.startsWith('RIVERTON'));
    const words = dump.split('\n')[line]!;
    const entry = {
      schema: 'provlens/decision@1',
      id: 'd',
      by: 'Ann',
      action: 'relabel',
      file: 'page.txt',
      zone: 'boilerplate',
      quote: { exact: words },
    };
    put('relabel/.provenance/review.jsonl', `${JSON.stringify(entry)}\n`);
    put('relabel/.provenance/config.json', '{"rules": {"date/missing": "off"}, "claims": {"level": "all"}}');
    const out = JSON.parse(run(['annotate', 'page.txt'], '', cwd).stdout) as CaptureJson;
    expect(out.lines[line]!.zone).toBe('boilerplate');
    expect(out.context).toMatchObject({ rules: { 'date/missing': 'off' }, claimsLevel: 'all' });
    expect(out.findings.map(({ rule }) => rule)).not.toContain('date/missing');
  });
});
