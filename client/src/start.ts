import { l10n, window, type ExtensionContext } from 'vscode';
import { ArticleProvider } from './article/provider';
import { followActive } from './captures/activeContext';
import { Analyses } from './captures/analyses';
import { Detector } from './captures/detector';
import { allCommands } from './commands/all';
import { registerCommand, type Lens } from './commands/command';
import { Marks } from './marks/marks';
import { coloursOnlyWithMarks, refreshColoursWithMarks } from './marks/semanticColours';
import { languageId } from './names';
import { PanelView } from './panel/view';
import { Server, type CreateClient } from './server/server';
import { StatusItem } from './status/item';

/** The one composition root of the client, on the desktop and in the browser alike. */
export function start(context: ExtensionContext, createClient: CreateClient): Server {
  const log = window.createOutputChannel('Provenance Lens', { log: true });
  const options = {
    documentSelector: [{ language: languageId }],
    initializationOptions: { l10n: l10n.bundle ?? null, files: true },
    middleware: coloursOnlyWithMarks,
  };
  const server = new Server(createClient, options, log);
  const detector = new Detector(server);
  const analyses = new Analyses(server);
  const articles = new ArticleProvider(server);
  const lens: Lens = { server, detector, analyses, articles };
  context.subscriptions.push(
    log,
    server,
    detector,
    analyses,
    articles,
    new Marks(server, context.extensionUri),
    refreshColoursWithMarks(server),
    new PanelView(lens, context.extensionUri),
    new StatusItem(lens),
    ...followActive(),
    ...allCommands.map((command) => registerCommand(lens, command)),
  );
  void server.start();
  return server;
}
