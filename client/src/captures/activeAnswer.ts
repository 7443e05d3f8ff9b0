import { CancellationTokenSource, EventEmitter, type Disposable, type TextDocument } from 'vscode';
import type { DocumentParams, Typed } from '../../../server/src/lsp/protocol';
import type { Server } from '../server/server';
import { settle } from '../tree/settle';
import type { Analyses } from './analyses';

/** A large capture takes a second or two to be read: milliseconds. */
const patience = 2000;

/** What the server last said of the active capture. */
export interface Answered<R> {
  readonly document: TextDocument;
  /** The version it was asked for. */
  readonly version: number;
  /** Undefined while nothing has been answered. */
  readonly answer: R | undefined;
}

/** One question about the active capture, asked anew after each analysis and each decision, for as long as somebody looks. */
export class ActiveAnswer<R> implements Disposable {
  private answered: Answered<R> | undefined;
  private asking: CancellationTokenSource | undefined;
  private looked = false;
  private outdated = false;
  private readonly emitter = new EventEmitter<Answered<R> | undefined>();
  private readonly subscriptions: Disposable[];
  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly server: Server,
    private readonly analyses: Analyses,
    private readonly request: Typed<DocumentParams, R | null>,
  ) {
    this.subscriptions = [
      analyses.onDidChange(() => {
        this.follow();
      }),
      server.onDidReview(() => void this.ask()),
    ];
    this.follow();
  }

  /** `undefined` where the active editor shows no capture. */
  get current(): Answered<R> | undefined {
    return this.answered;
  }

  /** Somebody began or ceased to look. */
  look(looked: boolean): void {
    this.looked = looked;
    if (looked && this.outdated) void this.ask();
  }

  /** Waits for an answer that is about to come; not for long. */
  async settled(): Promise<void> {
    const isSettled = (): boolean => !this.answered || this.answered.answer !== undefined;
    await settle(isSettled, this.onDidChange, patience);
  }

  dispose(): void {
    this.asking?.cancel();
    for (const each of this.subscriptions) each.dispose();
    this.emitter.dispose();
  }

  private follow(): void {
    const analysis = this.analyses.current;
    if (analysis?.document !== this.answered?.document) {
      this.asking?.cancel();
      this.answered = analysis && { document: analysis.document, version: -1, answer: undefined };
      this.emitter.fire(this.answered);
    }
    if (analysis?.current && !analysis.refused) void this.ask();
  }

  private async ask(): Promise<void> {
    const document = this.answered?.document;
    this.outdated = !this.looked;
    if (!document || !this.looked) return;
    this.asking?.cancel();
    const source = new CancellationTokenSource();
    this.asking = source;
    const { version } = document;
    const answer = await this.server.ask(this.request, { uri: this.server.uriOf(document) }, source.token);
    // An answer that does not come now comes with the next analysis.
    if (answer === undefined || answer === null || document !== this.answered?.document) return;
    this.answered = { document, version, answer };
    this.emitter.fire(this.answered);
  }
}
