import type { Position, Range } from '../../../server/src/lsp/protocol';

/**
 * Which of some things is meant by a place: the shortest range that holds it, else the first that begins on its line.
 * `undefined` where there is none.
 */
export function rangeAt<T>(
  things: readonly T[],
  rangeOf: (thing: T) => Range | null,
  place: Position,
): T | undefined {
  let held: { readonly thing: T; readonly range: Range } | undefined;
  let onLine: T | undefined;
  for (const thing of things) {
    const range = rangeOf(thing);
    if (!range) continue;
    if (holds(range, place) && (!held || isShorter(range, held.range))) held = { thing, range };
    if (range.start.line === place.line) onLine ??= thing;
  }
  return held?.thing ?? onLine;
}

export function holds({ start, end }: Range, place: Position): boolean {
  return compare(start, place) <= 0 && compare(place, end) <= 0;
}

export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function isShorter(a: Range, b: Range): boolean {
  const lines = a.end.line - a.start.line - (b.end.line - b.start.line);
  return (
    lines < 0 || (lines === 0 && a.end.character - a.start.character < b.end.character - b.start.character)
  );
}
