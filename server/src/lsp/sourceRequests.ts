/** Requests about who says what: the sources of a capture, and words of it as a citation. */
import type { Capture } from '../core/model';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '@vscode/l10n';
import { chains } from '../features/chains';
import { kindLabel } from '../features/labels';
import { quote, quotedSpan } from '../features/quote';
import { sources, statementOf } from '../features/sources';
import { excerpt } from '../features/words';
import type { Opened } from './captures';
import { toPlace, toRange, toSpan } from './convert';
import type { Chain, Quote, QuoteParams, SourceItem } from './protocol';
import { fileName } from './uri';

/** A list of more is read by nobody; the first ones are kept. */
const mostStatements = 20_000;

export function sourceItems({ document, capture }: Pick<Opened, 'document' | 'capture'>): SourceItem[] {
  let left = mostStatements;
  return sources(capture).flatMap(({ name, kind, introduction, mentions }) => {
    const shown = mentions.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    return {
      name: excerpt(name),
      kind,
      kindLabel: kindLabel(kind),
      range: toRange(document, introduction),
      statements: shown.map((mention) => {
        const { span, content, zone } = statementOf(capture, mention);
        return {
          range: toRange(document, span),
          text: excerpt(wordsOf(capture, content ?? span)),
          zone,
        };
      }),
    };
  });
}

export function chainItems(document: TextDocument, capture: Capture): Chain[] {
  return chains(capture).map(({ hops, statements, span }) => ({
    hops: hops.map(({ name, kind }) => ({
      name,
      kind,
      kindLabel: kind === 'page' ? t('this page') : kindLabel(kind),
    })),
    statements,
    range: toRange(document, span),
  }));
}

export function quoteOf(
  { document, capture }: Pick<Opened, 'document' | 'capture'>,
  { uri, range }: QuoteParams,
): Quote {
  const span = quotedSpan(capture, toSpan(document, range));
  return { text: quote(capture, span, { file: fileName(uri), ...toPlace(document, span) }) };
}

const wordsOf = ({ text }: Capture, [start, end]: readonly [number, number]): string =>
  text.slice(start, end);
