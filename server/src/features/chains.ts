/** The ways statements came on to the page: page, outlets and agencies, source. */
import { t } from '@vscode/l10n';
import type { Capture, SourceKind, Span } from '../core/model';
import { sentenceAt } from './locate';
import { excerpt } from './words';

export interface Hop {
  /** Cut to a line's length, hidden characters shown. From the capture: escape it. */
  readonly name: string;
  readonly kind: SourceKind | 'page';
}

/** One way with all that came by it. */
export interface Chain {
  /** From the page outwards; the source last. Three at least. */
  readonly hops: readonly Hop[];
  readonly statements: number;
  /** Where the first of them is given to its source. */
  readonly span: Span;
}

/** A picture of more is no picture. */
const mostChains = 12;
const longestName = 60;

/** Statements of the article that came through others, by their way, those of most statements first. */
export function chains({ attributions, provenance, sentences }: Capture): Chain[] {
  const found = new Map<string, { hops: readonly Hop[]; statements: number; span: Span }>();
  for (const { source, cue } of attributions) {
    const span = source?.spans[0] ?? cue.spans[0];
    if (!source?.via.length || !span) continue;
    if (sentenceAt({ sentences }, span[0])?.zone !== 'article') continue;
    const name = (words: string): string => excerpt(words, longestName);
    const hops: Hop[] = [
      { name: provenance.publisher.value ? name(provenance.publisher.value) : t('This page'), kind: 'page' },
      ...source.via.map((hop): Hop => ({ name: name(hop), kind: 'named-organisation' })),
      { name: name(source.resolved ?? source.text), kind: source.kind },
    ];
    const key = JSON.stringify(hops);
    const known = found.get(key);
    if (known) known.statements++;
    else found.set(key, { hops, statements: 1, span });
  }
  return [...found.values()]
    .sort((a, b) => b.statements - a.statements || a.span[0] - b.span[0])
    .slice(0, mostChains);
}
