/** Readings go with the lines they led to: what is asked later, and the next reading, need not begin anew. */
import type { Line } from '../model';
import type { ZoneReading } from './zones';

interface Kept {
  readonly reading: ZoneReading;
  /** Whether it was of the lines themselves, not of the pieces that long ones were cut into. */
  readonly whole: boolean;
}

const readings = new WeakMap<readonly Line[], Kept>();

/** The reading of the lines themselves. */
export function readingOf(lines: readonly Line[]): ZoneReading | undefined {
  const kept = readings.get(lines);
  return kept?.whole ? kept.reading : undefined;
}

/** What a reading of the same text after an edit takes over: of the lines, or of the pieces they were cut into. */
export const lastReading = (lines: readonly Line[]): ZoneReading | undefined => readings.get(lines)?.reading;

export function remember<T extends readonly Line[]>(lines: T, reading: ZoneReading, whole = true): T {
  readings.set(lines, { reading, whole });
  return lines;
}

/** Lines made of others go with the reading of these. */
export function handOn(from: readonly Line[], to: readonly Line[]): void {
  const kept = readings.get(from);
  if (kept) readings.set(to, kept);
}
