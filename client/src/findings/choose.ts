import type { FindingItem, Position } from '../../../server/src/lsp/protocol';

/** A place with one or more findings, and which of how many places it is (from 1). */
export interface Stop {
  readonly at: Position;
  readonly findings: readonly FindingItem[];
  readonly ordinal: number;
  readonly total: number;
}

/**
 * The next (or previous) place with open findings seen from the cursor, going round at the ends; `undefined` without findings.
 * A place right at the cursor counts unless it was `shown` already: a file opens with the cursor on its first word.
 */
export function chooseStop(
  findings: readonly FindingItem[],
  cursor: Position,
  direction: 'next' | 'previous',
  shown = true,
): Stop | undefined {
  const places = group(findings);
  if (places.length === 0) return undefined;
  const here = shown ? -1 : places.findIndex((place) => compare(place[0]!.range.start, cursor) === 0);
  const ahead =
    here >= 0
      ? here
      : direction === 'next'
        ? places.findIndex((place) => compare(place[0]!.range.start, cursor) > 0)
        : places.findLastIndex((place) => compare(place[0]!.range.start, cursor) < 0);
  const index = ahead >= 0 ? ahead : direction === 'next' ? 0 : places.length - 1;
  const place = places[index]!;
  return { at: place[0]!.range.start, findings: place, ordinal: index + 1, total: places.length };
}

function group(findings: readonly FindingItem[]): FindingItem[][] {
  const sorted = findings
    .filter(({ accepted }) => !accepted)
    .sort((a, b) => compare(a.range.start, b.range.start));
  const places: FindingItem[][] = [];
  for (const finding of sorted) {
    const last = places.at(-1);
    if (last && compare(last[0]!.range.start, finding.range.start) === 0) last.push(finding);
    else places.push([finding]);
  }
  return places;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
