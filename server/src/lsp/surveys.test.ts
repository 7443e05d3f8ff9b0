import { describe, expect, it } from 'vitest';
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaults } from '../config/settings';
import type { FilePort } from '../files/filePort';
import { Analyses } from './analyses';
import { Captures } from './captures';
import type { Configuration } from './configuration';
import { KnownSymbols } from './knownSymbols';
import { Surveys } from './surveys';

const none = CancellationToken.None;
const page = `Troops leave the river town

RIVERTON (Northern Wire) - Troops left the river town on Tuesday, General Otto Brandt said in a statement.

At least 14 people were killed and 30 wounded in the shelling of the market on Monday night, and two bridges were destroyed.
`;
const uri = 'file:///w/page.txt';

function made(held: Readonly<Record<string, string>>, open: readonly TextDocument[] = []) {
  const asked: (number | undefined)[] = [];
  const forgotten: string[] = [];
  const files = {
    readBytes: (name: string, most?: number) => {
      asked.push(most);
      const text = held[name];
      return text === undefined
        ? Promise.reject(new Error('There is no \u202Esuch file.'))
        : Promise.resolve(new TextEncoder().encode(text));
    },
  } as unknown as FilePort;
  const documents = {
    get: (name: string) => open.find((each) => each.uri === name),
    all: () => [...open],
  } as unknown as TextDocuments<TextDocument>;
  const configuration = {
    circumstances: (_: string, folder: string | null) => Promise.resolve({ settings: defaults, folder }),
    forget: (name: string) => forgotten.push(name),
  } as unknown as Configuration;
  const analyses = new Analyses(() => Promise.resolve({ settings: defaults, folder: null }));
  const symbols = new KnownSymbols(documents, new Captures(documents, analyses));
  const surveys = new Surveys({ documents, analyses, configuration, files, symbols });
  const survey = (name = uri, token = none) => surveys.of({ uri: name, folder: 'file:///w' }, token);
  return { survey, symbols, asked, forgotten, analyses };
}

describe('a survey', () => {
  it('reads a file that is not open: what it is, and its open findings', async () => {
    const { survey, asked, forgotten } = made({ [uri]: page });
    const surveyed = await survey();
    expect(surveyed).toMatchObject({
      capture: true,
      problem: null,
      headline: 'Troops leave the river town',
      accepted: 0,
      decisions: 0,
    });
    const { open } = surveyed;
    expect(open.error + open.warning + open.information + open.hint).toBeGreaterThan(0);
    expect(asked).toEqual([defaults.maximumLength * 3]);
    expect(forgotten).toEqual([uri]);
  });
  it('what is no capture, or cannot be read, is no failure', async () => {
    const code = 'file:///w/notes.txt';
    const { survey } = made({ [code]: 'const a = {};\nconst b = {};\nconst c = {};\n' });
    expect(await survey(code)).toMatchObject({ capture: false, problem: null });
    expect(await survey()).toMatchObject({
      capture: false,
      problem: 'It could not be read: There is no ‹U+202E›such file.',
    });
  });
  it('an open file is taken as the editor shows it', async () => {
    const open = TextDocument.create(uri, 'webcapture', 1, page.replace('Troops leave', 'People leave'));
    const { survey, asked } = made({ [uri]: page }, [open]);
    expect((await survey()).headline).toBe('People leave the river town');
    expect(asked).toEqual([]);
    const waiting = survey(uri);
    TextDocument.update(open, [{ text: page }], 2);
    expect((await waiting).capture).toBe(true);
  });
  it('an open file that changes meanwhile says so, as any request does', async () => {
    const open = TextDocument.create(uri, 'webcapture', 1, page);
    const { survey, analyses } = made({}, [open]);
    const waiting = survey();
    await Promise.resolve();
    analyses.forget(uri);
    await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
  it('can be cancelled, also while it waits for its turn', async () => {
    const { survey, asked } = made({ [uri]: page.repeat(200) });
    const source = new CancellationTokenSource();
    const all = [survey(uri, source.token), survey(uri, source.token), survey(uri, source.token)];
    const settled = Promise.allSettled(all);
    await new Promise((resolve) => setTimeout(resolve, 0));
    source.cancel();
    for (const result of await settled)
      expect(result).toMatchObject({ reason: { code: LSPErrorCodes.RequestCancelled } });
    expect(asked.length).toBeLessThan(3);
  });
});

describe('workspace symbols', () => {
  it('find the open captures, and for two letters or more the headlines of surveyed files', async () => {
    const other = 'file:///w/other.txt';
    const open = TextDocument.create(other, 'webcapture', 1, page);
    const { survey, symbols } = made({ [uri]: page.replace('Troops leave', 'People leave') }, [open]);
    const found = async (query: string) =>
      (await symbols.find(query, none)).map(({ name, containerName }) => `${containerName}: ${name}`);
    expect(await found('Troops')).toContain('other.txt: Troops leave the river town');
    expect(await found('Brandt')).toHaveLength(1);
    expect(await found('People')).toEqual([]);
    await survey();
    expect(await found('People')).toEqual(['page.txt: People leave the river town']);
    expect(await found('P')).not.toContain('page.txt: People leave the river town');
    const [symbol] = await symbols.find('People', none);
    expect(symbol!.location).toEqual({
      uri,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 27 } },
    });
  });
  it('a file that lost its headline is forgotten', async () => {
    const held: Record<string, string> = { [uri]: page };
    const { survey, symbols } = made(held);
    await survey();
    expect(await symbols.find('Troops', none)).toHaveLength(1);
    held[uri] = 'nothing';
    await survey();
    expect(await symbols.find('Troops', none)).toEqual([]);
  });
});
