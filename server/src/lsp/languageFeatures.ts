/** The protocol's own requests: each asks a feature and converts its answer. */
import {
  MarkupKind,
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { folds } from '../features/folding';
import { hover } from '../features/hover';
import { tokenModifiers, tokenTypes } from '../features/legend';
import { toMarkdown, toPlainText } from '../features/markdown';
import { outline } from '../features/outline';
import { semanticTokens } from '../features/semanticTokens';
import { toDocumentSymbol, toFoldingRange, toRange, toSemanticTokens } from './convert';
import type { Captures } from './captures';

export const capabilities: ServerCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: true,
    range: true,
  },
  hoverProvider: true,
  foldingRangeProvider: true,
  documentSymbolProvider: true,
};

export function registerLanguageFeatures(
  connection: Connection,
  captures: Captures,
  client: ClientCapabilities,
): void {
  const { textDocument } = client;
  const markdown = textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  const mostFolds = textDocument?.foldingRange?.rangeLimit;

  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    captures.answer(uri, token, { data: [] }, ({ capture, document }) =>
      toSemanticTokens(document, semanticTokens(capture)),
    ),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    captures.answer(uri, token, { data: [] }, ({ capture, document }) =>
      toSemanticTokens(
        document,
        semanticTokens(capture, [document.offsetAt(range.start), document.offsetAt(range.end)]),
      ),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    captures.answer(uri, token, null, ({ document, ...reviewed }) => {
      const found = hover(reviewed, document.offsetAt(position));
      if (!found) return null;
      const value = markdown ? toMarkdown(found.cards) : toPlainText(found.cards);
      return {
        contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
        range: toRange(document, found.span),
      };
    }),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    captures.answer(uri, token, [], ({ capture, document }) =>
      folds(capture, mostFolds).map((fold) => toFoldingRange(document, capture, fold)),
    ),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    captures.answer(uri, token, [], ({ capture, document }) =>
      outline(capture).map((item) => toDocumentSymbol(document, item)),
    ),
  );
}
