/** Pushes diagnostics, a little after the last edit, and tells the client that an analysis is new. */
import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { problems } from '../features/problems';
import { openFindings } from '../rules/finding';
import { isCalledOff, type Analyses } from './analyses';
import { toDiagnostic, type DiagnosticExtras } from './convert';
import { AnalysisProgress } from './progress';
import { analysedNotification, type Analysed } from './protocol';

/** Time without an edit after which the document is read again, in milliseconds. */
export const settleTime = 150;

export class Pusher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly reading = new Map<string, CancellationTokenSource>();
  /** Documents of which the client has colours that no edit will have it ask for again. */
  private readonly outdated = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly analyses: Analyses,
    private readonly extras: DiagnosticExtras,
    /** Has the client ask again for what it fetched of a text that did not change. */
    private readonly refresh: () => void = () => undefined,
  ) {}

  /** Reads the document after `delay` milliseconds, unless it is scheduled again before. */
  schedule(document: TextDocument, delay: number): void {
    this.drop(document.uri);
    const timer = setTimeout(() => {
      this.timers.delete(document.uri);
      void this.push(document);
    }, delay);
    this.timers.set(document.uri, timer);
  }

  /** Reads the document though its text is the same: settings or decisions have it come out otherwise. */
  readAgain(document: TextDocument): void {
    this.outdated.add(document.uri);
    this.schedule(document, 0);
  }

  /** The document was closed: its findings go. */
  close(uri: string): void {
    this.drop(uri);
    this.outdated.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private drop(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.reading.get(uri)?.cancel();
    this.reading.delete(uri);
  }

  private async push(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const source = new CancellationTokenSource();
    this.reading.set(uri, source);
    try {
      const progress = new AnalysisProgress(
        this.connection,
        { uri, length: document.getText().length },
        () => {
          this.analyses.callOff(document);
        },
      );
      const { reviewed } = await this.analyses.of(document, source.token, progress);
      if (source.token.isCancellationRequested || document.version !== version) return;
      const diagnostics = reviewed
        ? openFindings(problems(reviewed)).map((problem) => toDiagnostic(document, problem, this.extras))
        : [];
      await this.connection.sendDiagnostics({ uri, version, diagnostics });
      await this.connection.sendNotification(analysedNotification.method, {
        uri,
        version,
      } satisfies Analysed);
      if (this.outdated.delete(uri)) this.refresh();
    } catch (error) {
      if (isCalledOff(error)) await this.connection.sendDiagnostics({ uri, version, diagnostics: [] });
      // Changed or closed in the meantime: whatever did that has scheduled the next reading.
      else if (!source.token.isCancellationRequested && document.version === version)
        this.connection.console.error(
          `${uri} could not be analysed: ${error instanceof Error ? (error.stack ?? '') : ''}`,
        );
    } finally {
      if (this.reading.get(uri) === source) this.reading.delete(uri);
    }
  }
}
