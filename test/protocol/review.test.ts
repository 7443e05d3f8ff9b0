import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  HoverRequest,
  type CodeAction,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import {
  decideRequest,
  decisionsRequest,
  findingsRequest,
  panelRequest,
  zonesRequest,
  type DecideParams,
  type DecideResult,
  type DecisionRequest,
} from '../../server/src/lsp/protocol';
import { Client } from './client';

const rows = [
  'Share',
  '',
  'Council votes to rebuild the old bridge after the spring flood',
  '',
  'The army took five towns in the north on Tuesday and 40 people were killed there.',
  '',
  'The council of the old town voted on Tuesday to rebuild the bridge, the mayor said.',
  '',
  'The army took five towns in the north on Tuesday and 40 people were killed there.',
  '',
  'Work is expected to begin in September and to take two years, the mayor said at a meeting.',
];
const text = rows.join('\n');
const rule = 'claim/unattributed';

let client: Client;
let number = 0;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const opened = async (words = text) => {
  const uri = client.uri(`crawl/page ${++number}.txt`);
  await client.open(uri, words, 'webcapture');
  await client.pushed(uri);
  return uri;
};
const decide = (uri: string, decision: DecisionRequest, over: Partial<DecideParams> = {}) =>
  client.ask(decideRequest, {
    uri,
    version: 1,
    decision,
    reason: 'Seen on the page.',
    by: 'Ann Lee',
    ...over,
  });
const unattributed = async (uri: string) =>
  (await client.ask(findingsRequest, { uri }))!.filter((each) => each.rule === rule);
const zonesOf = async (uri: string) => (await client.ask(zonesRequest, { uri }))!.runs;
const log = () => join(client.folder, '.provenance/review.jsonl');
const logged = async () =>
  (await readFile(log(), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const actions = (uri: string, startLine: number, endLine = startLine, only?: string[], triggerKind?: 1 | 2) =>
  client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: startLine, character: 0 }, end: { line: endLine, character: 1 } },
    context: {
      diagnostics: client.diagnostics.filter((each) => each.uri === uri).at(-1)!.diagnostics,
      ...(only && { only }),
      ...(triggerKind && { triggerKind }),
    },
  }) as Promise<CodeAction[]>;
const run = ({ command }: CodeAction): Promise<DecideResult> =>
  client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: command!.command,
    arguments: command!.arguments!,
  }) as Promise<DecideResult>;
const ours = ({ code }: { readonly code?: unknown }) => code === rule;

