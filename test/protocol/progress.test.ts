import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  LSPErrorCodes,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import { panelRequest } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { page } from './pages';

interface Told {
  readonly token: string | number;
  readonly kind: string;
  readonly title?: string;
  readonly message?: string;
  readonly cancellable?: boolean;
}
const told: Told[] = [];
/** Has the client cancel what begins. */
let cancels = false;
let client: Client;
beforeAll(async () => {
  client = await Client.start({ ...editor, window: { workDoneProgress: true } });
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
      told.push({ token, ...value });
      if (cancels && value.kind === 'begin')
        void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    });
  });
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});
/** Long enough that its progress is told whatever the machine. */
const long = page.repeat(Math.ceil(520_000 / page.length));
const ended = () => expect.poll(() => told.at(-1)?.kind, { timeout: 20_000 }).toBe('end');

it('a long analysis tells its stages; a short one nothing', async () => {
  const short = client.uri('short.txt');
  await client.open(short, page);
  await client.pushed(short);
  expect(told).toEqual([]);
  const uri = client.uri('long.txt');
  await client.open(uri, long);
  await client.pushed(uri);
  await ended();
  expect(told[0]).toMatchObject({ kind: 'begin', title: 'Reading long.txt', cancellable: true });
  expect(told[0]!.message).not.toBe('');
  expect(new Set(told.map(({ token }) => token)).size).toBe(1);
  await client.close(uri);
});

it('cancelled, it is called off until the text changes', async () => {
  told.length = 0;
  cancels = true;
  const uri = client.uri('cancelled.txt');
  await client.open(uri, long);
  await expect(client.ask(panelRequest, { uri })).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
  });
  await ended();
  expect((await client.pushed(uri)).diagnostics).toEqual([]);
  await expect(client.ask(panelRequest, { uri })).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
  });
  cancels = false;
  await client.change(uri, 2, { text: page });
  expect((await client.ask(panelRequest, { uri }))!.version).toBe(2);
});
