/** The requests of `protocol.ts`. */
import { t } from '@vscode/l10n';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { digestOf } from '../core/text/digest';
import { articleLines } from '../features/article';
import { panelCounts, panelFields, panelFindings } from '../features/panel';
import { panelTimes } from '../features/panelTimes';
import { problems } from '../features/problems';
import { visible } from '../features/words';
import { zoneRuns } from '../features/zoneRuns';
import { decode } from '../files/decode';
import type { FilePort } from '../files/filePort';
import { rowAddress } from '../intake/containers/rowUri';
import { render } from '../render';
import { rules } from '../rules/registry';
import type { Captures, Opened } from './captures';
import type { Configuration } from './configuration';
import { toArticleOnly, toRange, toZoneRuns } from './convert';
import { requestProgress } from './progress';
import * as protocol from './protocol';
import { chainItems, quoteOf, sourceItems } from './sourceRequests';
import { decideOn } from './reading';
import type { Surveys } from './surveys';
import { shownName } from './uri';

export function registerCustomRequests(
  connection: Connection,
  captures: Captures,
  configuration: Configuration,
  files: FilePort,
  surveys: Surveys,
): void {
  const on = <P, R>(
    request: protocol.Typed<P, R>,
    handle: (params: P, token: CancellationToken) => Promise<R>,
  ): void => void connection.onRequest(request.method, handle);

  on(protocol.assessRequest, (params) => assess(configuration, params));
  on(protocol.panelRequest, ({ uri }, token) =>
    captures.answer<protocol.Panel | null>(uri, token, null, (opened) => panel(opened, files)),
  );
  on(protocol.zonesRequest, ({ uri }, token) =>
    captures.answer<protocol.Zones | null>(uri, token, null, ({ document, capture }) => ({
      version: document.version,
      runs: toZoneRuns(document, capture, zoneRuns(capture)),
    })),
  );
  on(protocol.articleRequest, ({ uri }, token) =>
    captures.answer<protocol.ArticleOnly | null>(uri, token, null, ({ document, capture }) =>
      toArticleOnly(document, capture, articleLines(capture)),
    ),
  );
  on(protocol.findingsRequest, ({ uri }, token) =>
    captures.answer<readonly protocol.FindingItem[] | null>(uri, token, null, ({ document, ...reviewed }) =>
      problems(reviewed).map(({ code, span, severity, message, fingerprint, accepted }) => ({
        rule: code,
        range: toRange(document, span),
        severity,
        message,
        fingerprint,
        ...(accepted && { accepted }),
      })),
    ),
  );
  on(protocol.sourcesRequest, ({ uri }, token) =>
    captures.answer<readonly protocol.SourceItem[] | null>(uri, token, null, sourceItems),
  );
  on(protocol.quoteRequest, (params, token) =>
    captures.answer<protocol.Quote | null>(params.uri, token, null, (opened) => quoteOf(opened, params)),
  );
  on(protocol.surveyRequest, (params, token) =>
    surveys.of(params, token, requestProgress(connection, params.workDoneToken, params.uri)),
  );
}

/** By configuration, name, size and content: its language does not count, for that may be this very answer's doing. */
async function assess(
  configuration: Configuration,
  params: protocol.AssessParams,
): Promise<protocol.Assessment> {
  const { uri, text } = params;
  // Asked after a change of settings too, and then this may come before the news of the change: what was kept is old.
  configuration.forget(uri);
  const { settings, folder } = await configuration.circumstances(uri, params.folder);
  const length = params.length ?? text.length;
  const decision = decideOn({ uri, language: '', folder, settings, text, length });
  return { ...decision, reason: render(decision.reason) };
}

async function panel({ document, ...reviewed }: Opened, files: FilePort): Promise<protocol.Panel> {
  const { capture } = reviewed;
  const { uri, version, lineCount } = document;
  const text = document.getText();
  const titles = new Map(rules.map(({ id, title }) => [id, render({ template: title, args: [] })]));
  const shown = {
    uri,
    version,
    name: visible(shownName(uri)),
    lineCount,
    fields: panelFields(reviewed).map(({ evidence, ...field }) => ({
      ...field,
      evidence: evidence.map(({ span, text: words }) => ({ range: toRange(document, span), text: words })),
    })),
    counts: panelCounts(reviewed),
    findings: panelFindings(reviewed, (rule) => titles.get(rule) ?? rule),
    zones: toZoneRuns(document, capture, zoneRuns(capture)),
    times: panelTimes(capture).map(({ span, ...time }) => ({
      ...time,
      range: span && toRange(document, span),
    })),
    chains: chainItems(document, capture),
  };
  const article: protocol.Digest = {
    key: 'article',
    label: t('SHA-256 of the article'),
    sha256: capture.articleSha256,
    because: t('Of the article lines, joined by line feeds, in UTF-8.'),
  };
  return { ...shown, digests: [await bytesDigest(uri, text, files), article] };
}

/** Of the file's bytes, where they still say what the editor shows; positions were taken before, so this may wait. */
async function bytesDigest(uri: string, text: string, files: FilePort): Promise<protocol.Digest> {
  const digest = (sha256: string | null, because: string): protocol.Digest => ({
    key: 'bytes',
    label: rowAddress(uri) ? t('SHA-256 of the text') : t('SHA-256 of the file'),
    sha256,
    because,
  });
  let bytes: Uint8Array;
  try {
    bytes = await files.readBytes(uri);
  } catch {
    return digest(null, t('There is no file to read.'));
  }
  if (ends(decode(bytes).text) !== ends(text))
    return digest(
      null,
      t('The text differs from the file read as UTF-8: it is not saved, or open in another encoding.'),
    );
  return digest(
    digestOf(bytes),
    rowAddress(uri) ? t('Of the row’s text, in UTF-8.') : t('Of the bytes of the file as they lie on disk.'),
  );
}

/** An editor makes all line ends of a file alike; that is no difference. */
function ends(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
