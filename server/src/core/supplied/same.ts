/** Do two ways of saying a thing say the same? Tolerant: a difference is only what no usual spelling explains. */
import { nameKey } from '../metadata/names';

const LONGEST = 2000;

/** Letters and digits in lower case, runs of anything else as one space. */
function plainWords(words: string): string {
  return words
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A site's name after a title: at most this many words. */
const MOST_OF_SITE = 6;
/** As much of a title that was cut off must stand. */
const LEAST_OF_TITLE = 20;

/** Case, punctuation and spaces aside; with a site's name after one of them (" - Example News"), or one cut off ("…"). */
export function sameHeadline(one: string, other: string): boolean {
  const [a, b] = [plainWords(one), plainWords(other)];
  if (a === b) return true;
  const [short, long, shortRaw, longRaw] = a.length < b.length ? [a, b, one, other] : [b, a, other, one];
  if (!long.startsWith(short) || short === '') return false;
  if (short.length >= LEAST_OF_TITLE && /(?:…|\.\.\.)\s*$/.test(shortRaw.slice(-20))) return true;
  if (long[short.length] !== ' ') return false;
  const rest = long.slice(short.length + 1);
  return rest.split(' ').length <= MOST_OF_SITE && separated(longRaw, rest);
}

/** Do the last words of a title stand after one of the marks that set off a site's name? */
function separated(title: string, rest: string): boolean {
  for (const { index } of title.slice(0, LONGEST).matchAll(/\s[|\-–—:»·•]{1,2}\s|\s?\|\s?/g))
    if (plainWords(title.slice(index)) === rest) return true;
  return false;
}

const HOUR = 3_600_000;
/** The clocks of the world lie from 12 hours behind UTC to 14 before it. */
const [BEHIND, BEFORE] = [12 * HOUR, 14 * HOUR];

interface Time {
  readonly day: string;
  readonly clock: boolean;
  /** The instant is known. */
  readonly zone: boolean;
  /** In milliseconds; as if in UTC where no zone is known. */
  readonly at: number;
}

function read(iso: string): Time | null {
  const zone = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  const clock = iso.includes('T');
  const at = Date.parse(zone ? iso : clock ? `${iso}Z` : `${iso}T00:00:00Z`);
  return Number.isNaN(at) ? null : { day: iso.slice(0, 10), clock, zone, at };
}

/** Could two ISO times be those of one publication: on one day, less than a day apart, or made one by some zone? */
export function sameTime(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)];
  if (!a || !b) return one === other;
  if (a.day === b.day) return true;
  if (a.zone === b.zone) return a.zone && Math.abs(a.at - b.at) < 24 * HOUR;
  const [exact, local] = a.zone ? [a, b] : [b, a];
  const last = local.clock ? local.at : local.at + 24 * HOUR;
  return exact.at >= local.at - BEFORE && exact.at <= last + BEHIND;
}

/** What names one outlet: its letters, or its initials; of a host name or address the part before the public suffix. */
function keysOf(name: string): { readonly letters: string; readonly initials: string } {
  const words = name.slice(0, LONGEST).trim();
  const host = /^(?:[a-z]+:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/:?#]|$)/iu.exec(words)?.[1];
  if (host !== undefined) {
    const labels = host
      .toLowerCase()
      .split('.')
      .filter((label) => label !== 'www');
    const longest = labels.slice(0, -1).reduce((best, each) => (each.length > best.length ? each : best), '');
    return { letters: longest.replace(/[^\p{L}\p{N}]/gu, ''), initials: '' };
  }
  const parts = words.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  // Capitals inside a word begin a word too.
  const initials = parts.flatMap((part) => [part[0]!, ...(part.slice(1).match(/\p{Lu}/gu) ?? [])]);
  return { letters: nameKey(words), initials: parts.length > 1 ? initials.join('').toLowerCase() : '' };
}

/** Names, host names and addresses of one outlet in any mix: one holds the other, or begins with its initials. */
export function samePublisher(one: string, other: string): boolean {
  const [a, b] = [keysOf(one), keysOf(other)];
  if (a.letters === '' || b.letters === '') return true;
  const holds = (x: string, y: string): boolean => y.length >= 3 && x.includes(y);
  return (
    a.letters === b.letters ||
    holds(a.letters, b.letters) ||
    holds(b.letters, a.letters) ||
    (a.initials.length >= 2 && b.letters.startsWith(a.initials)) ||
    (b.initials.length >= 2 && a.letters.startsWith(b.initials))
  );
}
