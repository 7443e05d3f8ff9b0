/** What of a capture is found by name across files: its headline, its sources, the authors of its comments. */
import type { Capture, Span } from '../core/model';
import { sources } from './sources';
import { excerpt, visible } from './words';

export interface CaptureSymbol {
  /** Never empty; hidden characters are made visible. */
  readonly name: string;
  readonly kind: 'headline' | 'source' | 'comment-author';
  readonly span: Span;
}

/** A capture with more names many; what comes first is kept. */
const mostOfOne = 1000;

/** Headline, sources, comment authors: each source and each author once, where they come first. */
export function symbols(capture: Capture): CaptureSymbol[] {
  const { headline } = capture.provenance;
  const found: CaptureSymbol[] = [];
  const add = (name: string | null, kind: CaptureSymbol['kind'], span: Span | undefined | null): void => {
    const shown = name === null ? '' : excerpt(name);
    if (shown !== '' && span && found.length < mostOfOne) found.push({ name: shown, kind, span });
  };
  add(headline.value, 'headline', headline.spans[0]);
  for (const { name, introduction } of sources(capture)) add(name, 'source', introduction);
  const authors = new Set<string>();
  for (const { author, authorSpan } of capture.comments) {
    if (author === null || authors.has(author)) continue;
    authors.add(author);
    add(author, 'comment-author', authorSpan);
  }
  return found;
}

/** Do the query's characters stand in the name, in their order? Case and spaces do not count; editors rank what is left. */
export function fits(name: string, query: string): boolean {
  const within = folded(name);
  let at = 0;
  for (const character of folded(query)) {
    const found = within.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

const folded = (words: string): string => visible(words).normalize('NFKC').toLowerCase().replaceAll(' ', '');
