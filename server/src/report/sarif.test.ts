import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { analyse } from '../core/capture';
import type { Accepted, Finding } from '../rules/finding';
import { rules } from '../rules/registry';
import { runRules } from '../rules/run';
import { Places } from './places';
import { SarifWriter, type SarifCapture, type SarifEnd } from './sarif';
import { region } from './sarifResult';
import { artifactLocation } from './sarifUri';

/** The schema of the standard, as its editors' own test package carries it. */
const path = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const read = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
// Of an older draft than the validator's, but with nothing in it that means something else there; its patterns are no
// Unicode ones.
const official = Object.fromEntries(
  Object.entries(read).filter(([key]) => key !== '$schema' && key !== 'id'),
);
const validate = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(official);

const story = `Home
News
Donate now

Troops leave the river town 😀
Troops leave the river town 😀

Troops left the river town on Tuesday, General Otto Brandt said in a statement.

At least 14 people were killed 😀 and 30 wounded in the shelling of the market, and two bridges were destroyed.

An official said that 200 soldiers had crossed the river.
string(12) "{\\"a\\":[1,2]}"
`;
const accepted: Accepted = { id: 'd1', by: 'Ann', at: '2024-05-01T10:00:00Z', reason: 'seen elsewhere' };
const done: SarifEnd = { exitCode: 0, exitCodeDescription: 'Fine.', successful: true, notices: [] };

function checked(text = story, change: (all: Finding[]) => Finding[] = (all) => all): SarifCapture {
  const capture = analyse(text, { context: { fileName: 'page.txt' } });
  return {
    artifact: { path: 'in/page.txt', record: null },
    text: capture.text,
    sha256: 'ab'.repeat(32),
    bytes: Buffer.byteLength(text),
    encoding: 'utf-8',
    findings: change(runRules(capture)),
  };
}
function log(captures: readonly SarifCapture[], { end = done, reviewed = true } = {}): Log {
  const writer = new SarifWriter({ version: '1.2.3', models: { segments: 'ff' } }, rules, reviewed);
  const written = [writer.start(), ...captures.map((each) => writer.capture(each)), writer.end(end)].join('');
  return JSON.parse(written) as Log;
}
const resultsOf = (of: Log): Result[] => of.runs[0]!.results!;

