import { EventEmitter, languages, workspace, type Disposable, type TextDocument, type Uri } from 'vscode';
import { articleRequest, type ArticleOnly } from '../../../server/src/lsp/protocol';
import { sameUri } from '../captures/kind';
import { articleLanguageId, articleScheme, languageId } from '../names';
import type { Server } from '../server/server';
import type { ArticleLines } from './lines';
import { sourceOf } from './uri';

/** The article of a capture as a read-only document that changes with the capture. */
export class ArticleProvider implements Disposable {
  private readonly shown = new Map<string, ArticleOnly>();
  private readonly emitter = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable[];
  readonly onDidChange = this.emitter.event;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      workspace.registerTextDocumentContentProvider(articleScheme, this),
      workspace.onDidOpenTextDocument((document) => {
        if (document.uri.scheme === articleScheme && document.languageId !== articleLanguageId) {
          void languages.setTextDocumentLanguage(document, articleLanguageId);
        }
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === articleScheme)
          setTimeout(() => {
            this.forget(uri);
          }, 0);
      }),
      server.onDidAnalyse(({ uri }) => {
        this.announce((source) => this.server.uriOf({ uri: source }) === uri);
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') this.announce(() => true);
      }),
    ];
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const article = await this.read(uri).catch(() => undefined);
    return article?.text ?? this.shown.get(uri.toString())?.text ?? '';
  }

  /** Which line of the capture became which line of this article, as last shown. */
  lines(uri: Uri): ArticleLines {
    return this.shown.get(uri.toString())?.lines ?? [];
  }

  /** Asks the server for the article and remembers it; `undefined` where there is none to be had. */
  async read(uri: Uri): Promise<ArticleOnly | undefined> {
    const source = await openCapture(sourceOf(uri));
    const article = await this.server.ask(articleRequest, { uri: this.server.uriOf(source) });
    if (article) this.shown.set(uri.toString(), article);
    return article ?? undefined;
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    this.emitter.dispose();
  }

  /** A change of language closes and opens a document in one turn: only what is gone after it is forgotten. */
  private forget(uri: Uri): void {
    if (!workspace.textDocuments.some((document) => sameUri(document.uri, uri)))
      this.shown.delete(uri.toString());
  }

  private announce(concerns: (source: Uri) => boolean): void {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme === articleScheme && concerns(sourceOf(uri))) this.emitter.fire(uri);
    }
  }
}

/** The capture as an open document. One that is open keeps its language: it may be plain text because a person said so. */
async function openCapture(uri: Uri): Promise<TextDocument> {
  const open = workspace.textDocuments.find((document) => sameUri(document.uri, uri));
  if (open) return open;
  const document = await workspace.openTextDocument(uri);
  // The server holds captures only.
  return document.languageId === languageId
    ? document
    : languages.setTextDocumentLanguage(document, languageId);
}
