/** Words that place an event by the day of writing ("yesterday", "on Tuesday"), anchored where the page's date is known. */
import { message, type Message } from '../message';
import type { DateField, Field, Precision } from '../model';
import { dated, stated } from './field';
import { linesOf, type Page } from './page';
import { relativePhrases, type Phrase } from './phrases';
import type { Unit } from './phraseWords';

/** Relative dates listed at most. */
const MOST = 200;
const DAY = 86_400_000;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What a phrase means, in ISO 8601, and how exact that is. */
export interface Meant {
  readonly value: string;
  readonly precision: Precision;
}

const day = (at: number): Meant => ({ value: isoDay(at), precision: 'day' });
const interval = (from: number, to: number, precision: Precision): Meant => ({
  value: `${isoDay(from)}/${isoDay(to)}`,
  precision,
});

/** The day so many months before, or that month's last. */
function monthsBefore(written: number, months: number): number {
  const time = new Date(written);
  const [year, month] = [time.getUTCFullYear(), time.getUTCMonth() - months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(time.getUTCDate(), last));
}

/** The week from Monday to Sunday that the day lies in. */
function weekOf(at: number): Meant {
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
  return interval(monday, monday + 6 * DAY, 'week');
}

/** The calendar unit that the day `at` lies in. */
function unitOf(at: number, unit: Unit | undefined): Meant | null {
  switch (unit) {
    case 'day':
    case 'night':
      return day(at);
    case 'week':
      return weekOf(at);
    case 'month':
      return { value: isoDay(at).slice(0, 7), precision: 'month' };
    case 'year':
      return { value: isoDay(at).slice(0, 4), precision: 'year' };
    default:
      return null;
  }
}

/** The instant so many units before; null for units that are counted otherwise. */
function back(written: number, unit: Unit | undefined, count: number): number | null {
  switch (unit) {
    case 'day':
    case 'night':
      return written - count * DAY;
    case 'week':
      return written - 7 * count * DAY;
    case 'month':
      return monthsBefore(written, count);
    case 'year':
      return monthsBefore(written, 12 * count);
    default:
      return null;
  }
}

/** Hours may reach back over midnight, as the day alone does not show. */
function hoursBack(written: number, hours: number): Meant {
  return interval(written - Math.ceil(hours / 24) * DAY, written, 'day');
}

function ago({ unit, number }: Phrase, written: number): Meant | null {
  if (unit === 'minute') return day(written);
  if (number === null) return null;
  if (unit === 'hour') return hoursBack(written, number ?? 1);
  const at = back(written, unit, number ?? 1);
  return at === null ? null : unitOf(at, unit);
}

function past({ unit, number }: Phrase, written: number): Meant | null {
  if (number === null) return null;
  if (unit === 'hour') return hoursBack(written, number ?? 1);
  const from = back(written, unit, number ?? 1);
  return from === null ? null : interval(from, written, 'day');
}

/**
 * What a phrase means if the page was written on `on` (`YYYY-MM-DD`): a day, month, year or an interval of days; null where it fixes
 * none. Counts that are out of all measure fix none.
 */
export function anchor(phrase: Phrase, on: string): Meant | null {
  const written = Date.parse(`${on}T00:00:00Z`);
  if (Number.isNaN(written) || (phrase.number ?? 0) > 1000) return null;
  const { meaning, weekday, unit } = phrase;
  if (meaning.days !== undefined) return day(written + meaning.days * DAY);
  if (meaning.weekday && weekday)
    return day(written - ((new Date(written).getUTCDay() - weekday.day + 7) % 7) * DAY);
  if (meaning.ago) return ago(phrase, written);
  if (meaning.past) return past(phrase, written);
  if (meaning.calendar === undefined) return null;
  const at = back(written, unit, -meaning.calendar);
  return at === null ? null : unitOf(at, unit);
}

function whyListed(on: string | null, meant: Meant | null): Message {
  if (on === null) return message('Counts from the day of writing, which the text does not show.');
  if (meant === null) return message('Counts from the day of writing; the page is dated {0}.', on);
  return message('Counts from the day of writing; if that is {0}, it means {1}.', on, meant.value);
}

/**
 * Relative dates of the article; the value is the words themselves. `published`, `updated`: what the page is dated by, the first
 * of them that is known.
 */
export function readRelativeDates(page: Page, anchors: readonly Field[], language: string): DateField[] {
  const fields: DateField[] = [];
  const on = anchors.find(({ state }) => state !== 'absent')?.value?.slice(0, 10) ?? null;
  for (const line of linesOf(page, 'article')) {
    if (line.role === 'timestamp') continue;
    for (const phrase of relativePhrases(page.text, line.span, language)) {
      const meant = on === null ? null : anchor(phrase, on);
      const field = stated(page.text.slice(...phrase.span), [phrase.span], whyListed(on, meant));
      fields.push(
        dated(field, 'story', 'relative', {
          precision: meant?.precision ?? null,
          weekday: phrase.weekday,
          meant: meant?.value ?? null,
        }),
      );
      if (fields.length === MOST) return fields;
    }
  }
  return fields;
}
