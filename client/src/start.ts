import { l10n, Uri, window, type ExtensionContext } from 'vscode';
import { findingsRequest, sourcesRequest } from '../../server/src/lsp/protocol';
import { ArticleProvider } from './article/provider';
import { followActive } from './captures/activeContext';
import { ActiveAnswer } from './captures/activeAnswer';
import { Analyses } from './captures/analyses';
import { Detector } from './captures/detector';
import { allCommands } from './commands/all';
import { registerCommand, type Workbench } from './commands/command';
import { Containers } from './containers/containers';
import { RowFiles } from './containers/rowFiles';
import { Author } from './decisions/author';
import { Decisions } from './decisions/decisions';
import { interceptDecisions } from './decisions/intercept';
import { Reasons } from './decisions/reasons';
import { FindingsView } from './findings/view';
import type { Lens } from './lens';
import { Marks } from './marks/marks';
import { coloursOnlyWithMarks, refreshColoursWithMarks } from './marks/semanticColours';
import { languageId } from './names';
import { PanelView } from './panel/view';
import { Server, type CreateClient } from './server/server';
import { SourcesView } from './sources/view';
import { StatusItem } from './status/item';
import { showCounts } from './tree/counts';
import { Survey } from './workspace/survey';
import { CapturesView } from './workspace/view';
import { keepTrue } from './workspace/watch';

/** The one composition root of the client, on the desktop and in the browser alike. */
export function start(context: ExtensionContext, createClient: CreateClient): Server {
  const log = window.createOutputChannel('Provenance Lens', { log: true });
  const state = context.workspaceState;
  const options = {
    documentSelector: [{ language: languageId }],
    initializationOptions: {
      l10n: l10n.bundle ?? null,
      files: true,
      ruleReference: Uri.joinPath(context.extensionUri, 'dist', 'rules.md').toString(),
    },
    middleware: { ...coloursOnlyWithMarks, ...interceptDecisions(() => workbench) },
  };
  const server = new Server(createClient, options, log);
  const analyses = new Analyses(server);
  const lens: Lens = {
    server,
    analyses,
    detector: new Detector(server),
    articles: new ArticleProvider(server),
    findings: new ActiveAnswer(server, analyses, findingsRequest),
    decisions: new Decisions(server, new Author()),
    reasons: new Reasons(state),
    survey: new Survey(server),
    containers: new Containers(server),
  };
  const sources = new ActiveAnswer(server, analyses, sourcesRequest);
  const workbench: Workbench = {
    ...lens,
    panel: new PanelView(lens, context.extensionUri),
    findingsView: new FindingsView(lens.findings, analyses, state),
    sourcesView: new SourcesView(sources, state),
    capturesView: new CapturesView(lens.survey, state),
  };
  const { panel, findingsView, sourcesView, capturesView } = workbench;
  context.subscriptions.push(
    log,
    server,
    lens.detector,
    analyses,
    lens.articles,
    lens.findings,
    lens.decisions,
    lens.survey,
    lens.containers,
    new RowFiles(lens.containers),
    sources,
    new Marks(server, context.extensionUri),
    refreshColoursWithMarks(server),
    panel,
    findingsView,
    sourcesView,
    capturesView,
    showCounts(),
    keepTrue(lens.survey, server, lens.decisions),
    new StatusItem(lens),
    ...followActive(),
    ...allCommands.map((command) => registerCommand(workbench, command)),
  );
  void server.start();
  return server;
}
