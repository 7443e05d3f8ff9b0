/**
 * Workspace symbols. Covered are the headline, the sources and the comment authors of the captures that are open, and, for
 * a query of two letters or more, the headlines of those files that were surveyed since the server started. Nothing is read
 * for the question: what nobody opened or surveyed is not found.
 */
import {
  SymbolKind,
  type CancellationToken,
  type SymbolInformation,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fits, symbols, type CaptureSymbol } from '../features/symbols';
import { excerpt, visible } from '../features/words';
import type { Captures } from './captures';
import { toRange } from './convert';
import type { Range } from './protocol';
import { shownName } from './uri';

const kinds: Readonly<Record<CaptureSymbol['kind'], SymbolKind>> = {
  headline: SymbolKind.String,
  source: SymbolKind.Object,
  'comment-author': SymbolKind.Event,
};
/** Editors ask again with every letter, and show fewer. */
const mostFound = 500;
/** Headlines of surveyed files that are kept; the oldest go. */
const mostSurveyed = 5000;

export class KnownSymbols {
  private readonly surveyed = new Map<string, { readonly name: string; readonly range: Range }>();

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly captures: Captures,
  ) {}

  /** A file was surveyed: its headline and where it stands; null where it has none or is no capture. */
  survey(uri: string, headline: { readonly name: string; readonly range: Range } | null): void {
    this.surveyed.delete(uri);
    const name = headline ? excerpt(headline.name) : '';
    if (!headline || name === '') return;
    this.surveyed.set(uri, { name, range: headline.range });
    if (this.surveyed.size > mostSurveyed) this.surveyed.delete(this.surveyed.keys().next().value!);
  }

  /** At most 500, open captures first. A capture that is edited while this is asked is left out. */
  async find(query: string, token: CancellationToken): Promise<SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    for (const { uri } of this.documents.all()) {
      if (found.length >= mostFound) break;
      found.push(...(await this.ofOpen(uri, query, token)));
    }
    if (query.trim().length >= 2)
      for (const [uri, { name, range }] of this.surveyed) {
        if (found.length >= mostFound) break;
        if (!this.documents.get(uri) && fits(name, query))
          found.push({ name, kind: kinds.headline, location: { uri, range }, containerName: fileOf(uri) });
      }
    return found.slice(0, mostFound);
  }

  private async ofOpen(uri: string, query: string, token: CancellationToken): Promise<SymbolInformation[]> {
    try {
      return await this.captures.answer<SymbolInformation[]>(uri, token, [], ({ capture, document }) =>
        symbols(capture)
          .filter(({ name }) => fits(name, query))
          .map(({ name, kind, span }) => ({
            name,
            kind: kinds[kind],
            location: { uri, range: toRange(document, span) },
            containerName: fileOf(uri),
          })),
      );
    } catch (error) {
      if (token.isCancellationRequested) throw error;
      return [];
    }
  }
}

const fileOf = (uri: string): string => visible(shownName(uri));
