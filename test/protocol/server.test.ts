import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type DocumentSymbol,
  type Hover,
  type MarkupContent,
  type SemanticTokens,
} from 'vscode-languageserver-protocol/node';
import {
  articleRequest,
  assessRequest,
  findingsRequest,
  panelRequest,
  zonesRequest,
} from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { hostile, page } from './pages';

let client: Client;
let number = 0;
/** A document of its own for each test. */
const fresh = () => client.uri(`page-${++number}.txt`);

beforeAll(async () => {
  client = await Client.start();
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const line = (text: string, words: string) => text.split('\n').findIndex((each) => each.includes(words));
const at = (text: string, words: string) => {
  const row = line(text, words);
  return { line: row, character: text.split('\n')[row]!.indexOf(words) };
};
const hoverAt = async (uri: string, text: string, words: string): Promise<string> => {
  const found: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: at(text, words),
  });
  return (found!.contents as MarkupContent).value;
};

describe('the server', () => {
  it('says what it can do and asks to be told of changes', async () => {
    const { capabilities, serverInfo } = client.initialized;
    expect(serverInfo?.name).toBe('provlens');
    expect(capabilities).toMatchObject({
      hoverProvider: true,
      foldingRangeProvider: true,
      documentSymbolProvider: true,
    });
    await client.until('registrations', () => (client.registered.length >= 2 ? true : undefined));
    expect(client.registered.map(({ method }) => method).sort()).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  it('gives semantic tokens, of all and of a range', async () => {
    const uri = fresh();
    await client.open(uri, page);
    const textDocument = { uri };
    const all: SemanticTokens | null = await client.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument,
    });
    const legend = client.initialized.capabilities.semanticTokensProvider!.legend.tokenTypes;
    const types = new Set(all!.data.filter((_, i) => i % 5 === 3).map((type) => legend[type]));
    expect([...types]).toEqual(expect.arrayContaining(['boilerplate', 'headline']));
    const first: SemanticTokens | null = await client.connection.sendRequest(
      SemanticTokensRangeRequest.type,
      {
        textDocument,
        range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      },
    );
    expect(first!.data.length).toBeLessThan(all!.data.length);
    expect(first!.data).toEqual(all!.data.slice(0, first!.data.length));
  });

  it('hover tells what a line is and why', async () => {
    const uri = fresh();
    await client.open(uri, page);
    expect(await hoverAt(uri, page, 'Donate now')).toMatch(/\*\*Boilerplate\\: /);
    expect(await hoverAt(uri, page, 'At least 14')).toMatch(
      /\*\*Article\\: paragraph\*\*\n\nConfidence\\: \d+ \\%/,
    );
  });

  it('hover escapes everything that comes from the capture', async () => {
    const uri = fresh();
    await client.open(uri, hostile);
    for (const words of ['Brandt](', '<img', '![p]', '`code`']) {
      const value = await hoverAt(uri, hostile, words);
      // Escapes taken out, nothing is left that could be markup but the structure's own.
      const bare = value.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/\*\*|^- |^---$/gm, '');
      expect(bare).not.toMatch(/[[\]()<>`|!]|https?:/);
      expect(value).not.toContain('\u202E');
    }
  });

  it('folds and outlines', async () => {
    const uri = fresh();
    await client.open(uri, page);
    const textDocument = { uri };
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds!.length).toBeGreaterThan(0);
    expect(
      folds!.every(({ startLine, endLine }) => startLine < endLine && endLine < page.split('\n').length),
    ).toBe(true);
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    expect(symbols.map(({ name }) => name)).toContain('Article');
  });

  it('answers the questions of the panel and the marks', async () => {
    const uri = fresh();
    await client.open(uri, page);
    const panel = (await client.ask(panelRequest, { uri }))!;
    expect(panel.lineCount).toBe(page.split('\n').length);
    expect(panel.digests).toMatchObject([
      { key: 'bytes', sha256: null },
      { key: 'article', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    expect(panel.fields.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['headline', 'publisher', 'agencies']),
    );
    const zones = (await client.ask(zonesRequest, { uri }))!;
    expect(zones.runs).toEqual(panel.zones);
    expect(zones.runs.map(({ zone }) => zone)).toEqual(expect.arrayContaining(['boilerplate', 'article']));
    const article = (await client.ask(articleRequest, { uri }))!;
    const lines = page.split('\n');
    article.text.split('\n').forEach((words, i) => {
      if (words !== '') expect(words).toBe(lines[article.lines[i]!]);
    });
    expect(article.lines).toHaveLength(article.text.split('\n').length);
    expect(article.text).toContain('At least 14 people');
    expect(article.text).not.toContain('Donate now');
  });

  it('the panel takes the digest of the bytes on disk while the text is theirs', async () => {
    const bytes = Buffer.from(`\uFEFF${page.replace(/\n/g, '\r\n')}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const uri = client.uri('on disk.txt');
    await writeFile(join(client.folder, 'on disk.txt'), bytes);
    await client.open(uri, page);
    expect((await client.ask(panelRequest, { uri }))!.digests[0]).toMatchObject({ key: 'bytes', sha256 });
    await client.change(uri, 2, { text: `${page}More.` });
    expect((await client.ask(panelRequest, { uri }))!.digests[0]).toMatchObject({
      key: 'bytes',
      sha256: null,
    });
  });

  it('the panel names a file with what its name hides made visible, and a text without a file', async () => {
    for (const [uri, name] of [
      [client.uri('page\u202Etxt.exe.txt'), 'page‹U+202E›txt.exe.txt'],
      ['untitled:Untitled-7', 'Untitled-7'],
    ] as const) {
      await client.open(uri, page);
      expect((await client.ask(panelRequest, { uri }))!.name).toBe(name);
      await client.close(uri);
    }
  });

  it('pushes diagnostics with the version, anew after an edit, none after closing', async () => {
    const uri = fresh();
    await client.open(uri, page);
    const first = await client.pushed(uri, ({ version }) => version === 1);
    await client.until('news', () => client.analysed.find((each) => each.uri === uri && each.version === 1));
    const dump = 'string(12) "{"a":[1,2]}"\n';
    await client.change(uri, 2, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: dump,
    });
    const second = await client.pushed(uri, ({ version }) => version === 2);
    expect(second.diagnostics).not.toEqual(first.diagnostics);
    for (const { source, code, codeDescription, relatedInformation } of second.diagnostics) {
      expect(source).toBe('provenance-lens');
      expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(relatedInformation).toBeDefined();
      // Where nobody brought one along, the reference that lies beside the server.
      const [file, line] = codeDescription!.href.split('#L');
      const reference = readFileSync(fileURLToPath(file!), 'utf8').split('\n');
      expect(reference[Number(line) - 1]).toBe(`## ${String(code)}`);
    }
    const findings = (await client.ask(findingsRequest, { uri }))!;
    expect(findings.map(({ rule, range }) => ({ rule, range }))).toEqual(
      second.diagnostics.map(({ code, range }) => ({ rule: code, range })),
    );
    const before = client.diagnostics.length;
    await client.close(uri);
    expect((await client.pushed(uri, undefined, before)).diagnostics).toEqual([]);
    expect(await client.ask(panelRequest, { uri })).toBeNull();
  });

  it('many quick edits give the diagnostics of the last only', async () => {
    const uri = fresh();
    await client.open(uri, page);
    await client.pushed(uri, ({ version }) => version === 1);
    for (let version = 2; version <= 12; version++)
      await client.change(uri, version, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: 'x',
      });
    await client.pushed(uri, ({ version }) => version === 12);
    expect(client.diagnostics.filter((each) => each.uri === uri).map(({ version }) => version)).toEqual([
      1, 12,
    ]);
  });

  it('a cancelled request is answered so, and an edit on the way says that the content changed', async () => {
    const uri = fresh();
    const long = page.repeat(400);
    await client.open(uri, long);
    const source = new CancellationTokenSource();
    const cancelled = client.ask(panelRequest, { uri }, source.token);
    const outdated = client.ask(zonesRequest, { uri });
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await client.change(uri, 2, { text: page });
    await expect(outdated).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    expect((await client.ask(zonesRequest, { uri }))!.version).toBe(2);
  });

  it('documents it does not hold, or that are no captures, get empty answers', async () => {
    expect(await client.ask(zonesRequest, { uri: client.uri('nowhere.txt') })).toBeNull();
    const uri = client.uri('README.txt');
    await client.open(uri, page, 'plaintext');
    expect(await client.ask(zonesRequest, { uri })).toBeNull();
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    expect(tokens).toEqual({ data: [] });
    expect((await client.pushed(uri)).diagnostics).toEqual([]);
  });
});

