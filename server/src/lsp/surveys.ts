/** Files of a folder that need not be open: is each a capture, and how far is its review? */
import { t } from '@vscode/l10n';
import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Capture, Field } from '../core/model';
import { excerpt, visible } from '../features/words';
import { decode } from '../files/decode';
import type { FilePort } from '../files/filePort';
import type { ReviewedCapture } from '../review/review';
import { openFindings, type Severity } from '../rules/finding';
import { isPassing, pause, requestCancelled, type Analyses } from './analyses';
import type { Configuration } from './configuration';
import { toRange } from './convert';
import type { KnownSymbols } from './knownSymbols';
import { Limiter } from './limiter';
import type { StageWatch } from './progress';
import type { SurveyParams, Surveyed } from './protocol';
import { readWhole } from './reading';

/** Files read at a time: a scan must not keep what is open waiting, nor hold many texts. */
const atATime = 2;
/** Bytes of UTF-8 that one UTF-16 unit takes at most. */
const bytesOfUnit = 3;

const nothing = { error: 0, warning: 0, information: 0, hint: 0 };
const noCapture: Surveyed = {
  capture: false,
  problem: null,
  headline: null,
  publisher: null,
  published: null,
  open: nothing,
  accepted: 0,
  decisions: 0,
};

export interface SurveyOf {
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: Analyses;
  readonly configuration: Configuration;
  readonly files: FilePort;
  readonly symbols: KnownSymbols;
}

export class Surveys {
  private readonly limiter = new Limiter(atATime);

  constructor(private readonly from: SurveyOf) {}

  /** Decides as `assess` does. What is open is taken as the editor shows it. Rejects as `Analyses.of` does. */
  async of(params: SurveyParams, token: CancellationToken, watch?: StageWatch): Promise<Surveyed> {
    return this.limiter.run(async () => {
      stopWhereCancelled(token);
      try {
        return await this.survey(params, token, watch);
      } catch (error) {
        if (isPassing(error)) throw error;
        return { ...noCapture, problem: problemOf(error) };
      } finally {
        watch?.done();
      }
    });
  }

  private async survey(
    { uri, folder }: SurveyParams,
    token: CancellationToken,
    watch?: StageWatch,
  ): Promise<Surveyed> {
    const { documents, analyses, symbols } = this.from;
    const document = documents.get(uri);
    const reviewed = document
      ? (await analyses.of(document, token, watch)).reviewed
      : await this.ofFile(uri, folder, token, watch);
    symbols.survey(uri, reviewed && headlineOf(uri, reviewed.capture));
    return reviewed ? summary(reviewed) : noCapture;
  }

  private async ofFile(
    uri: string,
    folder: string | null,
    token: CancellationToken,
    watch?: StageWatch,
  ): Promise<ReviewedCapture | null> {
    const { documents, configuration, files } = this.from;
    const circumstances = await configuration.circumstances(uri, folder);
    // Settings are kept for what is open; a survey may be of ten thousand files.
    if (!documents.get(uri)) configuration.forget(uri);
    const bytes = await files.readBytes(uri, circumstances.settings.maximumLength * bytesOfUnit);
    const { text } = decode(bytes);
    watch?.begins(null);
    await pause();
    stopWhereCancelled(token);
    const given = { uri, language: '', text, ...circumstances };
    const { reviewed } = await readWhole(given, async (after) => {
      watch?.begins(after);
      await pause();
      stopWhereCancelled(token);
    });
    return reviewed;
  }
}

function stopWhereCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw requestCancelled();
}

function summary({ capture, findings, decisions }: ReviewedCapture): Surveyed {
  const { headline, publisher, published } = capture.provenance;
  const open: Record<Severity, number> = { ...nothing };
  const unaccepted = openFindings(findings);
  for (const { severity } of unaccepted) open[severity]++;
  return {
    capture: true,
    problem: null,
    headline: shown(headline),
    publisher: shown(publisher),
    published: shown(published),
    open,
    accepted: findings.length - unaccepted.length,
    decisions: decisions.length,
  };
}

function shown({ value }: Field): string | null {
  return value === null ? null : excerpt(value);
}

/** Positions are of the text as an editor would open it. */
function headlineOf(uri: string, { text, provenance }: Capture) {
  const { value, spans } = provenance.headline;
  const span = spans[0];
  if (value === null || !span) return null;
  const upToThere = TextDocument.create(uri, '', 0, text.slice(0, span[1]));
  return { name: value, range: toRange(upToThere, span) };
}

function problemOf(error: unknown): string {
  return t('It could not be read: {0}', visible(error instanceof Error ? error.message : String(error)));
}
