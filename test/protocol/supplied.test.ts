import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import {
  assessRequest,
  containerRequest,
  containerRowRequest,
  decideRequest,
  decisionsRequest,
  panelRequest,
  surveyRequest,
  zonesRequest,
  type PanelField,
} from '../../server/src/lsp/protocol';
import { Client } from './client';
import { page } from './pages';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const write = (name: string, text: string): Promise<void> => writeFile(join(client.folder, name), text);
const watched = (name: string, type: 1 | 2 | 3): Promise<void> =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: client.uri(name), type }],
  });
/** Opens it and waits until all that comes of that has come. */
async function opened(uri: string, text = page): Promise<void> {
  await client.open(uri, text);
  await client.until('its first analysis', () => client.analysed.find((each) => each.uri === uri));
}
/** Waits for the analysis that follows what is done. */
async function readAgain(uri: string, done: () => Promise<unknown>): Promise<void> {
  const count = () => client.analysed.filter((each) => each.uri === uri).length;
  const before = count();
  await done();
  await client.until('a new analysis', () => (count() > before ? true : undefined));
}
async function field(uri: string, key: string): Promise<PanelField> {
  const panel = await client.ask(panelRequest, { uri });
  return panel!.fields.find((each) => each.key === key)!;
}

describe('a sidecar', () => {
  it('is asked for when a capture opens, shown in the panel, and compared with the text', async () => {
    await write(
      'page a.meta.json',
      JSON.stringify({ url: 'https://a.test/x', title: 'Another page', published: 'soon' }),
    );
    const uri = client.uri('page a.txt');
    await client.open(uri, page);
    expect(await field(uri, 'url')).toMatchObject({
      state: 'supplied',
      value: 'https://a.test/x',
      because: 'Given in page a.meta.json, beside the text.',
      evidence: [],
    });
    expect((await field(uri, 'headline')).state).toBe('stated');
    const { diagnostics } = await client.pushed(uri);
    expect(diagnostics.filter(({ code }) => code === 'supplied/headline-differs')).toMatchObject([
      { message: expect.stringContaining('Another page') as string },
    ]);
    expect(client.logged.join('\n')).toContain('left out: published');
  });

  it('that comes, changes or goes is heeded at once', async () => {
    const uri = client.uri('later.txt');
    await opened(uri);
    expect((await field(uri, 'url')).state).toBe('absent');
    const name = 'later.txt.json';
    for (const value of ['https://a.test/1', 'https://a.test/2']) {
      await readAgain(uri, async () => {
        await write(name, JSON.stringify({ url: value }));
        await watched(name, 2);
      });
      expect(await field(uri, 'url')).toMatchObject({ value });
    }
    await readAgain(uri, async () => {
      await rm(join(client.folder, name));
      await watched(name, 3);
    });
    expect(await field(uri, 'url')).toMatchObject({ state: 'absent' });
  });

  it('front matter is supplied by the text itself: the evidence is where it stands', async () => {
    const uri = client.uri('front.txt');
    await client.open(uri, `---\nurl: https://a.test/x\n---\n${page}`);
    expect(await field(uri, 'url')).toMatchObject({
      state: 'supplied',
      evidence: [
        {
          text: 'https://a.test/x',
          range: { start: { line: 1, character: 5 }, end: { line: 1, character: 21 } },
        },
      ],
    });
    const { runs } = (await client.ask(zonesRequest, { uri }))!;
    expect(runs[0]).toMatchObject({ zone: 'boilerplate', startLine: 0 });
  });
});

