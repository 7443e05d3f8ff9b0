// Files the server does not reach itself: on virtual file systems they come from the client, as in a browser all do.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { afterEach, describe, expect, it } from 'vitest';
import {
  assessRequest,
  existsRequest,
  panelRequest,
  readFileRequest,
  toBase64,
} from '../../server/src/lsp/protocol';
import { Client, editor, server } from './client';
import { page } from './pages';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
let client: Client;
afterEach(() => client.stop());

/** A client that hands out these files, and the URIs it was asked for. */
async function startWith(files: Readonly<Record<string, string>>, offers = true): Promise<Set<string>> {
  client = await Client.start(editor, server, { initializationOptions: { files: offers } });
  const asked = new Set<string>();
  client.connection.onRequest(existsRequest.method, ({ uri }: { uri: string }) => {
    asked.add(uri);
    return uri in files;
  });
  client.connection.onRequest(readFileRequest.method, ({ uri }: { uri: string }) => {
    asked.add(uri);
    const text = files[uri];
    return text === undefined
      ? new ResponseError(LSPErrorCodes.RequestFailed, 'There is no such file.')
      : toBase64(encode(text));
  });
  return asked;
}
const folder = 'memfs://host/w';
const config = `${folder}/.provenance/config.json`;
const digestOf = async (uri: string): Promise<string | null | undefined> =>
  (await client.ask(panelRequest, { uri }))?.digests.find(({ key }) => key === 'bytes')?.sha256;

describe('files of other schemes', () => {
  it('the digest of the bytes', async () => {
    const uri = `${folder}/page.txt`;
    await startWith({ [uri]: page });
    await client.open(uri, page);
    expect(await digestOf(uri)).toBe(createHash('sha256').update(page).digest('hex'));
  });

  it('the folder’s configuration', async () => {
    const asked = await startWith({ [config]: '{"captures": {"treat": "never"}}' });
    const assessed = await client.ask(assessRequest, { uri: `${folder}/page.txt`, folder, text: page });
    expect(assessed).toMatchObject({ capture: false, by: 'configuration' });
    expect(asked).toContain(config);
  });

  it('one that cannot be had: the panel stands without its digest', async () => {
    const uri = `${folder}/page.txt`;
    const asked = await startWith({});
    await client.open(uri, page);
    expect(await digestOf(uri)).toBeNull();
    expect(asked).toContain(uri);
  });

  it('a client that hands out none is not asked', async () => {
    const uri = `${folder}/page.txt`;
    const asked = await startWith({ [uri]: page }, false);
    await client.open(uri, page);
    expect(await digestOf(uri)).toBeNull();
    expect([...asked]).toEqual([]);
  });
});

it('files on disk are read by the server itself', async () => {
  const asked = await startWith({});
  await mkdir(join(client.folder, '.provenance'));
  await writeFile(join(client.folder, '.provenance/config.json'), '{"captures": {"treat": "never"}}');
  await writeFile(join(client.folder, 'page.txt'), page);
  const uri = client.uri('page.txt');
  await client.open(uri, page);
  expect(await digestOf(uri)).toBe(createHash('sha256').update(page).digest('hex'));
  const within = client.uri('').replace(/\/$/, '');
  expect(await client.ask(assessRequest, { uri, folder: within, text: page })).toMatchObject({
    capture: false,
  });
  expect([...asked]).toEqual([]);
});