describe('a finding', () => {
  it('accepted is no diagnostic any more, stays listed, stands in the log, and comes back when taken back', async () => {
    const uri = await opened();
    const [first, second] = await unattributed(uri);
    const seen = client.diagnostics.length;
    const { ids, problem } = await decide(uri, {
      kind: 'accept',
      fingerprint: first!.fingerprint,
      scope: 'here',
    });
    expect(problem).toBeNull();
    const { diagnostics } = await client.pushed(uri, () => true, seen);
    expect(diagnostics.filter(ours).map(({ range }) => range)).toEqual([second!.range]);
    const [accepted] = await unattributed(uri);
    expect(accepted).toEqual({ ...first, accepted: { by: 'Ann Lee', reason: 'Seen on the page.' } });
    const counts = (await client.ask(panelRequest, { uri }))!.findings;
    expect(counts.find(({ key }) => key === rule)!.value).toBe(1);

    const line = (await logged()).find(({ id }) => id === ids[0]);
    expect(line).toMatchObject({
      schema: 'provlens/decision@1',
      by: 'Ann Lee',
      action: 'accept',
      file: `crawl/page ${number}.txt`,
      rule,
      fingerprint: first!.fingerprint,
      scope: 'here',
      quote: { exact: rows[4], prefix: expect.stringMatching(/spring flood\n\n$/) as string },
      reason: 'Seen on the page.',
    });
    expect(line!['at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(client.reviewed).toContain(pathToFileURL(client.folder).href);

    const again = client.diagnostics.length;
    await decide(uri, { kind: 'withdraw', ids });
    const back = await client.pushed(uri, () => true, again);
    expect(back.diagnostics.filter(ours)).toHaveLength(2);
    expect((await unattributed(uri)).some((each) => each.accepted)).toBe(false);
    const refused = await decide(uri, { kind: 'withdraw', ids });
    expect(refused.problem).toContain('no such decision');
    expect(refused.gone).toEqual(ids);
  });
  it('accepted in the folder is accepted in its other files', async () => {
    const [one, other] = [await opened(), await opened(text.replace(/army/g, 'fleet'))];
    const [first] = await unattributed(one);
    const seen = client.diagnostics.length;
    const { ids } = await decide(one, { kind: 'accept', fingerprint: first!.fingerprint, scope: 'folder' });
    const { diagnostics } = await client.pushed(other, () => true, seen);
    expect(diagnostics.some(ours)).toBe(false);
    const [item] = (await client.ask(decisionsRequest, { uri: other }))!;
    expect(item).toMatchObject({ id: ids[0], kind: 'accept', anchored: 'found', range: null });
    await decide(one, { kind: 'withdraw', ids });
    expect((await unattributed(other)).some((each) => each.accepted)).toBe(false);
  });
  it('needs a reason to be accepted', async () => {
    const uri = await opened();
    const [first] = await unattributed(uri);
    const accept = { kind: 'accept', fingerprint: first!.fingerprint, scope: 'here' } as const;
    expect(await decide(uri, accept, { reason: '  ' })).toMatchObject({
      ids: [],
      problem: expect.any(String) as string,
    });
    expect((await decide(uri, { ...accept, fingerprint: '1:0' })).problem).toContain('no such finding');
  });
});

describe('lines', () => {
  it('a boundary steers the rest at once', async () => {
    const uri = await opened();
    expect((await zonesOf(uri)).at(-1)).toMatchObject({ zone: 'article', endLine: 11 });
    const { ids } = await decide(uri, { kind: 'boundary', boundary: 'comments-start', line: 6 });
    const steered = await zonesOf(uri);
    expect(steered.find(({ zone }) => zone === 'comments')!.startLine).toBe(6);
    expect(steered.some(({ zone, endLine }) => zone === 'article' && endLine > 6)).toBe(false);
    await decide(uri, { kind: 'withdraw', ids });
    expect((await zonesOf(uri)).at(-1)).toMatchObject({ zone: 'article', endLine: 11 });
  });
  it('relabelled are listed, and the hover says who and why', async () => {
    const uri = await opened();
    await decide(uri, { kind: 'relabel', startLine: 5, endLine: 8, zone: 'boilerplate' });
    expect(await client.ask(decisionsRequest, { uri })).toMatchObject([
      {
        kind: 'relabel',
        label: 'Relabelled: Boilerplate',
        by: 'Ann Lee',
        anchored: 'found',
        range: { start: { line: 6, character: 0 }, end: { line: 6, character: rows[6]!.length } },
        words: rows[6],
      },
    ]);
    const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 6, character: 3 },
    });
    expect((hover!.contents as MarkupContent).value).toContain('Decided by Ann Lee\\: Seen on the page\\.');
  });
  it('without words, repeated, changed since, or no lines at all are refused', async () => {
    const uri = await opened(`${text}\n${'Home\n'.repeat(1000)}`);
    const before = (await logged()).length;
    const relabel = { kind: 'relabel', startLine: 1, endLine: 2, zone: 'comments' } as const;
    for (const [decision, over] of [
      [relabel, {}],
      [{ ...relabel, startLine: 500, endLine: 501 }, {}],
      [{ ...relabel, startLine: 2, endLine: 3 }, { version: 7 }],
      [{ ...relabel, startLine: 2, endLine: 3 }, { reason: 'x'.repeat(5000) }],
      [{ ...relabel, startLine: -2, endLine: 3 }, {}],
      [{ ...relabel, zone: 'sidebar' as 'comments' }, {}],
      [{ kind: 'nothing' } as unknown as DecisionRequest, {}],
    ] as const)
      expect(await decide(uri, decision, over)).toEqual({ ids: [], problem: expect.any(String) as string });
    expect(await logged()).toHaveLength(before);
  });
  it('many decisions at a time are all recorded, each on a line of its own', async () => {
    const uri = await opened();
    const before = (await logged()).length;
    const results = await Promise.all(
      [2, 4, 6, 8, 10].map((line) =>
        decide(uri, { kind: 'relabel', startLine: line, endLine: line + 1, zone: 'comments' }),
      ),
    );
    expect(new Set(results.flatMap(({ ids }) => ids)).size).toBe(5);
    expect(await logged()).toHaveLength(before + 5);
    expect((await client.ask(decisionsRequest, { uri }))!).toHaveLength(5);
  });
});

