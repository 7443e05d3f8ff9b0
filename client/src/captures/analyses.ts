import {
  CancellationTokenSource,
  EventEmitter,
  window,
  workspace,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { panelRequest, type Panel } from '../../../server/src/lsp/protocol';
import type { Server } from '../server/server';
import { activeDocument, isCapture } from './kind';

/** What is known of the active capture. `panel` may be of an older version while `current` is false. */
export interface Analysis {
  readonly document: TextDocument;
  readonly panel: Panel | undefined;
  /** False from an edit until the analysis of that edit is in. */
  readonly current: boolean;
  /** The server holds no analysis, or could not make one. */
  readonly refused: boolean;
}

/** Follows the active capture and keeps its analysis, asked for once and shared by all views. */
export class Analyses implements Disposable {
  private active: Analysis | undefined;
  private asking: CancellationTokenSource | undefined;
  private readonly emitter = new EventEmitter<Analysis | undefined>();
  private readonly subscriptions: Disposable[];
  readonly onDidChange = this.emitter.event;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      window.onDidChangeActiveTextEditor(() => {
        this.follow();
      }),
      workspace.onDidOpenTextDocument(() => {
        this.follow();
      }),
      workspace.onDidCloseTextDocument(() => {
        this.follow();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.active?.document && contentChanges.length > 0)
          this.set({ ...this.active, current: false });
      }),
      // Nothing new to analyse, but the digest of the file is another.
      workspace.onDidSaveTextDocument((document) => {
        if (document === this.active?.document) void this.refresh();
      }),
      server.onDidAnalyse(({ uri }) => {
        if (this.active && uri === this.server.uriOf(this.active.document)) void this.refresh();
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') this.follow(true);
      }),
    ];
    this.follow();
  }

  /** The active capture's analysis; `undefined` where the active editor shows no capture. */
  get current(): Analysis | undefined {
    return this.active;
  }

  dispose(): void {
    this.asking?.cancel();
    for (const each of this.subscriptions) each.dispose();
    this.emitter.dispose();
  }

  private follow(again = false): void {
    const document = activeDocument();
    if (!isCapture(document)) {
      this.asking?.cancel();
      this.set(undefined);
    } else if (again || document !== this.active?.document) {
      this.set({ document, panel: undefined, current: false, refused: false });
      void this.refresh();
    }
  }

  private async refresh(): Promise<void> {
    const document = this.active?.document;
    if (!document) return;
    this.asking?.cancel();
    const source = new CancellationTokenSource();
    this.asking = source;
    const reply = await this.server.inquire(panelRequest, { uri: this.server.uriOf(document) }, source.token);
    if (reply === 'passing' || source.token.isCancellationRequested || document !== this.active?.document)
      return;
    const panel = reply === 'failed' ? null : reply.answer;
    this.set({
      document,
      panel: panel ?? undefined,
      current: panel === null || panel.version === document.version,
      refused: panel === null,
    });
  }

  private set(analysis: Analysis | undefined): void {
    if (analysis === this.active) return;
    this.active = analysis;
    this.emitter.fire(analysis);
  }
}
