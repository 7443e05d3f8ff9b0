import type { Span } from '../core/model';

/** Anything with a place in the text. Layers are sorted by start and do not overlap within themselves. */
export interface Placed {
  readonly span: Span;
}

/** `top` laid over `base`: what of `base` is not covered stays, cut at the edges. Linear in both. */
export function overlay<T extends Placed>(base: readonly T[], top: readonly T[]): T[] {
  const out: T[] = [];
  let next = 0;
  for (const under of base) {
    let [start] = under.span;
    const [, end] = under.span;
    // What ends before this piece starts covers nothing of it.
    while (next < top.length && top[next]!.span[1] <= start) out.push(top[next++]!);
    while (next < top.length && top[next]!.span[0] < end) {
      const over = top[next]!;
      if (over.span[0] > start) out.push({ ...under, span: [start, over.span[0]] });
      start = Math.max(start, over.span[1]);
      if (over.span[1] > end) break;
      out.push(over);
      next++;
    }
    if (start < end) out.push({ ...under, span: [start, end] });
  }
  // One by one: a spread of very many arguments overflows the stack.
  for (; next < top.length; next++) out.push(top[next]!);
  return out;
}

/** Makes a layer of pieces in any order: sorted, empty ones dropped, of overlapping ones the later cut. */
export function layer<T extends Placed>(pieces: readonly T[]): T[] {
  const sorted = pieces
    .filter(({ span }) => span[0] < span[1])
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const out: T[] = [];
  let reached = 0;
  for (const piece of sorted) {
    const start = Math.max(piece.span[0], reached);
    if (start >= piece.span[1]) continue;
    out.push(start === piece.span[0] ? piece : { ...piece, span: [start, piece.span[1]] });
    reached = piece.span[1];
  }
  return out;
}
