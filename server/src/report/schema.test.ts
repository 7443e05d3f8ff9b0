import { Ajv } from 'ajv';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { analyse } from '../core/capture';
import type { Supplied } from '../core/model';
import { digestOfText } from '../core/text/digest';
import { runRules } from '../rules/run';
import { captureJson } from './captureJson';
import type { AnnotateOutput } from './captureObject';

/** The schema as published, but that fields it does not name are faults: what we print is all in it. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && !('additionalProperties' in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}
const published = JSON.parse(readFileSync('server/schema/capture.schema.json', 'utf8')) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(closed(published) as object);

const supplied: readonly Supplied[] = [
  { origin: 'page.meta.json', values: { url: 'https://a.test/x', digest: 'ab'.repeat(32) } },
];

function annotated(text: string): AnnotateOutput {
  const capture = analyse(text, { context: { fileName: 'page.txt', supplied } });
  const reviewed = { capture, findings: runRules(capture) };
  const tool = { version: '1.2.3', models: {} };
  return JSON.parse(
    JSON.stringify(captureJson(reviewed, { tool, id: 'page.txt', sha256: digestOfText(text) })),
  ) as AnnotateOutput;
}

const story = `Home
News
Donate now

Troops leave the river town
Troops leave the river town

By Maria Keller
RIVERTON, March 3, 2021 (Northern Wire) - Troops left the river town on Tuesday, General Otto Brandt said.

“We will not come back,” Brandt told Northern Wire. At least 14 people were killed, according to local officials.
string(12) "{\\"a\\":[1,2]}"

2 comments
Anna says:
March 4, 2021 at 9:10 am
That is good news for all of us.
    Ben says:
    I don't believe a word of it.

Leave a Reply
Your email address will not be published.
`;

describe('the published schema', () => {
  it('is what the types say (else: npm run schema)', { timeout: 60_000 }, async () => {
    await promisify(execFile)(process.execPath, ['scripts/schema.mjs', '--check']);
  });
  it.each([
    ['a page', story],
    ['a page with carriage returns', story.replace(/\n/g, '\r\n')],
    ['a page below front matter', `---\nurl: https://a.test/y\ntitle: Another\n---\n${story}`],
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
    ['one word', 'word'],
    ['no words', '}{"\u0000\uD800<>'],
  ])('holds for %s', (_, text) => {
    const output = annotated(text);
    expect(validate(output) ? [] : validate.errors).toEqual([]);
  });
  it('holds for an error object', () => {
    expect(validate({ schema: 'provlens/error@1', id: null, error: 'Not JSON' })).toBe(true);
  });
  it('tells wrong output', () => {
    const right = annotated(story);
    for (const wrong of [
      { ...right, lines: [{ zone: 'nowhere', role: '', confidence: 0 }] },
      { ...right, lines: [{ zone: '', role: '', confidence: 2 }] },
      { ...right, digest: { sha256: 'x', articleSha256: 'y' } },
      {
        ...right,
        sentences: [{ span: [1], zone: 'article', checkable: 1, verdict: 'none', attributions: [] }],
      },
      { ...right, surprise: true },
    ])
      expect(validate(wrong)).toBe(false);
  });
});
