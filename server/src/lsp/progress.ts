/** Tells the client how far long analyses are, as work-done progress. */
import { t } from '@vscode/l10n';
import {
  WorkDoneProgress,
  type Connection,
  type ProgressToken,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Stage } from '../core/capture';
import { visible } from '../features/words';
import { shownName } from './uri';

/** Told of each stage as it begins, with the one just done (null: none), and once of the end. */
export interface StageWatch {
  begins(after: Stage | null): void;
  done(): void;
}

/** An analysis that takes longer than this, in milliseconds, is worth a word. */
const patience = 300;
/** A text longer than this, in UTF-16 units, will take that long: its progress is prepared at once. */
const longText = 500_000;

/** The reader's name for the stage that follows. */
function nameOf(after: Stage | null): string {
  switch (after) {
    case null:
      return t('Zones of the lines');
    case 'segments':
      return t('Comment threads');
    case 'threads':
      return t('Statements and sources');
    case 'claims':
      return t('Origin');
    case 'provenance':
      return t('Findings');
  }
}

const titleOf = (uri: string): string => t('Reading {0}', visible(shownName(uri)));

/** For a request that brought a token: everything is told. Without a token nothing is. */
export function requestProgress(
  connection: Connection,
  token: ProgressToken | undefined,
  uri: string,
): StageWatch {
  if (token === undefined) return { begins: () => undefined, done: () => undefined };
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void =>
    void connection.sendProgress(WorkDoneProgress.type, token, value);
  let begun = false;
  return {
    begins(after) {
      const message = nameOf(after);
      send(begun ? { kind: 'report', message } : { kind: 'begin', title: titleOf(uri), message });
      begun = true;
    },
    done() {
      if (begun) send({ kind: 'end' });
    },
  };
}

/** For an analysis nobody asked for by name: told only where it takes long. The client may cancel it. */
export class AnalysisProgress implements StageWatch {
  private readonly started: number;
  private reporter: Promise<WorkDoneProgressServerReporter | null> | undefined;
  private latest: Stage | null = null;
  private ended = false;

  constructor(
    private readonly connection: Connection,
    private readonly document: { readonly uri: string; readonly length: number },
    private readonly cancel: () => void,
    private readonly now = Date.now,
  ) {
    this.started = now();
  }

  begins(after: Stage | null): void {
    this.latest = after;
    if (this.reporter)
      void this.reporter.then((reporter) => {
        if (!this.ended && this.latest === after) reporter?.report(nameOf(after));
      });
    else if (this.document.length > longText || this.now() - this.started > patience)
      this.reporter = this.open();
  }

  done(): void {
    this.ended = true;
    void this.reporter?.then((reporter) => reporter?.done());
  }

  /** Null where the client shows none. */
  private async open(): Promise<WorkDoneProgressServerReporter | null> {
    try {
      const reporter = await this.connection.window.createWorkDoneProgress();
      reporter.token.onCancellationRequested(() => {
        if (!this.ended) this.cancel();
      });
      reporter.begin(titleOf(this.document.uri), undefined, nameOf(this.latest), true);
      return reporter;
    } catch {
      return null;
    }
  }
}
