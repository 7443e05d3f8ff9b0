import type { Zone, ZoneRun } from '../../../server/src/lsp/protocol';

/** First and last line of a stretch, both inclusive, from 0. */
export type Stretch = readonly [first: number, last: number];

/** What to draw for one zone: a letter on each run's first line, a bar beside the rest, and the runs themselves. */
export interface ZoneMarks {
  readonly letters: readonly Stretch[];
  readonly bars: readonly Stretch[];
  readonly runs: readonly Stretch[];
}
export type MarkPlan = Readonly<Record<Zone, ZoneMarks>>;

/** Where the marks go in a document of `lineCount` lines. Runs outside of it, and empty ones, are left out. */
export function planMarks(runs: readonly ZoneRun[], lineCount: number): MarkPlan {
  const plan = { boilerplate: empty(), article: empty(), comments: empty() };
  for (const { zone, startLine, endLine } of runs) {
    const first = Math.max(0, startLine);
    const last = Math.min(endLine, lineCount) - 1;
    if (last < first) continue;
    const marks = plan[zone];
    marks.letters.push([first, first]);
    if (last > first) marks.bars.push([first + 1, last]);
    marks.runs.push([first, last]);
  }
  return plan;
}

function empty(): { letters: Stretch[]; bars: Stretch[]; runs: Stretch[] } {
  return { letters: [], bars: [], runs: [] };
}
