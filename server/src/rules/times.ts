/** What the rules on dates share: when ISO 8601 times may have been, where their zones are not known. */
import type { DateField, Provenance } from '../core/model';

const HOUR = 3_600_000;
/** Two clocks of the world differ by at most as much: UTC-12 to UTC+14. */
const CLOCKS = 26 * HOUR;
const DAY = 24 * HOUR;

interface Stretch {
  /** In milliseconds, as if in UTC where no zone is known. */
  readonly from: number;
  readonly to: number;
  readonly zone: boolean;
}

function stretch(iso: string): Stretch | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(iso);
  if (!parts) return null;
  const from = Date.parse(`${parts[1]!}${parts[2] ?? 'T00:00'}${parts[3] ?? 'Z'}`);
  if (Number.isNaN(from)) return null;
  return { from, to: parts[2] === undefined ? from + DAY : from, zone: parts[3] !== undefined };
}

/** Is the one surely later than the other, whatever their zones, by more than `by` hours? False for what is no time of the calendar. */
export function isLater(one: string, other: string, by = 0): boolean {
  const [a, b] = [stretch(one), stretch(other)];
  if (!a || !b) return false;
  return a.from > b.to + by * HOUR + (a.zone && b.zone ? 0 : CLOCKS);
}

/** Days of the page itself, as it writes them out in full, in order of position. */
export function pageDates({ dates }: Provenance): DateField[] {
  return dates.filter(
    ({ of, notation, value, state }) =>
      of !== 'story' && of !== 'data' && notation === 'calendar' && value !== null && state !== 'absent',
  );
}
