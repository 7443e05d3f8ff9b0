/** The analyses of the open documents: made when asked for, kept by version, at most one under way for a document. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Stage } from '../core/capture';
import type { Capture } from '../core/model';
import type { StageWatch } from './progress';
import { readWhole, type Circumstances, type Reading } from './reading';

/** What is known of one version of a document. */
export interface Analysis extends Reading {
  readonly version: number;
}

interface Job {
  readonly version: number;
  /** Requests that wait for it; a job nobody waits for is abandoned. */
  waiting: number;
  /** Why nobody wants it any more, if so. */
  abandoned: (() => ResponseError) | null;
  /** The stage just done. */
  after: Stage | null;
  readonly watching: Set<StageWatch>;
  readonly done: Promise<Analysis>;
}

export const contentModified = (): ResponseError =>
  new ResponseError(LSPErrorCodes.ContentModified, 'The document changed.');
export const requestCancelled = (): ResponseError =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
/** Of a document whose analysis was called off: it is read again when it changes. */
export const calledOff = (): ResponseError =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'The analysis was cancelled.');
/** Is it one of these: an answer of the protocol, nothing that went wrong? */
export const isPassing = (error: unknown): boolean =>
  error instanceof ResponseError &&
  [LSPErrorCodes.ContentModified, LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled].some(
    (code) => code === error.code,
  );
export const isCalledOff = (error: unknown): boolean =>
  error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled;

/** Lets everything else that is waiting run: the next message, a cancellation. Anywhere: Node and workers have timers. */
export const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

export class Analyses {
  private readonly finished = new Map<string, Analysis>();
  /** By URI, the last capture read: the next reading takes over what an edit left alone. */
  private readonly previous = new Map<string, Capture>();
  private readonly underWay = new Map<string, Job>();
  /** By URI, what steered the analysis that is there or under way; nothing while that is still being asked for. */
  private readonly steered = new Map<string, string>();
  /** By URI, the version whose analysis was called off. */
  private readonly off = new Map<string, number>();

  constructor(private readonly circumstances: (document: TextDocument) => Promise<Circumstances>) {}

  /**
   * The analysis of the document as it is now. Rejects with ContentModified where the document changes before it is done,
   * with RequestCancelled where the token is cancelled, with ServerCancelled where the analysis was called off. `watch` is
   * told how far it is while this waits.
   */
  async of(document: TextDocument, token: CancellationToken, watch?: StageWatch): Promise<Analysis> {
    if (token.isCancellationRequested) throw requestCancelled();
    const known = this.finished.get(document.uri);
    if (known?.version === document.version) return known;
    if (this.off.get(document.uri) === document.version) throw calledOff();
    const job = this.jobFor(document);
    job.waiting++;
    if (watch) job.watching.add(watch);
    watch?.begins(job.after);
    const cancelled = whenCancelled(token);
    try {
      return await Promise.race([job.done, cancelled.promise]);
    } finally {
      cancelled.dispose();
      if (watch) job.watching.delete(watch);
      watch?.done();
      if (--job.waiting === 0) this.abandon(document.uri, job, contentModified);
    }
  }

  /** Nobody wants this version read: whoever waits, or asks later, gets ServerCancelled until the document changes. */
  callOff({ uri, version }: TextDocument): void {
    const job = this.underWay.get(uri);
    if (job?.version !== version) return;
    this.off.set(uri, version);
    this.abandon(uri, job, calledOff);
  }

  /** Would the analysis that is there, or under way, come out the same under these circumstances? */
  standsUnder(uri: string, circumstances: Circumstances): boolean {
    return this.steered.get(uri) === keyOf(circumstances);
  }

  /** The document was closed. */
  close(uri: string): void {
    this.forget(uri);
    this.previous.delete(uri);
  }

  /** The document changed: what is known of it, or under way, is of no use any more. */
  forget(uri: string): void {
    this.finished.delete(uri);
    this.steered.delete(uri);
    this.off.delete(uri);
    const job = this.underWay.get(uri);
    if (job) this.abandon(uri, job, contentModified);
  }

  private jobFor(document: TextDocument): Job {
    const running = this.underWay.get(document.uri);
    if (running?.version === document.version) return running;
    if (running) this.abandon(document.uri, running, contentModified);
    this.steered.delete(document.uri);
    const job: Job = {
      version: document.version,
      waiting: 0,
      abandoned: null,
      after: null,
      watching: new Set(),
      // Started after this turn, when there is a `job` to look at.
      done: Promise.resolve().then(() => this.analyse(document, job)),
    };
    this.underWay.set(document.uri, job);
    job.done.then(
      (analysis) => {
        if (this.underWay.get(document.uri) !== job) return;
        this.underWay.delete(document.uri);
        this.finished.set(document.uri, analysis);
        if (analysis.reviewed) this.previous.set(document.uri, analysis.reviewed.capture);
      },
      () => {
        if (this.underWay.get(document.uri) === job) this.underWay.delete(document.uri);
      },
    );
    return job;
  }

  private abandon(uri: string, job: Job, why: () => ResponseError): void {
    job.abandoned ??= why;
    if (this.underWay.get(uri) === job) this.underWay.delete(uri);
  }

  private async analyse(document: TextDocument, job: Job): Promise<Analysis> {
    const { uri, version, languageId } = document;
    const text = document.getText();
    const circumstances = await this.circumstances(document);
    if (job.abandoned) throw job.abandoned();
    this.steered.set(uri, keyOf(circumstances));
    const reading = await readWhole(
      { uri, language: languageId, text, previous: this.previous.get(uri), ...circumstances },
      async (after: Stage) => {
        job.after = after;
        for (const watch of job.watching) watch.begins(after);
        await pause();
        if (job.abandoned) throw job.abandoned();
      },
    );
    return { version, ...reading };
  }
}

/** Circumstances as one text, to be compared. */
function keyOf({ settings, folder, decisions = [], supplied = [] }: Circumstances): string {
  return JSON.stringify([folder, settings, decisions, supplied]);
}

function whenCancelled(token: CancellationToken): { readonly promise: Promise<never>; dispose(): void } {
  let subscription: { dispose(): void } | undefined;
  const promise = new Promise<never>((_, reject) => {
    subscription = token.onCancellationRequested(() => {
      reject(requestCancelled());
    });
  });
  return { promise, dispose: () => subscription?.dispose() };
}
