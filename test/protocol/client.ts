/** A language client over the built server's standard streams, with what it pushes kept for the tests to wait on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
  type CancellationToken,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import {
  analysedNotification,
  configuredNotification,
  reviewedNotification,
  type Analysed,
  type InitializationOptions,
  type Typed,
} from '../../server/src/lsp/protocol';

export const server = ['dist/server/main.node.js', '--stdio'];

/** What VS Code can do, as far as it matters here. */
export const editor: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    foldingRange: { rangeLimit: 5000 },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

interface Starting {
  /** It knows one folder only. */
  readonly older?: boolean;
  /** It registers nothing for the server. */
  readonly refuses?: boolean;
  readonly initializationOptions?: InitializationOptions;
}

const patience = 10_000;

export class Client {
  readonly diagnostics: PublishDiagnosticsParams[] = [];
  readonly analysed: Analysed[] = [];
  /** Folders whose review log the server said to have changed. */
  readonly reviewed: string[] = [];
  /** What the server showed the user. */
  readonly shown: string[] = [];
  /** How often the server said that its configuration changed. */
  configured = 0;
  /** Registers nothing for the server. */
  private refuses = false;
  readonly registered: Registration[] = [];
  readonly logged: string[] = [];
  /** What the editor's settings hold; the server asks for them. */
  settings: unknown = null;
  initialized!: InitializeResult;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    /** The workspace folder, on disk. */
    readonly folder: string,
  ) {}

  static async start(
    capabilities: ClientCapabilities = editor,
    command: readonly string[] = server,
    { older = false, refuses = false, ...more }: Starting = {},
  ): Promise<Client> {
    const folder = await mkdtemp(join(tmpdir(), 'provlens-protocol-'));
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new Client(child, connection, folder);
    client.refuses = refuses;
    client.listen();
    const uri = pathToFileURL(folder).href;
    client.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's types ask for it
      rootUri: older ? uri : null,
      ...(older ? {} : { workspaceFolders: [{ uri, name: 'w' }] }),
      capabilities,
      ...more,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Shuts down as the protocol wants it; gives the server's exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    await rm(this.folder, { recursive: true, force: true });
    return code;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  open(uri: string, text: string, languageId = 'webcapture', version = 1): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  configure(settings: unknown): Promise<void> {
    this.settings = settings;
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  ask<P, R>(request: Typed<P, R>, params: P, token?: CancellationToken): Promise<R> {
    // An undefined token would be sent as a second parameter.
    return token
      ? this.connection.sendRequest<R>(request.method, params, token)
      : this.connection.sendRequest<R>(request.method, params);
  }

  /** The next diagnostics of the document, pushed since `after` were there, that pass. */
  pushed(
    uri: string,
    passes: (params: PublishDiagnosticsParams) => boolean = () => true,
    after = 0,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(`diagnostics of ${uri}`, () =>
      this.diagnostics.slice(after).find((each) => each.uri === uri && passes(each)),
    );
  }

  /** Waits until `look` finds something. */
  async until<T>(what: string, look: () => T | undefined): Promise<T> {
    for (const end = Date.now() + patience; ;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  private listen(): void {
    const { connection } = this;
    const told = (): void => {
      for (const wake of this.waiting) wake();
      this.waiting.clear();
    };
    const keep =
      <T>(list: T[]) =>
      (item: T): void => {
        list.push(item);
        told();
      };
    connection.onNotification(PublishDiagnosticsNotification.type, keep(this.diagnostics));
    connection.onNotification(analysedNotification.method, keep(this.analysed));
    connection.onNotification(reviewedNotification.method, ({ folder }: { readonly folder: string }) => {
      keep(this.reviewed)(folder);
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      keep(this.shown)(message);
    });
    connection.onNotification(configuredNotification.method, () => {
      this.configured++;
      told();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      keep(this.logged)(message);
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      if (this.refuses) throw new Error('no registrations here');
      for (const each of registrations) keep(this.registered)(each);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.listen();
  }
}
