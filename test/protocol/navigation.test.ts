import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  LSPErrorCodes,
  ReferencesRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
  type Location,
  type LocationLink,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { Client, editor } from './client';
import { page } from './pages';
import { positionOf, wordsAt } from './positions';

let client: Client;
let number = 0;
const open = async (text: string): Promise<{ uri: string; textDocument: { uri: string } }> => {
  const uri = client.uri(`page-${++number}.txt`);
  await client.open(uri, text);
  return { uri, textDocument: { uri } };
};
beforeAll(async () => {
  const { textDocument } = editor;
  client = await Client.start({
    ...editor,
    textDocument: { ...textDocument, definition: { linkSupport: true } },
  });
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

/** Characters of two units and of several bytes before what is asked for; then the same with other line ends. */
const astral = page
  .replace('RIVERTON', '𝓡𝓘𝓥𝓔𝓡𝓣𝓞𝓝')
  .replace('come back to this town', 'come back to this 🟢 town')
  .replace('An official said', 'A source told Northern Wire that nobody was left. The source also said');
const pages: readonly (readonly [string, string])[] = [
  ['\\n', astral],
  ['\\r\\n', astral.replace(/\n/g, '\r\n')],
  ['lone \\r within lines', astral.replace('on Tuesday, ', 'on Tuesday,\r')],
];

describe.each(pages)('with line ends %s', (_, text) => {
  it('definition of a source goes to where it was introduced, from its cue and content too', async () => {
    const { uri, textDocument } = await open(text);
    for (const [asked, after] of [
      ['Brandt', 'come back'],
      ['told', 'Brandt'],
      ['will not come', ''],
    ] as const) {
      const [link] = (await client.connection.sendRequest(DefinitionRequest.type, {
        textDocument,
        position: positionOf(text, asked, after),
      })) as LocationLink[];
      expect(link!.targetUri).toBe(uri);
      expect(wordsAt(text, link!.targetSelectionRange)).toBe('General Otto Brandt');
      expect(wordsAt(text, link!.targetRange)).toContain('General Otto Brandt said');
      expect(wordsAt(text, link!.originSelectionRange!)).toContain(asked);
    }
  });

  it('“the source also said” goes to the source before; references and highlights are both places', async () => {
    const { textDocument } = await open(text);
    const position = positionOf(text, 'also said');
    const [link] = (await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    })) as LocationLink[];
    expect(wordsAt(text, link!.targetSelectionRange)).toMatch(/^A source/);
    const found = async (includeDeclaration: boolean) =>
      (
        (await client.connection.sendRequest(ReferencesRequest.type, {
          textDocument,
          position,
          context: { includeDeclaration },
        })) as Location[]
      ).map(({ range }) => wordsAt(text, range));
    const all = await found(true);
    expect(all).toHaveLength(2);
    expect(all[1]).toBe('The source');
    expect(await found(false)).toEqual(['The source']);
    const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position,
    });
    expect(highlights!.map(({ range }) => wordsAt(text, range))).toEqual(all);
    expect(highlights!.map(({ kind }) => kind)).toEqual([3, 2]);
  });

  it('selections grow, each within the next, to the whole text', async () => {
    const { textDocument } = await open(text);
    const positions = [positionOf(text, 'come back'), positionOf(text, 'believe'), { line: 0, character: 0 }];
    const ranges = (await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions,
    }))!;
    expect(ranges).toHaveLength(3);
    for (const range of ranges) {
      const steps: string[] = [];
      for (let at: SelectionRange | undefined = range; at; at = at.parent)
        steps.push(wordsAt(text, at.range));
      steps.forEach((words, i) => {
        if (i > 0) {
          expect(words).toContain(steps[i - 1]);
          expect(words.length).toBeGreaterThan(steps[i - 1]!.length);
        }
      });
      expect(steps.at(-1)).toBe(text);
      expect(steps[0]).toMatch(/^(come|believe|Home)$/);
    }
  });

  it('links stand on their words', async () => {
    const linked = text.replace(
      'Ben Okoro says:',
      'Ben Okoro says:\nsee 🟢 https://Example.org/x?utm_source=y.',
    );
    const { textDocument } = await open(linked);
    const [link] = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument }))!;
    expect(wordsAt(linked, link!.range)).toBe('https://Example.org/x?utm_source=y');
    expect(link!.target).toBe('https://example.org/x');
    expect(link!.tooltip).toContain('utm_source');
  });
});

it('workspace symbols are those of the open captures', async () => {
  const { uri } = await open(
    page.replaceAll('Troops leave', 'Zebras leave').replace('Anna Weber', 'Zora Quint'),
  );
  const find = async (query: string) =>
    (
      (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[]
    ).filter(({ location }) => location.uri === uri);
  expect((await find('zebras')).map(({ name }) => name)).toEqual(['Zebras leave the river town']);
  expect((await find('zora')).map(({ name }) => name)).toEqual(['Zora Quint']);
  expect((await find('brandt')).map(({ name }) => name)).toEqual(['Otto Brandt']);
  const [author] = await find('quint');
  expect(wordsAt(page.replace('Anna Weber', 'Zora Quint'), author!.location.range)).toBe('Zora Quint');
  expect(await find('nobody at all')).toEqual([]);
  await client.close(uri);
  expect(await find('zebras')).toEqual([]);
});

it('nobody’s words, and documents that are no captures, have no answers', async () => {
  const { textDocument } = await open(page);
  const position = positionOf(page, 'Donate');
  const ask = async (of: { uri: string }) => [
    await client.connection.sendRequest(DefinitionRequest.type, { textDocument: of, position }),
    await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: of,
      position,
      context: { includeDeclaration: true },
    }),
    await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument: of, position }),
  ];
  expect(await ask(textDocument)).toEqual([null, [], []]);
  const other = { uri: client.uri('nowhere.txt') };
  expect(await ask(other)).toEqual([null, [], []]);
  expect(
    await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: other,
      positions: [position],
    }),
  ).toBeNull();
  expect(await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: other })).toEqual([]);
});

it('are cancelled while the text is read', async () => {
  const { textDocument } = await open(page.repeat(400));
  const source = new CancellationTokenSource();
  const position = { line: 0, character: 0 };
  const asked = [
    client.connection.sendRequest(DefinitionRequest.type, { textDocument, position }, source.token),
    client.connection.sendRequest(
      SelectionRangeRequest.type,
      { textDocument, positions: [position] },
      source.token,
    ),
    client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'x' }, source.token),
  ];
  source.cancel();
  for (const each of await Promise.allSettled(asked))
    expect(each).toMatchObject({ reason: { code: LSPErrorCodes.RequestCancelled } });
});

it('a client that knows no definition links gets a location', async () => {
  const plain = await Client.start({});
  const uri = plain.uri('page.txt');
  await plain.open(uri, page);
  const location = (await plain.connection.sendRequest(DefinitionRequest.type, {
    textDocument: { uri },
    position: positionOf(page, 'told'),
  })) as Location;
  expect([location.uri, wordsAt(page, location.range)]).toEqual([uri, 'General Otto Brandt']);
  expect(await plain.stop()).toBe(0);
});
