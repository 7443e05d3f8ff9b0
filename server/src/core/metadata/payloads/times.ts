/** Times in the paths, names and members of leaked data. Figures that could be any identifier count only where something else says so. */
import data from '../../../../data/payloads.json';
import type { PayloadTime, Span, TimeNotation } from '../../model';
import type { Member } from './reading';

/** Times that are kept of one payload, and UTF-16 units that are looked through. */
const MOST = 500;
const LONGEST = 200_000;

const DAY = 86_400_000;
/** Years of the web: figures outside them are no times. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2050, 0, 1);
/** Figures that could be an identifier must lie as near to a time that is sure. */
const NEAR = 400 * DAY;

interface Candidate extends PayloadTime {
  readonly at: number;
  readonly sure: boolean;
}

const timeKeys = data.timeKeys;

/** Whether a member's name says that it holds a time. */
function isTimeKey(key: string): boolean {
  const name = key.toLowerCase();
  return timeKeys.some((part) => (part.length > 2 ? name.includes(part) : name === part));
}

/** Whether it says that the time is one to come: the end of a licence, a deadline. */
function isAheadKey(key: string): boolean {
  const name = key.toLowerCase();
  return data.aheadKeys.some((part) => name.includes(part));
}

/** Milliseconds since 1970 of a calendar day and time of day; null where there is no such day. */
function instant(year: number, month: number, day: number, clock = [0, 0, 0]): number | null {
  const [hour = 0, minute = 0, second = 0] = clock;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const time = new Date(at);
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && hour < 24 && minute < 60;
  return exists && second < 61 && at >= EARLIEST && at < LATEST ? at : null;
}

const iso = (at: number, length: 10 | 19): string => new Date(at).toISOString().slice(0, length);

function packed(digits: string): number | null {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  const clock = digits.length >= 14 ? [part(8, 10), part(10, 12), part(12, 14)] : undefined;
  return instant(part(0, 4), part(4, 6), part(6, 8), clock);
}

/** A run of digits as a clock count or a date without signs. */
function runTime(
  digits: string,
  trusted: boolean,
): { at: number; value: string; notation: TimeNotation; sure: boolean } | null {
  const found = (at: number | null, value: string, notation: TimeNotation, sure: boolean) =>
    at !== null && at >= EARLIEST && at < LATEST ? { at, value, notation, sure } : null;
  switch (digits.length) {
    // Tenths of microseconds since the year 1.
    case 18: {
      const at = Number(BigInt(digits) / 10_000n) - 62_135_596_800_000;
      return at >= EARLIEST && at < LATEST ? found(at, iso(at, 19), 'dotnet-ticks', true) : null;
    }
    case 17:
    case 14: {
      const at = packed(digits);
      return at === null ? null : found(at, iso(at, 19), 'packed', true);
    }
    case 13: {
      const at = Number(digits);
      return at >= EARLIEST && at < LATEST
        ? found(at, `${iso(at, 19)}Z`, 'unix-milliseconds', trusted)
        : null;
    }
    case 10: {
      const at = Number(digits) * 1000;
      return at >= EARLIEST && at < LATEST ? found(at, `${iso(at, 19)}Z`, 'unix-seconds', trusted) : null;
    }
    case 8: {
      const at = packed(digits);
      return at === null ? null : found(at, iso(at, 10), 'packed', trusted);
    }
    default:
      return null;
  }
}

// Linear: each alternative begins with digits or a sign and is bounded.
const patterns =
  /\/((?:19|20)\d\d)\/(\d\d?)\/(?:(\d\d?)\/)?|(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?(?!\d)|\d+/g;

function calendarTime(match: RegExpMatchArray): { at: number; value: string } | null {
  const [, , , , year, month, day, hour, minute, second, zone] = match;
  const clock = [hour, minute, second].map((each) => Number(each ?? 0));
  const at = instant(Number(year), Number(month), Number(day), clock);
  if (at === null) return null;
  const length = hour === undefined ? 10 : 19;
  const words = iso(at, length).slice(0, hour !== undefined && second === undefined ? 16 : length);
  const offset = zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return { at, value: words + (hour === undefined ? '' : offset) };
}

function pathTime(match: RegExpMatchArray): { at: number; value: string } | null {
  const [, year, month, day] = match;
  const at = instant(Number(year), Number(month), Number(day ?? 1));
  return at === null ? null : { at, value: iso(at, 10).slice(0, day === undefined ? 7 : 10) };
}

function* candidates(text: string, [start, end]: Span, members: readonly Member[]): Generator<Candidate> {
  let next = 0;
  for (const match of text.slice(start, Math.min(end, start + LONGEST)).matchAll(patterns)) {
    const from = start + match.index;
    const span: Span = [from, from + match[0].length];
    while (next < members.length && members[next]!.value[1] <= from) next++;
    const member = members[next];
    const inside = member !== undefined && member.value[0] <= from;
    if (inside && isAheadKey(member.key)) continue;
    if (match[1] !== undefined) {
      const time = pathTime(match);
      if (time) yield { ...time, span, notation: 'path', sure: true };
      continue;
    }
    if (match[4] !== undefined) {
      const time = calendarTime(match);
      if (time) yield { ...time, span, notation: 'calendar', sure: true };
      continue;
    }
    const { length } = match[0];
    if (length !== 8 && length !== 10 && length !== 13 && length !== 14 && length !== 17 && length !== 18)
      continue;
    const time = runTime(match[0], inside && isTimeKey(member.key));
    if (time) yield { ...time, span };
  }
}

/** In order of position. `members`: strings and numbers of the data, in order of position. */
export function timesIn(text: string, span: Span, members: readonly Member[]): PayloadTime[] {
  const all: Candidate[] = [];
  for (const each of candidates(text, span, members)) {
    all.push(each);
    if (all.length === MOST) break;
  }
  const sure = all.filter((each) => each.sure).map(({ at }) => at);
  const earliest = sure.reduce((a, b) => Math.min(a, b), Infinity);
  const latest = sure.reduce((a, b) => Math.max(a, b), -Infinity);
  return all
    .filter(({ sure: known, at }) => known || (at >= earliest - NEAR && at <= latest + NEAR))
    .map(({ span: place, value, notation }) => ({ span: place, value, notation }));
}