describe('a file of many captures', () => {
  const row = (id: string, more: object = {}): string => JSON.stringify({ id, text: page, ...more });

  it('is listed, and its rows are captures with what the other columns say', async () => {
    await write(
      'crawl b.jsonl',
      [row('x/1', { url: 'https://a.test/1', title: 'T\u202E' }), '{', row('2')].join('\n'),
    );
    const listed = await client.ask(containerRequest, { uri: client.uri('crawl b.jsonl') });
    expect(listed).toMatchObject({ more: false, bad: 1, problem: null });
    expect(listed.rows).toMatchObject([
      { name: 'x_1.txt', title: 'T‹U+202E›', size: Buffer.byteLength(page) },
      { name: '2.txt', title: 'Home' },
    ]);
    const { uri } = listed.rows[0]!;
    expect(uri).toMatch(/^provlens-rows:\/crawl%20b\.jsonl\/x_1\.txt\?file/);
    expect(await client.ask(containerRowRequest, { uri })).toEqual({ text: page, problem: null });
    expect(await client.ask(assessRequest, { uri, folder: null, text: 'Short.' })).toMatchObject({
      capture: true,
    });
    expect(await client.ask(surveyRequest, { uri, folder: null })).toMatchObject({
      capture: true,
      headline: 'Troops leave the river town',
    });
    await client.open(uri, page);
    const panel = (await client.ask(panelRequest, { uri }))!;
    expect(panel.name).toBe('x_1.txt');
    expect(panel.fields.find(({ key }) => key === 'url')).toMatchObject({
      state: 'supplied',
      because: 'Given in crawl b.jsonl#x_1, beside the text.',
    });
    expect(panel.digests[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    expect(tokens!.data.length).toBeGreaterThan(0);
  });

  it('what is decided on a row lies in the log of the folder, and concerns that row alone', async () => {
    await write('rows.jsonl', [row('one'), row('two')].join('\n'));
    const { rows } = await client.ask(containerRequest, { uri: client.uri('rows.jsonl') });
    const [one, two] = rows.map(({ uri }) => uri) as [string, string];
    await Promise.all([opened(one), opened(two)]);
    const decision = { kind: 'relabel', startLine: 0, endLine: 1, zone: 'comments' } as const;
    const { problem } = await client.ask(decideRequest, {
      uri: one,
      version: 1,
      decision,
      reason: '',
      by: null,
    });
    expect(problem).toBeNull();
    const log = await readFile(join(client.folder, '.provenance/review.jsonl'), 'utf8');
    expect(log).toContain('"file":"rows.jsonl#one"');
    expect(await client.ask(decisionsRequest, { uri: one })).toMatchObject([{ anchored: 'found' }]);
    expect((await client.ask(zonesRequest, { uri: one }))!.runs[0]!.zone).toBe('comments');
    expect(await client.ask(decisionsRequest, { uri: two })).toEqual([]);
  });

  it('read anew, its open rows are read again where their columns changed', async () => {
    await write('changing.csv', `id,url,text\n1,https://a.test/1,"${page}"\n`);
    const container = { uri: client.uri('changing.csv') };
    const { uri } = (await client.ask(containerRequest, container)).rows[0]!;
    await client.open(uri, page);
    expect(await field(uri, 'url')).toMatchObject({ value: 'https://a.test/1' });
    await client.until('the first analysis', () => client.analysed.find((each) => each.uri === uri));
    const before = client.analysed.length;
    await write('changing.csv', `id,url,text\n1,https://a.test/2,"${page}"\n`);
    await client.ask(containerRequest, container);
    await client.until('a new analysis', () =>
      client.analysed.slice(before).find((each) => each.uri === uri),
    );
    expect(await field(uri, 'url')).toMatchObject({ value: 'https://a.test/2' });
  });

  it.each([
    ['prices.csv', 'name,price\na,1\n', /None of its columns/],
    ['labels.jsonl', '{"text":"yes"}\n', /the text of a capture/],
    ['page.json', '{}', /end in \.jsonl/],
  ])('%s is none, and says why', async (name, text, problem) => {
    await write(name, text);
    expect(await client.ask(containerRequest, { uri: client.uri(name) })).toMatchObject({
      rows: [],
      problem: expect.stringMatching(problem) as string,
    });
  });
  it('nothing there: said, and no row', async () => {
    const { folder, problem } = await client.ask(containerRequest, { uri: client.uri('none.jsonl') });
    expect(problem).toMatch(/could not be read/);
    const uri = folder.replace('?', '/x.txt?');
    expect((await client.ask(containerRowRequest, { uri })).text).toBeNull();
  });
});
