import type { Capture, Span } from '../core/model';
import { quoteAt } from './commentQuotes';
import { groupAt } from './sources';

export interface Definition {
  /** What was asked about: the source, cue or content at the offset. */
  readonly origin: Span;
  /** The words that introduced the source. */
  readonly target: Span;
}

/**
 * Where the source was introduced that the words at the offset name or belong to; of words that a comment quotes, where they
 * stand in the article; null where they are nobody's.
 */
export function definition(capture: Capture, offset: number): Definition | null {
  const quoted = quoteAt(capture, offset);
  if (quoted) return quoted;
  const found = groupAt(capture, offset);
  return found && { origin: found.span, target: found.group.introduction };
}
