import type { Capture, Zone } from '../core/model';

/** Neighbouring lines of one zone, with the blank lines between them; blank lines between two zones are in no run. */
export interface ZoneRun {
  readonly zone: Zone;
  /** First line, from 0, and one past the last. */
  readonly startLine: number;
  readonly endLine: number;
}

export function zoneRuns({ lines }: Capture): ZoneRun[] {
  const runs: { zone: Zone; startLine: number; endLine: number }[] = [];
  lines.forEach(({ zone }, i) => {
    const last = runs.at(-1);
    if (zone === '') return;
    if (last?.zone === zone) last.endLine = i + 1;
    else runs.push({ zone, startLine: i, endLine: i + 1 });
  });
  return runs;
}
