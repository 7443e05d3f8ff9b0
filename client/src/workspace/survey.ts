import {
  CancellationTokenSource,
  EventEmitter,
  workspace,
  type CancellationToken,
  type Disposable,
  type Uri,
} from 'vscode';
import { surveyRequest } from '../../../server/src/lsp/protocol';
import type { Server } from '../server/server';
import { candidates, mostFiles } from './files';
import { Limiter } from './limiter';
import type { Surveyable } from './order';

export type ScanState = 'never' | 'scanning' | 'done';
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Files asked about at the same time: the server has one thread, and the open capture goes before. */
const atOnce = 2;
/** Changes are told at most this often, in milliseconds; and the longer the list that is then drawn, the more seldom. */
const pause = 150;
const pauseEach = 0.2;

/** The captures of the workspace: nothing is read until somebody asks for a scan, and then what changes is read again. */
export class Survey implements Disposable {
  private readonly known = new Map<string, Surveyable>();
  /** Looked at beside the files of the workspace. */
  private readonly included = new Map<string, Uri>();
  private readonly limiter = new Limiter(atOnce);
  private scanning: { readonly source: CancellationTokenSource; readonly ended: Promise<void> } | undefined;
  private isDone = false;
  private wasCut = false;
  private counted: Progress = { done: 0, total: 0 };
  private telling: ReturnType<typeof setTimeout> | undefined;
  private readonly emitter = new EventEmitter<void>();
  readonly onDidChange = this.emitter.event;

  constructor(private readonly server: Server) {}

  get state(): ScanState {
    if (this.scanning) return 'scanning';
    return this.isDone ? 'done' : 'never';
  }

  get captures(): readonly Surveyable[] {
    return [...this.known.values()];
  }

  /** Of the scan under way. */
  get progress(): Progress {
    return this.counted;
  }

  /** More files than are looked at. */
  get isCut(): boolean {
    return this.wasCut;
  }

  /** Looks at every file anew; joins a scan that is under way. Ends early, and keeps what it has, when called off. */
  async scan(token?: CancellationToken, tell: (progress: Progress) => void = () => undefined): Promise<void> {
    const running = this.scanning ?? this.begin();
    const calledOff = token?.onCancellationRequested(() => {
      running.source.cancel();
    });
    const told = this.onDidChange(() => {
      tell(this.counted);
    });
    try {
      await running.ended;
    } finally {
      calledOff?.dispose();
      told.dispose();
    }
  }

  /** Scans with more files than the workspace's, now and until `includeNone`: the rows of a file of captures. */
  async include(files: readonly Uri[]): Promise<void> {
    for (const uri of files.slice(0, mostFiles)) this.included.set(uri.toString(), uri);
    await this.scanning?.ended;
    await this.scan();
  }

  /** The next scan is of the workspace's files alone; one that is under way with others is called off. */
  async includeNone(): Promise<void> {
    if (this.included.size === 0) return;
    this.included.clear();
    this.cancel();
    await this.scanning?.ended;
  }

  cancel(): void {
    this.scanning?.source.cancel();
  }

  /** The next one who looks has it scanned again. */
  forget(): void {
    this.isDone = false;
    this.announce();
  }

  /** A file was made or changed, or something was decided about it. Nothing happens before the first scan. */
  async refresh(uri: Uri): Promise<void> {
    if (this.state !== 'never') await this.limiter.run(() => this.look(uri));
    this.announce();
  }

  /** A file, or a folder with all that lay in it, is gone. */
  remove(uri: Uri): void {
    const gone = uri.toString();
    for (const key of this.known.keys())
      if (key === gone || key.startsWith(`${gone}/`)) this.known.delete(key);
    this.announce();
  }

  dispose(): void {
    this.cancel();
    clearTimeout(this.telling);
    this.emitter.dispose();
  }

  private begin(): NonNullable<Survey['scanning']> {
    const source = new CancellationTokenSource();
    // Whatever comes of it: what was called off or failed is not begun again by itself.
    this.isDone = true;
    this.counted = { done: 0, total: 0 };
    const ended = this.lookAtAll(source.token).finally(() => {
      this.scanning = undefined;
      this.announce();
    });
    this.scanning = { source, ended };
    this.announce();
    return this.scanning;
  }

  private async lookAtAll(token: CancellationToken): Promise<void> {
    if (!(await this.server.whenRunning(token))) return;
    const { files: own, isCut } = await candidates(token);
    // Called off while files were still looked for: those that were found are not all there are.
    if (token.isCancellationRequested) return;
    const files = [...own, ...this.included.values()];
    this.wasCut = isCut;
    const there = new Set(files.map((uri) => uri.toString()));
    for (const uri of this.known.keys()) if (!there.has(uri)) this.known.delete(uri);
    this.counted = { done: 0, total: files.length };
    await Promise.all(
      files.map((uri) =>
        this.limiter.run(async () => {
          if (token.isCancellationRequested) return;
          await this.look(uri, token);
          this.counted = { ...this.counted, done: this.counted.done + 1 };
          this.announce();
        }),
      ),
    );
  }

  private async look(uri: Uri, token?: CancellationToken): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    const surveyed = await this.server.ask(
      surveyRequest,
      { uri: this.server.uriOf({ uri }), folder: folder ? this.server.uriOf(folder) : null },
      token,
    );
    // No answer: what is known stands.
    if (!surveyed) return;
    const key = uri.toString();
    if (!surveyed.capture && surveyed.problem === null) {
      this.known.delete(key);
      return;
    }
    const path = workspace.asRelativePath(uri);
    this.known.set(key, { uri: key, path, name: path.slice(path.lastIndexOf('/') + 1), surveyed });
  }

  private announce(): void {
    this.telling ??= setTimeout(
      () => {
        this.telling = undefined;
        this.emitter.fire();
      },
      pause + pauseEach * this.known.size,
    );
  }
}
