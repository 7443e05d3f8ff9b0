import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  WorkspaceSymbolRequest,
  WorkDoneProgress,
} from 'vscode-languageserver-protocol/node';
import {
  decideRequest,
  findingsRequest,
  panelRequest,
  quoteRequest,
  sourcesRequest,
  surveyRequest,
  type Range,
} from '../../server/src/lsp/protocol';
import { Client } from './client';
import { hostile, page } from './pages';
import { positionOf, wordsAt } from './positions';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const rangeOf = (text: string, words: string): Range => {
  const start = positionOf(text, words);
  return { start, end: { line: start.line, character: start.character + words.length } };
};

describe('sources', () => {
  it.each([
    ['\\n', page],
    ['lone \\r', page.replace('on Tuesday, ', 'on 🟢 Tuesday,\r')],
  ])('are listed with all they are given for, in order: line ends %s', async (_, text) => {
    const uri = client.uri(`sources-${text.length}.txt`);
    await client.open(uri, text);
    const sources = (await client.ask(sourcesRequest, { uri }))!;
    expect(sources[0]).toMatchObject({
      name: 'Otto Brandt',
      kind: 'named-person',
      kindLabel: 'named person',
    });
    expect(wordsAt(text, sources[0]!.range)).toBe('General Otto Brandt');
    expect(sources[0]!.statements).toHaveLength(2);
    expect(wordsAt(text, sources[0]!.statements[1]!.range)).toContain('We will not come back');
    expect(sources[0]!.statements[1]).toMatchObject({ zone: 'article' });
    expect(sources.map(({ kind }) => kind)).toContain('unnamed-individual');
  });
  it('the panel draws the ways that led through others', async () => {
    const text = page.replace(
      'on Tuesday, ',
      'on Tuesday, a source told Coast News Agency that six boats sank. ',
    );
    const uri = client.uri('chains.txt');
    await client.open(uri, text);
    const { chains } = (await client.ask(panelRequest, { uri }))!;
    for (const { hops, statements, range } of chains) {
      expect(hops[0]!.kind).toBe('page');
      expect(hops.length).toBeGreaterThan(2);
      expect(statements).toBeGreaterThan(0);
      expect(wordsAt(text, range)).not.toBe('');
    }
    expect(chains.flatMap(({ hops }) => hops.map(({ kind }) => kind))).toContain('named-organisation');
  });
  it('what they hide is made visible; of what is no capture there are none', async () => {
    const uri = client.uri('hostile.txt');
    await client.open(uri, hostile);
    expect(JSON.stringify(await client.ask(sourcesRequest, { uri }))).not.toContain('\u202E');
    expect(await client.ask(sourcesRequest, { uri: client.uri('nowhere.txt') })).toBeNull();
  });
});

describe('a quote', () => {
  it.each([
    ['as it is', page],
    ['with lone \\r and characters of two units', page.replace('on Tuesday, ', 'on 🟢 Tuesday,\r')],
  ])('names who said it and where it stands: a page %s', async (_, text) => {
    const name = `quote ${text.length}.txt`;
    const uri = client.uri(name);
    await client.open(uri, text);
    const range = rangeOf(text, 'We will not come back to this town');
    const { text: quote } = (await client.ask(quoteRequest, { uri, range }))!;
    expect(quote).toMatch(/^“We will not come back to this town” — Otto Brandt/);
    expect(quote).toContain('; Troops leave the river town; ');
    expect(quote.endsWith(`${name}, line ${range.start.line + 1}`)).toBe(true);
    const comment = await client.ask(quoteRequest, { uri, range: rangeOf(text, 'good news for all') });
    expect(comment!.text).toMatch(/^“good news for all” — comment by Anna Weber; /);
  });
  it('hides nothing; of what is no capture there is none', async () => {
    const uri = client.uri('hidden.txt');
    await client.open(uri, hostile);
    const lines = hostile.split('\n').length;
    const whole = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
    const { text } = (await client.ask(quoteRequest, { uri, range: whole }))!;
    expect(text).not.toMatch(/[\u202E\n\r\t]/);
    expect(await client.ask(quoteRequest, { uri: client.uri('nowhere.txt'), range: whole })).toBeNull();
  });
});

describe('a survey', () => {
  const write = (name: string, text: string) => writeFile(join(client.folder, name), text);
  const survey = (name: string, more = {}) =>
    client.ask(surveyRequest, { uri: client.uri(name), folder: null, ...more });

  it('reads files that are not open, with the rules of their folder', async () => {
    await write('survey.txt', page.replaceAll('Troops leave', 'Yaks leave'));
    const before = await survey('survey.txt');
    expect(before).toMatchObject({
      capture: true,
      problem: null,
      headline: 'Yaks leave the river town',
      accepted: 0,
    });
    const total = ({ open }: typeof before) => open.error + open.warning + open.information + open.hint;
    expect(total(before)).toBeGreaterThan(0);
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'yaks' });
    expect(found).toMatchObject([{ name: 'Yaks leave the river town', containerName: 'survey.txt' }]);
    await mkdir(join(client.folder, 'quiet', '.provenance'), { recursive: true });
    const off = Object.fromEntries(
      ['claim/unattributed', 'claim/unnamed-source', 'capture/repeated-headline', 'date/missing'].map(
        (rule) => [rule, 'off'],
      ),
    );
    await write('quiet/.provenance/config.json', JSON.stringify({ rules: off }));
    await write('quiet/survey.txt', page);
    const folder = client.uri('quiet');
    expect(total(await survey('quiet/survey.txt', { folder }))).toBeLessThan(total(before));
  });
  it('counts what was accepted, and the decisions that stand', async () => {
    const uri = client.uri('decided.txt');
    await write('decided.txt', page);
    const before = await survey('decided.txt', { folder: pathToFileURL(client.folder).href });
    await client.open(uri, page);
    const [finding] = (await client.ask(findingsRequest, { uri }))!;
    const { problem } = await client.ask(decideRequest, {
      uri,
      version: 1,
      decision: { kind: 'accept', fingerprint: finding!.fingerprint, scope: 'here' },
      reason: 'seen',
      by: 'Ada',
    });
    expect(problem).toBeNull();
    await client.close(uri);
    const after = await survey('decided.txt', { folder: pathToFileURL(client.folder).href });
    expect([before.accepted, before.decisions, after.accepted, after.decisions]).toEqual([0, 0, 1, 1]);
    expect(after.open[finding!.severity]).toBe(before.open[finding!.severity] - 1);
  });
  it('says why a file cannot be read, and what is no capture', async () => {
    expect(await survey('none.txt')).toMatchObject({
      capture: false,
      problem: expect.stringMatching(/could not be read/) as string,
    });
    await mkdir(join(client.folder, 'folder.txt'));
    expect((await survey('folder.txt')).problem).not.toBeNull();
    await write('robots.txt', page);
    expect(await survey('robots.txt')).toMatchObject({ capture: false, problem: null });
  });
  it('reads no file longer than the settings allow', async () => {
    await write('long.txt', page.repeat(50));
    await client.configure({ maximumLength: 1000 });
    expect((await survey('long.txt')).problem).toContain('3000');
    await client.configure(null);
  });
  it('reports to the token it was given, and can be cancelled', async () => {
    await write('slow.txt', page.repeat(300));
    const told: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'mine', ({ kind }) => void told.push(kind));
    await survey('slow.txt', { workDoneToken: 'mine' });
    expect([told[0], told.at(-1)]).toEqual(['begin', 'end']);
    const source = new CancellationTokenSource();
    const asked = client.ask(surveyRequest, { uri: client.uri('slow.txt'), folder: null }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});
