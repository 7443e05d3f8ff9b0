import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  SemanticTokensDeltaRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { Client, editor } from './client';
import { page } from './pages';

let client: Client;
let refreshed = 0;
beforeAll(async () => {
  client = await Client.start({
    ...editor,
    workspace: { ...editor.workspace, semanticTokens: { refreshSupport: true } },
  });
  client.connection.onRequest(SemanticTokensRefreshRequest.type, () => {
    refreshed++;
  });
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const full = async (uri: string) =>
  (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } }))!;
const delta = async (uri: string, previousResultId: string) =>
  (await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument: { uri },
    previousResultId,
  }))!;
function applied(before: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const after = [...before];
  for (const { start, deleteCount, data = [] } of edits) after.splice(start, deleteCount, ...data);
  return after;
}

it.each([
  ['as they are', page],
  [
    'with lone carriage returns and characters of two units',
    page.replace(/\n/g, '\r').replace('News', '𝒩ews'),
  ],
])('token edits lead to what all tokens are after an edit: pages %s', async (_, text) => {
  const uri = client.uri(`delta-${text.length}-${text.includes('\r')}.txt`);
  await client.open(uri, text);
  const before = await full(uri);
  expect(before.data.length).toBeGreaterThan(0);
  const insert = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
  await client.change(uri, 2, { range: insert, text: 'Mayor 𝒜nn Lee said that it rained.\n\n' });
  const change = (await delta(uri, before.resultId!)) as SemanticTokensDelta;
  expect(change.edits).toHaveLength(1);
  const after = await full(uri);
  expect(applied(before.data, change)).toEqual(after.data);
  expect(after.data).not.toEqual(before.data);
  // Nothing changed since: nothing to say.
  expect(await delta(uri, after.resultId!)).toMatchObject({ edits: [] });
});

it('an answer that is not the last one given gets all tokens; so does a document opened again', async () => {
  const uri = client.uri('again.txt');
  await client.open(uri, page);
  const first = await full(uri);
  const second = await full(uri);
  expect(((await delta(uri, first.resultId!)) as SemanticTokens).data).toEqual(second.data);
  const { resultId } = await full(uri);
  await client.close(uri);
  await client.open(uri, page, 'webcapture', 7);
  expect(((await delta(uri, resultId!)) as SemanticTokens).data).toEqual(second.data);
});

it('a change of settings that changes no text has the client ask again', async () => {
  const uri = client.uri('plain.txt');
  await client.open(uri, page, 'plaintext');
  expect((await full(uri)).data.length).toBeGreaterThan(0);
  expect(refreshed).toBe(0);
  const before = client.diagnostics.length;
  await client.configure({ files: { treat: 'never' } });
  await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 0, before);
  expect(await full(uri)).toEqual({ data: [] });
  await expect.poll(() => refreshed).toBeGreaterThan(0);
  await client.configure(null);
});
