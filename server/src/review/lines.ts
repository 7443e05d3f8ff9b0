import type { Line, Span } from '../core/model';

type Spanned = Pick<Line, 'span'>;

/** The lines that a span touches: the first and one past the last. An empty span touches the line it is in. */
export function linesOfSpan(lines: readonly Spanned[], [start, end]: Span): readonly [number, number] {
  return [lineAt(lines, start), lineAt(lines, Math.max(start, end - 1)) + 1];
}

/** The last line that starts at or before the offset. */
function lineAt(lines: readonly Spanned[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.span[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
