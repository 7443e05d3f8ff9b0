/** A selection as the editor has it. */
export interface Selected {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
/** First line and one past the last. */
export type Lines = readonly [number, number];

/**
 * The whole lines that some selections touch, joined where they meet and in the order of the text. A selection that ends
 * before a line's first character does not touch that line: so the next line is not taken where whole lines are selected.
 */
export function wholeLines(selections: readonly Selected[]): Lines[] {
  const touched = selections
    .map(({ start, end }): Lines => [
      start.line,
      end.character === 0 && end.line > start.line ? end.line : end.line + 1,
    ])
    .sort((a, b) => a[0] - b[0]);
  const joined: Lines[] = [];
  for (const [start, end] of touched) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
