import type { Capture, Comment, Span } from '../core/model';
import { lineAt } from './locate';
import { zoneRuns } from './zoneRuns';

export interface Fold {
  /** First and last line, from 0, both inside. */
  readonly startLine: number;
  readonly endLine: number;
  /** `region`: boilerplate and payloads; `comment`: readers' comments. */
  readonly kind: 'region' | 'comment' | null;
}

/** What folds, outer before inner: zones, leaked payloads, comments with the answers to them. At most `limit`. */
export function folds(capture: Capture, limit = Infinity): Fold[] {
  const zones = zoneRuns(capture).map(({ zone, startLine, endLine }): Fold => ({
    startLine,
    endLine: endLine - 1,
    kind: zone === 'boilerplate' ? 'region' : zone === 'comments' ? 'comment' : null,
  }));
  const payloads = capture.provenance.payloads.map(({ span }) => ofSpan(capture, span));
  const threads = threadEnds(capture.comments)
    .map((endLine, i) => ({
      fold: { startLine: capture.comments[i]!.line, endLine: endLine - 1 },
      depth: capture.comments[i]!.depth,
    }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ fold }): Fold => ({ ...fold, kind: 'comment' }));
  const seen = new Set<string>();
  return [...zones, ...payloads, ...threads]
    .map((fold) => withoutBlankEnd(capture, fold))
    .filter(({ startLine, endLine }) => {
      const key = `${startLine}-${endLine}`;
      return startLine < endLine && !seen.has(key) && seen.add(key);
    })
    .slice(0, limit);
}

function ofSpan(capture: Capture, [start, end]: Span): Fold {
  return {
    startLine: lineAt(capture, start),
    endLine: lineAt(capture, Math.max(start, end - 1)),
    kind: 'region',
  };
}

/** For each comment one past the last line of it and of all deeper ones that follow it. */
export function threadEnds(comments: readonly Comment[]): number[] {
  const ends = comments.map(({ endLine }) => endLine);
  const open: number[] = [];
  comments.forEach(({ depth, endLine }, i) => {
    while (open.length && comments[open.at(-1)!]!.depth >= depth) close(open, ends);
    open.push(i);
    ends[i] = endLine;
  });
  while (open.length) close(open, ends);
  return ends;
}

/** The innermost open comment is done: its parent reaches at least as far. */
function close(open: number[], ends: number[]): void {
  const done = open.pop()!;
  const parent = open.at(-1);
  if (parent !== undefined) ends[parent] = Math.max(ends[parent]!, ends[done]!);
}

function withoutBlankEnd({ lines }: Capture, fold: Fold): Fold {
  let { endLine } = fold;
  while (endLine > fold.startLine && lines[endLine]?.zone === '') endLine--;
  return { ...fold, endLine };
}
