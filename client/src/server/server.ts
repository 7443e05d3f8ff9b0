import {
  CancellationError,
  CancellationTokenSource,
  EventEmitter,
  l10n,
  type CancellationToken,
  type Disposable,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import {
  LSPErrorCodes,
  ResponseError,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import {
  analysedNotification,
  configuredNotification,
  reviewedNotification,
  type Analysed,
  type Typed,
} from '../../../server/src/lsp/protocol';
import { serveFiles } from '../files/serve';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;
export type Reply<R> = { readonly answer: R } | 'passing' | 'failed';
export type ServerState = 'starting' | 'running' | 'failed';

/**
 * The language server as the rest of the client sees it: a state, typed questions, and news of analyses.
 * A question never throws: what goes wrong is logged and answered with `undefined`.
 */
export class Server implements Disposable {
  private client: BaseLanguageClient | undefined;
  private now: ServerState = 'starting';
  private readonly stateEmitter = new EventEmitter<ServerState>();
  private readonly analysedEmitter = new EventEmitter<Analysed>();
  readonly onDidChangeState = this.stateEmitter.event;
  private readonly configuredEmitter = new EventEmitter<void>();
  readonly onDidAnalyse = this.analysedEmitter.event;
  /** Settings or a folder's configuration changed, and the server has taken note. */
  readonly onDidConfigure = this.configuredEmitter.event;
  private readonly reviewedEmitter = new EventEmitter<string>();
  /** The review log of a folder changed, by whose hand ever; the folder as the server knows it. */
  readonly onDidReview = this.reviewedEmitter.event;

  constructor(
    private readonly create: CreateClient,
    private readonly options: LanguageClientOptions,
    readonly log: LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.now;
  }

  /** The language client, for the features that reach into it. */
  get languageClient(): BaseLanguageClient | undefined {
    return this.client;
  }

  async start(): Promise<void> {
    const client = this.create({ ...this.options, outputChannel: this.log });
    this.client = client;
    serveFiles(client);
    this.become('starting');
    client.onDidChangeState(({ newState }) => {
      if (client === this.client) this.become(fromClient(newState));
    });
    client.onNotification(analysedNotification.method, (analysed: Analysed) => {
      this.analysedEmitter.fire(analysed);
    });
    client.onNotification(configuredNotification.method, () => {
      this.configuredEmitter.fire();
    });
    client.onNotification(reviewedNotification.method, ({ folder }: { folder: string }) => {
      this.reviewedEmitter.fire(folder);
    });
    try {
      await client.start();
    } catch (error) {
      this.log.error(l10n.t('The server did not start: {0}', describe(error)));
      if (client === this.client) this.become('failed');
    }
  }

  /** True once the server runs; false where it is down or the waiting was called off. */
  async whenRunning(token: CancellationToken): Promise<boolean> {
    if (this.now === 'starting')
      await new Promise<void>((resolve) => {
        const settled = [
          this.onDidChangeState(() => {
            for (const each of settled) each.dispose();
            resolve();
          }),
          token.onCancellationRequested(() => {
            for (const each of settled) each.dispose();
            resolve();
          }),
        ];
      });
    return this.now === 'running' && !token.isCancellationRequested;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** The identifier under which the server knows a document. */
  uriOf(document: { readonly uri: Uri }): string {
    const convert = this.client?.code2ProtocolConverter;
    return convert ? convert.asUri(document.uri) : document.uri.toString();
  }

  /** The answer; `undefined` where there is none, for whatever reason. */
  async ask<P, R>(request: Typed<P, R>, params: P, token?: CancellationToken): Promise<R | undefined> {
    const reply = await this.inquire(request, params, token);
    return typeof reply === 'string' ? undefined : reply.answer;
  }

  /**
   * The answer; `passing` where the server does not run yet, the question was cancelled or the text has changed since, so
   * that another answer will come; `failed` where the server could not answer. Failures are logged.
   */
  async inquire<P, R>(
    request: Typed<P, R>,
    params: P,
    token: CancellationToken = new CancellationTokenSource().token,
  ): Promise<Reply<R>> {
    if (this.now !== 'running' || !this.client) return 'passing';
    try {
      const answer = await this.client.sendRequest<R>(request.method, params, token);
      return token.isCancellationRequested ? 'passing' : { answer };
    } catch (error) {
      if (isPassing(error) || token.isCancellationRequested) return 'passing';
      this.log.warn(`${request.method}: ${describe(error)}`);
      return 'failed';
    }
  }

  dispose(): void {
    void this.stop();
    this.stateEmitter.dispose();
    this.analysedEmitter.dispose();
    this.configuredEmitter.dispose();
    this.reviewedEmitter.dispose();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.log.debug(`stop: ${describe(error)}`);
    }
  }

  private become(state: ServerState): void {
    if (state === this.now) return;
    this.now = state;
    this.stateEmitter.fire(state);
  }
}

function fromClient(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'failed';
}

/** Cancelled, or outdated by an edit whose analysis is announced later: nothing that went wrong. */
function isPassing(error: unknown): boolean {
  if (error instanceof CancellationError) return true;
  return (
    error instanceof ResponseError &&
    [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled, LSPErrorCodes.ContentModified].includes(
      error.code,
    )
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
