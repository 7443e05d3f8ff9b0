/** What relabelled lines and boundaries make of the reading: constraints, where their words were found. */
import type { BoundaryAt, Options, Pin } from '../core/model';
import { splitLines } from '../core/text/lines';
import type { Anchored } from './anchor';
import { linesOfSpan } from './lines';

export type Steering = Required<Pick<Options, 'pins' | 'boundaries'>>;

/** Pins and boundaries. Of two decisions on one line, or on one kind of boundary, the later stands. */
export function steeringOf(text: string, anchored: readonly Anchored[]): Steering {
  const lines = splitLines(text).map((span) => ({ span }));
  const pins = new Map<number, Pin>();
  const boundaries = new Map<BoundaryAt['boundary'], BoundaryAt>();
  for (const { decision, span } of anchored) {
    if (!span || decision.action === 'accept') continue;
    const [first, end] = linesOfSpan(lines, span);
    if (decision.action === 'boundary') {
      const { boundary } = decision;
      boundaries.set(boundary, { line: boundary === 'article-end' ? end - 1 : first, boundary });
    } else {
      for (let line = first; line < end; line++) pins.set(line, { line, zone: decision.zone });
    }
  }
  return { pins: [...pins.values()], boundaries: [...boundaries.values()] };
}
