import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  ConfigurationRequest,
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
/** Told of each beginning, with its token. */
let begins: (token: string | number) => void = () => undefined;
let client: Client;
beforeAll(async () => {
  client = await Client.start({ ...editor, window: { workDoneProgress: true } });
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
      told.push({ token, ...value });
      if (value.kind === 'begin') begins(token);
    });
  });
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});
/** Long enough that its progress is told whatever the machine, and soon read: most of it is blank. */
const long = page + '\n'.repeat(520_000);
const ended = () => expect.poll(() => told.at(-1)?.kind, { timeout: 20_000 }).toBe('end');

it('a long analysis tells its stages', async () => {
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
  // The reading waits for its settings, and the client tells them once it has cancelled.
  const cancelled = new Promise<void>((resolve) => {
    begins = (token) => {
      resolve(client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token }));
    };
  });
  client.connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
    await cancelled;
    return items.map(() => null);
  });
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
  await client.change(uri, 2, { text: page });
  expect((await client.ask(panelRequest, { uri }))!.version).toBe(2);
});