describe('configuration', () => {
  const rulesOf = (diagnostics: readonly { code?: unknown }[]) =>
    diagnostics.map(({ code }) => code as string);

  it('a change of the editor’s settings counts at once; bad values are named and left out', async () => {
    const uri = fresh();
    await client.open(uri, `string(12) "{"a":[1,2]}"\n${page}`);
    const found = rulesOf(
      (await client.pushed(uri, ({ diagnostics }) => diagnostics.length > 0)).diagnostics,
    );
    const [rule] = found;
    let before = client.diagnostics.length;
    await client.configure({ rules: { [rule!]: 'off' }, claims: { level: 'much' } });
    const after = await client.pushed(uri, undefined, before);
    expect(rulesOf(after.diagnostics)).toEqual(found.filter((each) => each !== rule));
    expect(client.logged.join('\n')).toContain('provenanceLens.claims.level');
    before = client.diagnostics.length;
    await client.configure(null);
    expect(rulesOf((await client.pushed(uri, undefined, before)).diagnostics)).toEqual(found);
  });

  it('a change that concerns no analysis makes none', async () => {
    const uri = fresh();
    await client.open(uri, `string(12) "{"a":[1,2]}"\n${page}`);
    const [found] = (await client.pushed(uri, ({ diagnostics }) => diagnostics.length > 0)).diagnostics;
    const rule = String(found!.code);
    const told = client.configured;
    const before = client.diagnostics.length;
    await client.configure({ marks: { enabled: false }, rules: {} });
    await client.until('the news', () => client.configured > told || undefined);
    await client.ask(zonesRequest, { uri });
    // Each document gets its word in turn: had the first change made anything, it would stand before this.
    await client.configure({ marks: { enabled: false }, rules: { [rule]: 'off' } });
    await client.pushed(uri, ({ diagnostics }) => diagnostics.every(({ code }) => code !== rule), before);
    expect(client.diagnostics.slice(before).filter((each) => each.uri === uri)).toHaveLength(1);
    await client.configure(null);
  });

  it('assesses by configuration, name and size, and says why', async () => {
    const ask = (name: string, length = page.length) =>
      client.ask(assessRequest, { uri: client.uri(name), folder: null, text: page, length });
    expect(await ask('page.txt')).toMatchObject({ capture: true, by: 'content' });
    expect(await ask('robots.txt')).toMatchObject({ capture: false, by: 'glob' });
    expect(await ask('page.txt', 1e9)).toMatchObject({ capture: false, by: 'size' });
    expect((await ask('page.md')).reason).not.toBe('');
  });

  it('the folder’s file counts, over the editor’s settings, and a change of it at once', async () => {
    const folder = join(client.folder, '.provenance');
    const config = client.uri('.provenance/config.json');
    // What is a capture can be asked again once the server has said that it took note.
    const told = async (type: 1 | 2 | 3) => {
      const before = client.configured;
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: config, type }],
      });
      await client.until('the news', () => client.configured > before || undefined);
    };
    const assess = () => client.ask(assessRequest, { uri: client.uri('page.txt'), folder: null, text: page });
    await mkdir(folder);
    await writeFile(join(folder, 'config.json'), '{"captures": {"treat": "never"}}');
    await told(1);
    expect(await assess()).toMatchObject({ capture: false, by: 'configuration' });
    await writeFile(join(folder, 'config.json'), '{"captures": {"treat": ');
    await told(2);
    expect(await assess()).toMatchObject({ capture: true, by: 'content' });
    expect(client.logged.join('\n')).toContain('not valid JSON');
  });
});

