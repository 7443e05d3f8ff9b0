/** What relabelled lines and boundaries make of the reading: constraints, where their words were found. */
import type { BoundaryAt, Options, Pin } from '../core/model';
import { splitLines } from '../core/text/lines';
import type { Anchored } from './anchor';
import { linesOfSpan } from './lines';

export type Steering = Required<Pick<Options, 'pins' | 'boundaries'>>;

/**
 * Pins and boundaries. Of two decisions on one line, or on one kind of boundary, the later stands. Linear in lines and
 * decisions, however many lines each of these names.
 */
export function steeringOf(text: string, anchored: readonly Anchored[]): Steering {
  const lines = splitLines(text).map((span) => ({ span }));
  const pins: Pin[] = [];
  const boundaries = new Map<BoundaryAt['boundary'], BoundaryAt>();
  const unnamed = new Unnamed(lines.length);
  // The latest first: what it names, earlier ones do not name any more.
  for (const { decision, span } of anchored.toReversed()) {
    if (!span || decision.action === 'accept') continue;
    const [first, end] = linesOfSpan(lines, span);
    if (decision.action === 'boundary') {
      const { boundary } = decision;
      if (boundaries.has(boundary)) continue;
      const line = boundary === 'article-end' ? end - 1 : first;
      boundaries.set(boundary, { line, boundary });
      unnamed.take(line, line + 1);
    } else for (const line of unnamed.take(first, end)) pins.push({ line, zone: decision.zone });
  }
  return { pins, boundaries: [...boundaries.values()].reverse() };
}

/** Lines that no decision named yet. */
class Unnamed {
  /** For each line a later one, or itself, before which none is left. */
  private readonly next: Int32Array;

  constructor(count: number) {
    this.next = Int32Array.from({ length: count + 1 }, (_, i) => i);
  }

  /** Those from `first` to before `end` that were left; none of them is any more. */
  take(first: number, end: number): number[] {
    const taken: number[] = [];
    for (let line = this.from(first); line < end; line = this.from(line)) {
      taken.push(line);
      this.next[line] = line + 1;
    }
    return taken;
  }

  private from(line: number): number {
    const { next } = this;
    let at = line;
    while (next[at] !== at) at = next[at] = next[next[at]!]!;
    return at;
  }
}