describe('code actions', () => {
  it('accept the findings in the selection, at three scopes', async () => {
    const uri = await opened();
    const found = await actions(uri, 4, 4, ['quickfix']);
    expect(found.map(({ title }) => title.split(':')[0])).toEqual([
      'Accept this finding',
      'Accept all like it in this file',
      'Accept this rule in the folder',
    ]);
    expect(found[0]!.diagnostics).toMatchObject([{ code: rule }]);
    expect(await run(found[1]!)).toMatchObject({ problem: null });
    expect((await unattributed(uri)).every((each) => each.accepted)).toBe(true);
    expect(await actions(uri, 4, 4, ['quickfix'])).toEqual([]);
    expect((await client.ask(decisionsRequest, { uri }))![0]!.by).toBe(userInfo().username);
  });
  it('relabel the lines as what they are not, set boundaries, and take decisions back', async () => {
    const uri = await opened();
    const found = await actions(uri, 6, 8, ['refactor']);
    expect(found.map(({ title }) => title)).toEqual([
      'These lines are: Boilerplate',
      'These lines are: Comments',
      'Comments start here',
      'Article ends here',
    ]);
    await run(found[3]!);
    expect((await zonesOf(uri)).findLast(({ zone }) => zone === 'article')!.endLine).toBe(9);
    const after = (await actions(uri, 8, 8, ['refactor'])).map(({ title }) => title);
    expect(after).not.toContain('Article ends here');
    const back = (await actions(uri, 8, 8, ['refactor.rewrite'])).at(-1)!;
    expect(back.title).toBe(`Take back “Article ends here” (${userInfo().username})`);
    await run(back);
    expect((await zonesOf(uri)).at(-1)).toMatchObject({ zone: 'article', endLine: 11 });
  });
  it('leave lines alone while nobody asks', async () => {
    const uri = await opened();
    expect(await actions(uri, 6, 6, undefined, 2)).toEqual([]);
    expect(await actions(uri, 6, 6, undefined, 1)).not.toEqual([]);
    expect(await actions(uri, 6, 6, ['source'])).toEqual([]);
    expect(await actions(uri, 1, 1, ['refactor'])).toEqual([]);
  });
  it('that come too late say so', async () => {
    const uri = await opened();
    const [late] = await actions(uri, 6, 6, ['refactor']);
    await client.change(uri, 2, { text: `${text}\nMore.` });
    expect(await run(late!)).toMatchObject({ ids: [] });
    expect(await client.until('a word why', () => client.shown.at(-1))).toContain('changed');
  });
});

describe('the command', () => {
  it.each([
    {},
    { uri: 'file:///x' },
    { decision: { kind: 'accept' } },
    { uri: 7, decision: null, reason: 7 },
  ])('refuses what is no decision: %j', async (params) => {
    const argument = { title: '', command: { title: '', command: 'provlens.decide', arguments: [params] } };
    expect(await run(argument)).toMatchObject({ ids: [], problem: expect.any(String) as string });
  });
});

describe('the log', () => {
  const tell = () =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(log()).href, type: 2 }],
    });
  it('changed from outside counts at once; what is no decision is named', async () => {
    const uri = await opened();
    await decide(uri, { kind: 'relabel', startLine: 6, endLine: 7, zone: 'boilerplate' });
    const whole = await readFile(log(), 'utf8');
    const [mine] = (await logged()).slice(-1);
    const theirs = { ...mine, id: 'theirs', by: 'Bo', zone: 'comments' };
    const [reviewed, seen] = [client.reviewed.length, client.diagnostics.length];
    await writeFile(log(), `${whole}<<<<<<< ours\n${JSON.stringify(theirs)}`);
    await tell();
    await client.until('reviewed', () => client.reviewed[reviewed]);
    await client.pushed(uri, () => true, seen);
    expect((await zonesOf(uri)).some(({ zone }) => zone === 'comments')).toBe(true);
    await client.until('a word on the bad line', () =>
      client.logged.find((each) => each.includes('is left out')),
    );

    // The last line has no line feed: the next decision stands on its own all the same.
    const { ids } = await decide(uri, { kind: 'relabel', startLine: 8, endLine: 9, zone: 'comments' });
    const listed = (await client.ask(decisionsRequest, { uri }))!.map(({ id }) => id);
    expect(listed).toEqual([mine!['id'], 'theirs', ids[0]]);
    await writeFile(log(), whole);
    await tell();
    await client.until('fewer decisions', () => client.reviewed[reviewed + 2]);
    expect(await client.ask(decisionsRequest, { uri })).toHaveLength(1);
  });
  it('its own change is told once', async () => {
    const uri = await opened();
    const before = client.reviewed.length;
    await decide(uri, { kind: 'relabel', startLine: 6, endLine: 7, zone: 'boilerplate' });
    await tell();
    await decide(uri, { kind: 'relabel', startLine: 8, endLine: 9, zone: 'boilerplate' });
    expect(client.reviewed.length - before).toBe(2);
  });
  it('of a file without a workspace folder is its own folder’s, where that has one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'provlens-single-'));
    try {
      const uri = pathToFileURL(join(folder, 'page.txt')).href;
      await client.open(uri, text, 'webcapture');
      const relabel = { kind: 'relabel', startLine: 6, endLine: 7, zone: 'boilerplate' } as const;
      expect((await decide(uri, relabel)).problem).toContain('.provenance/review.jsonl');
      await mkdir(join(folder, '.provenance'));
      expect((await decide(uri, relabel)).problem).toBeNull();
      expect(await readFile(join(folder, '.provenance/review.jsonl'), 'utf8')).toContain('"file":"page.txt"');
      expect((await zonesOf(uri)).filter(({ zone }) => zone === 'boilerplate')).not.toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
