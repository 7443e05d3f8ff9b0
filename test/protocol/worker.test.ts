// The server as a browser's worker runs it: the built script, in a world that has nothing of Node's.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { HoverRequest, InitializeRequest, InitializedNotification } from 'vscode-languageserver-protocol';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  DidOpenTextDocumentNotification,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { beforeAll, expect, it } from 'vitest';
import {
  assessRequest,
  existsRequest,
  panelRequest,
  readFileRequest,
  toBase64,
} from '../../server/src/lsp/protocol';
import { editor } from './client';
import { page } from './pages';

/** What a dedicated worker has, as far as the server may use it. */
const world = {
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  btoa,
  clearInterval,
  clearTimeout,
  console,
  crypto,
  queueMicrotask,
  setInterval,
  setTimeout,
};

class Reader extends AbstractMessageReader {
  receive: DataCallback = () => undefined;
  listen(callback: DataCallback): Disposable {
    this.receive = callback;
    return { dispose: () => undefined };
  }
}

class Writer extends AbstractMessageWriter {
  constructor(private readonly send: (message: Message) => void) {
    super();
  }
  write(message: Message): Promise<void> {
    this.send(structuredClone(message));
    return Promise.resolve();
  }
  end(): void {
    // It is never ended.
  }
}

/** Starts the worker; what either side posts arrives in a turn of its own, as it would. */
function startWorker(): ProtocolConnection {
  const reader = new Reader();
  const later = (act: () => void): void => void setTimeout(act, 0);
  const inside = createContext({
    ...world,
    addEventListener: () => undefined,
    postMessage: (message: Message) => {
      const copy = JSON.parse(JSON.stringify(message)) as Message;
      later(() => {
        reader.receive(copy);
      });
    },
  }) as { self?: unknown; onmessage?: (event: { data: Message }) => void };
  inside.self = inside;
  runInContext(readFileSync('dist/server/main.browser.js', 'utf8'), inside, { filename: 'main.browser.js' });
  const writer = new Writer((data) => {
    later(() => inside.onmessage?.({ data }));
  });
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  return connection;
}

const folder = 'vscode-vfs://github/o/r';
const uri = `${folder}/page.txt`;
const files: Record<string, string> = {
  [uri]: page,
  [`${folder}/.provenance/config.json`]: '{"captures": {"treat": "never"}}',
};
let connection: ProtocolConnection;

beforeAll(async () => {
  connection = startWorker();
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest(existsRequest.method, (params: { uri: string }) => params.uri in files);
  connection.onRequest(readFileRequest.method, (params: { uri: string }) =>
    toBase64(new TextEncoder().encode(files[params.uri])),
  );
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's types ask for it
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: 'r' }],
    capabilities: editor,
    initializationOptions: { files: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'webcapture', version: 1, text: page },
  });
});

it('explains a line', async () => {
  const row = page.split('\n').findIndex((line) => line.startsWith('At least 14'));
  const hover = await connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: row, character: 3 },
  });
  expect(JSON.stringify(hover)).toMatch(/Article.*paragraph/);
});

it('fills the panel, with the digest of bytes that the client read', async () => {
  const panel = await connection.sendRequest<{ digests: { key: string; sha256: string | null }[] }>(
    panelRequest.method,
    { uri },
  );
  expect(panel.digests.find(({ key }) => key === 'bytes')?.sha256).toBe(
    createHash('sha256').update(page).digest('hex'),
  );
});

it('heeds the folder’s configuration, which the client read', async () => {
  const assessed = await connection.sendRequest(assessRequest.method, { uri, folder, text: page });
  expect(assessed).toMatchObject({ capture: false, by: 'configuration' });
});
