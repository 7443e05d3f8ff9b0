/** Times as tools write them, as ISO 8601 with as much as they say. */
import { readTimes } from '../metadata/calendar';

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** `20161213`, `20161213221153`: the second in UTC, as web archives write it. */
const packed = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/;
const epoch = /^(\d{9,10}|\d{12,13})(?:\.\d{1,9})?$/;
const LONGEST = 80;

function isDay(year: string, month: string, day: string): boolean {
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
}

function zoneOf(words: string | undefined): string {
  if (words === undefined) return '';
  if (/^(?:z|utc|gmt)$/i.test(words)) return 'Z';
  const digits = words.slice(1).replace(':', '').padEnd(4, '0');
  return digits === '0000' ? 'Z' : `${words[0]!}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** `2016-12-13`, `2016-12-13T22:11`, `2016-12-13T22:11:53+03:00`; null where the words hold no full date that can be told. */
export function timeOf(given: string | number): string | null {
  const words = String(given).trim();
  if (words.length > LONGEST) return null;
  const [, year = '', month = '', day = '', hour, minute = '', second, zone] = iso.exec(words) ?? [];
  if (year !== '') {
    if (!isDay(year, month, day) || Number(hour ?? 0) > 23 || Number(minute) > 59) return null;
    const clock =
      hour === undefined
        ? ''
        : `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
    return `${year}-${month}-${day}${clock}`;
  }
  const [whole, y = '', m = '', d = '', h, min = '', s = ''] = packed.exec(words) ?? [];
  if (whole !== undefined && isDay(y, m, d) && Number(y) >= 1990)
    return h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d}T${h}:${min}:${s}Z`;
  const [, count] = epoch.exec(words) ?? [];
  if (count !== undefined) {
    const time = new Date(Number(count) * (count.length > 10 ? 1 : 1000));
    return time.getUTCFullYear() < 1990 ? null : `${time.toISOString().slice(0, 19)}Z`;
  }
  const [time, other] = readTimes(words, [0, words.length], 'en');
  return time && !other && !time.ambiguous ? time.iso : null;
}
