import type { Zone, ZoneRun } from '../../server/src/lsp/protocol';

/** A stretch of the picture, from 0 to 1 of its width. */
export interface Segment {
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
}

/** More stretches than this cannot be told apart on a panel's width; they are joined into as many cells. */
const cells = 480;

/** The zones of a capture as stretches of the unit interval, at most a few hundred whatever the capture's length. */
export function segments(runs: readonly ZoneRun[], lineCount: number): readonly Segment[] {
  if (lineCount <= 0) return [];
  const exact = runs
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map(({ zone, startLine, endLine }) => ({
      zone,
      from: startLine / lineCount,
      to: Math.min(1, endLine / lineCount),
    }));
  return exact.length <= cells ? exact : coarse(exact);
}

function coarse(exact: readonly Segment[]): readonly Segment[] {
  const weights = Array.from({ length: cells }, () => new Map<Zone, number>());
  for (const { zone, from, to } of exact) {
    const last = Math.min(cells - 1, Math.ceil(to * cells) - 1);
    for (let cell = Math.floor(from * cells); cell <= last; cell++) {
      const share = Math.min(to, (cell + 1) / cells) - Math.max(from, cell / cells);
      const weight = weights[cell];
      weight?.set(zone, (weight.get(zone) ?? 0) + share);
    }
  }
  const joined: Segment[] = [];
  weights.forEach((weight, cell) => {
    const zone = heaviest(weight);
    if (!zone) return;
    const last = joined.at(-1);
    if (last?.zone === zone && last.to === cell / cells)
      joined[joined.length - 1] = { ...last, to: (cell + 1) / cells };
    else joined.push({ zone, from: cell / cells, to: (cell + 1) / cells });
  });
  return joined;
}

function heaviest(weight: ReadonlyMap<Zone, number>): Zone | undefined {
  let best: Zone | undefined;
  for (const [zone, share] of weight) if (best === undefined || share > weight.get(best)!) best = zone;
  return best;
}

/** The line under a point of the picture. */
export function lineAt(fraction: number, lineCount: number): number {
  return Math.max(0, Math.min(lineCount - 1, Math.floor(fraction * lineCount)));
}
