/** How one gets about: from a source to where it was introduced and to all it is given for, by name, by growing selections. */
import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import { definition } from '../features/definition';
import { references } from '../features/references';
import { selectionRanges } from '../features/selectionRanges';
import type { Captures } from './captures';
import { toDefinition, toHighlight, toRange, toSelectionRange } from './convert';
import type { KnownSymbols } from './knownSymbols';

export const navigationCapabilities: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  selectionRangeProvider: true,
  workspaceSymbolProvider: true,
};

export function registerNavigationFeatures(
  connection: Connection,
  captures: Captures,
  client: ClientCapabilities,
  symbols: KnownSymbols,
): void {
  const asLink = client.textDocument?.definition?.linkSupport ?? false;

  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    captures.answer(uri, token, null, ({ capture, document }) => {
      const found = definition(capture, document.offsetAt(position));
      return found && toDefinition(document, capture, found, asLink);
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    captures.answer(uri, token, [], ({ capture, document }) =>
      references(capture, document.offsetAt(position))
        .filter(({ introduction }) => context.includeDeclaration || !introduction)
        .map(({ span }) => ({ uri, range: toRange(document, span) })),
    ),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    captures.answer(uri, token, [], ({ capture, document }) =>
      references(capture, document.offsetAt(position)).map((place) => toHighlight(document, place)),
    ),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    captures.answer(uri, token, null, ({ capture, document }) =>
      selectionRanges(
        capture,
        positions.map((position) => document.offsetAt(position)),
      ).map((steps) => toSelectionRange(document, steps)),
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) => symbols.find(query, token));
}