describe('other clients', () => {
  it('one that can nearly nothing gets plain text and defaults', async () => {
    const plain = await Client.start({});
    const uri = plain.uri('page.txt');
    await plain.open(uri, page);
    const found: Hover | null = await plain.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: at(page, 'Donate now'),
    });
    expect(found?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^Boilerplate: /) as string,
    });
    for (const { relatedInformation } of (await plain.pushed(uri)).diagnostics)
      expect(relatedInformation).toBeUndefined();
    expect(plain.registered).toEqual([]);
    expect(await plain.stop()).toBe(0);
  });
  it('an older one, with one folder and no registrations, still gets the folder’s configuration', async () => {
    const older = await Client.start(editor, undefined, { older: true, refuses: true });
    await mkdir(join(older.folder, '.provenance'));
    await writeFile(join(older.folder, '.provenance', 'config.json'), '{"captures": {"treat": "never"}}');
    await older.until('the warning', () =>
      older.logged.some((each) => each.includes('no registrations here')) ? true : undefined,
    );
    const assessed = await older.ask(assessRequest, {
      uri: older.uri('page.txt'),
      folder: null,
      text: page,
    });
    expect(assessed).toMatchObject({ capture: false, by: 'configuration' });
    expect(await older.stop()).toBe(0);
  });
  it('`provlens serve --stdio` is the same server', async () => {
    const served = await Client.start(editor, ['dist/cli.js', 'serve', '--stdio']);
    const uri = served.uri('page.txt');
    await served.open(uri, page);
    expect((await served.ask(zonesRequest, { uri }))?.version).toBe(1);
    expect(await served.stop()).toBe(0);
  });
});
