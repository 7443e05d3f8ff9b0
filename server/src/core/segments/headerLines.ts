/** Lines of the block that a tool put before the capture's own words: no words of the page, and no evidence of what is. */
import type { Line, Options, Span } from '../model';
import { isBlank, readLines, type ReadLines } from './read';

const nobody: ReadonlySet<number> = new Set();

/** Numbers of lines that a person decided about: those are read as lines of the page, wherever they stand. */
export function decidedLines({ pins = [], boundaries = [] }: Options): ReadonlySet<number> {
  return new Set([...pins, ...boundaries].map(({ line }) => line));
}

/** The lines that are not blank as if the text began at line `from`, but for those in `kept`. `previous`: as in `readLines`. */
export function readLinesBelow(
  text: string,
  spans: readonly Span[],
  from: number,
  kept: ReadonlySet<number> = nobody,
  previous?: ReadLines,
): ReadLines {
  if (from === 0) return readLines(text, spans, undefined, previous);
  const below = spans.map((span, i): Span => (i < from && !kept.has(i) ? [span[0], span[0]] : span));
  const lines = readLines(text, below, undefined, previous);
  // Lines passed over would count as blank ones: the page begins below them.
  return { ...lines, gaps: lines.gaps.map((gap, i) => (i === 0 ? 0 : gap)) };
}

/** The block's lines, as lines of the capture. */
export function headerLine(text: string, span: Span): Line {
  return isBlank(text, span)
    ? { span, zone: '', role: '', confidence: 0 }
    : { span, zone: 'boilerplate', role: 'artefact', confidence: 0.99 };
}