describe('a SARIF log', () => {
  const notices = [
    {
      about: 'execution',
      level: 'error',
      message: 'there is no such file',
      artifact: { path: 'a b#c.txt', record: null },
    },
    { about: 'configuration', level: 'warning', message: 'odd', artifact: null },
  ] as const;
  it.each<[string, Log]>([
    ['no captures', log([])],
    ['one', log([checked()])],
    ['several, one without findings', log([checked(), checked(''), checked()])],
    ['accepted findings', log([checked(story, ([first, ...rest]) => [{ ...first!, accepted }, ...rest])])],
    ['no review', log([checked()], { reviewed: false })],
    ['troubles', log([], { end: { ...done, exitCode: 2, successful: false, notices } })],
    ['carriage returns', log([checked(story.replace(/\n/g, '\r\n'))])],
    ['half a surrogate pair', log([checked(`\uD800${story}`)])],
  ])('is valid: %s', (_, made) => {
    expect(validate(made) ? [] : validate.errors).toEqual([]);
  });
  it('is told from what is not valid', () => {
    const made = log([checked()]);
    const [first] = resultsOf(made);
    Object.assign(first!, { level: 'information' });
    expect(validate(made)).toBe(false);
    expect(validate({ version: '2.1.0' })).toBe(false);
  });

  it('places findings by line, column and offset, which give the words', () => {
    const capture = checked();
    const [run] = log([capture]).runs;
    expect(run!.columnKind).toBe('utf16CodeUnits');
    expect(run!.results!.length).toBeGreaterThan(1);
    const lines = story.split('\n');
    for (const [i, result] of run!.results!.entries()) {
      const where = result.locations![0]!.physicalLocation!.region!;
      const words = story.slice(...capture.findings[i]!.span);
      expect(story.slice(where.charOffset, where.charOffset! + where.charLength!)).toBe(words);
      expect(where.snippet!.text).toBe(words);
      const offset = (line: number, column: number) =>
        lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
      expect(
        story.slice(offset(where.startLine!, where.startColumn!), offset(where.endLine!, where.endColumn!)),
      ).toBe(words);
    }
  });
  it('names the rules, with help, and each result its own', () => {
    const [run] = log([checked()]).runs;
    const described = run!.tool.driver.rules!;
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const [i, rule] of rules.entries()) {
      expect(described[i]!.fullDescription!.text).toBe(rule.why);
      expect(described[i]!.help!.text).toContain(rule.why);
      expect(described[i]!.help!.markdown).toContain('.provenance/config.json');
      expect(described[i]!.name).toMatch(/^[A-Z][A-Za-z]+$/);
    }
    for (const { ruleId, ruleIndex } of run!.results!) expect(described[ruleIndex!]!.id).toBe(ruleId);
    expect(run!.tool.driver).toMatchObject({
      version: '1.2.3',
      semanticVersion: '1.2.3',
      properties: { models: { segments: 'ff' } },
    });
  });
  it('has levels of the standard, and keeps ours', () => {
    const all = (['error', 'warning', 'information', 'hint'] as const).map((severity) => ({
      ...checked().findings[0]!,
      severity,
    }));
    const results = resultsOf(log([{ ...checked(), findings: all }]));
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'note']);
    expect(results.map(({ properties }) => (properties as { severity: string }).severity)).toEqual([
      'error',
      'warning',
      'information',
      'hint',
    ]);
  });
  it('knows a finding by our fingerprint, under a key with its version', () => {
    const capture = checked();
    expect(resultsOf(log([capture])).map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      capture.findings.map(({ fingerprint }) => ({ 'provlensFinding/v1': fingerprint })),
    );
  });
  it('suppresses what was accepted, with the reason; all results say whether, or none does', () => {
    const capture = checked(story, ([first, ...rest]) => [{ ...first!, accepted }, ...rest]);
    const [first, ...rest] = resultsOf(log([capture]));
    expect(first!.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'seen elsewhere',
        properties: { decision: 'd1', by: 'Ann', at: '2024-05-01T10:00:00Z' },
      },
    ]);
    expect(rest.length).toBeGreaterThan(0);
    for (const { suppressions } of rest) expect(suppressions).toEqual([]);
    for (const result of resultsOf(log([checked()], { reviewed: false })))
      expect(result).not.toHaveProperty('suppressions');
  });
  it('says how the run ended and what went wrong', () => {
    const [run] = log([], { end: { ...done, exitCode: 2, successful: false, notices } }).runs;
    expect(run!.invocations).toEqual([
      {
        executionSuccessful: false,
        exitCode: 2,
        exitCodeDescription: 'Fine.',
        toolConfigurationNotifications: [{ level: 'warning', message: { text: 'odd' } }],
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'there is no such file' },
            locations: [
              { physicalLocation: { artifactLocation: { uri: 'a%20b%23c.txt', uriBaseId: '%SRCROOT%' } } },
            ],
          },
        ],
      },
    ]);
  });
  it('names each file with its digest, and results point to it', () => {
    const other = { ...checked(), artifact: { path: 'other.txt', record: null } };
    const [run] = log([checked(), other]).runs;
    expect(run!.artifacts).toHaveLength(2);
    expect(run!.artifacts![1]).toMatchObject({
      location: { uri: 'other.txt', uriBaseId: '%SRCROOT%' },
      length: Buffer.byteLength(story),
      encoding: 'utf-8',
      hashes: { 'sha-256': 'ab'.repeat(32) },
    });
    for (const result of run!.results!) {
      const { uri, index } = result.locations![0]!.physicalLocation!.artifactLocation!;
      expect(run!.artifacts![index!]!.location!.uri).toBe(uri);
    }
    expect(Object.keys(run!.originalUriBaseIds!)).toEqual(['%SRCROOT%']);
  });
  it('repeats no long words', () => {
    const text = 'x'.repeat(2000);
    expect(region([0, 2000], text, new Places(text))).not.toHaveProperty('snippet');
  });
});

describe('artifact URIs', () => {
  const root = { uriBaseId: '%SRCROOT%' };
  it.each([
    ['a/b.txt', null, { uri: 'a/b.txt', ...root }],
    ['./a.txt', null, { uri: 'a.txt', ...root }],
    ['100%/ä?#[x]:y z.txt', null, { uri: '100%25/%C3%A4%3F%23%5Bx%5D%3Ay%20z.txt', ...root }],
    ['mailto:x.txt', null, { uri: 'mailto%3Ax.txt', ...root }],
    ['a\uD800.txt', null, { uri: 'a%EF%BF%BD.txt', ...root }],
    ['all.jsonl', 'id 7/#', { uri: 'all.jsonl#id%207%2F%23', ...root }],
    ['/srv/a b.txt', null, { uri: 'file:///srv/a%20b.txt' }],
    ['C:/in/a b.txt', null, { uri: 'file:///C:/in/a%20b.txt' }],
  ])('%s', (file, record, location) => {
    const made = artifactLocation({ path: file, record });
    expect(made).toEqual(location);
    // Read as a reader of the log does.
    const url = new URL(made.uri!, 'file:///base/');
    const parts = file.replace(/^\.\//, '').replace(/\p{Surrogate}/gu, '\uFFFD');
    expect(decodeURIComponent(url.pathname)).toBe(
      made.uriBaseId ? `/base/${parts}` : parts.startsWith('/') ? parts : `/${parts}`,
    );
  });
});
