/** What the rules on a text's characters share: one report a capture, at the first place, with the others as evidence. */
import type { Capture, Oddity, OddityKind, Span } from '../core/model';

/** UTF-16 units of words in a message, and of a mark. */
const LONGEST = 80;

export function odditiesOf({ integrity }: Capture, kind: OddityKind): readonly Oddity[] {
  return integrity.counts[kind] === 0 ? [] : integrity.oddities.filter((each) => each.kind === kind);
}

export function shownWords(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** The mark: no more than a reader takes in at a glance. */
export function markOf([start, end]: Span): Span {
  return [start, Math.min(end, start + LONGEST)];
}

export function spansOf(found: readonly Oddity[]): Span[] {
  return found.map(({ span }) => span);
}
