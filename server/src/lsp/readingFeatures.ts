/** What is shown while one reads: colours, hover, folding, outline, links. */
import {
  MarkupKind,
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { folds } from '../features/folding';
import { hover } from '../features/hover';
import { tokenModifiers, tokenTypes } from '../features/legend';
import { links } from '../features/links';
import { toMarkdown, toPlainText } from '../features/markdown';
import { outline } from '../features/outline';
import { semanticTokens } from '../features/semanticTokens';
import type { Captures } from './captures';
import {
  toDocumentLink,
  toDocumentSymbol,
  toFoldingRange,
  toRange,
  toSemanticTokens,
  toSpan,
} from './convert';
import type { TokenMemory } from './tokenMemory';

export const readingCapabilities: ServerCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  },
  hoverProvider: true,
  foldingRangeProvider: true,
  documentSymbolProvider: true,
  documentLinkProvider: {},
};

export function registerReadingFeatures(
  connection: Connection,
  captures: Captures,
  client: ClientCapabilities,
  tokens: TokenMemory,
): void {
  const { textDocument } = client;
  const markdown = textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  const mostFolds = textDocument?.foldingRange?.rangeLimit;

  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    captures.answer(uri, token, { data: [] }, ({ capture, document }) =>
      tokens.full(uri, toSemanticTokens(document, semanticTokens(capture)).data),
    ),
  );
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    captures.answer(uri, token, { data: [] }, ({ capture, document }) =>
      tokens.delta(uri, previousResultId, toSemanticTokens(document, semanticTokens(capture)).data),
    ),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    captures.answer(uri, token, { data: [] }, ({ capture, document }) =>
      toSemanticTokens(document, semanticTokens(capture, toSpan(document, range))),
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
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    captures.answer(uri, token, [], ({ capture, document }) =>
      links(capture).map((link) => toDocumentLink(document, link)),
    ),
  );
}
