/** Absolute dates in short lines, read by chrono-node and written as ISO 8601; nothing is filled in that the words do not show. */
import * as chrono from 'chrono-node';
import dates from '../../../data/dates.json';
import type { Precision, Span, Weekday } from '../model';
import { hasDate } from '../segments/creditLine';
import { weekdayIn } from './weekdays';

export interface Time {
  readonly span: Span;
  /** `2019-03-05`, `2019-03-05T20:31:42`, with `Z` or `+03:00` only where the text shows the offset. */
  readonly iso: string;
  /** Day and month could be the other way round (03/04/2016): `iso` takes the day first. */
  readonly ambiguous: boolean;
  /** An abbreviation that fixes no offset ("IST"): left out of `iso`. */
  readonly unclearZone: string | null;
  /** The zone as it is written; null where none is. */
  readonly zone: string | null;
  readonly precision: Precision;
  /** The weekday written with it, whether or not it was one. */
  readonly weekday: Weekday | null;
}

type Reader = (words: string, reference: { instant: Date; timezone: number }) => chrono.ParsedResult[];

// Core has no clock; any fixed instant will do, as only what the words themselves fix is taken over.
const reference = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };
// Without the parsers of "today", "next month" and the like: day, month and year must stand there.
const { Chrono, configuration } = chrono.en;
const britain = new Chrono(configuration.createConfiguration(false, true));
const english: Reader = (words, from) => britain.parse(words, from);
const others: Readonly<Partial<Record<string, Reader>>> = Object.fromEntries(
  (['de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'uk', 'sv', 'fi', 'ja', 'zh', 'vi', 'id', 'ar'] as const).map(
    (tag) => [tag, (words: string, from: typeof reference) => chrono[tag].strict.parse(words, from)],
  ),
);
const unclearZones = new Set(dates.zonesOfManyPlaces);

const two = (value: number) => String(value).padStart(2, '0');

function offsetOf(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

type Known = chrono.ParsedComponents;

/** A zone as it is written at the end of a time. */
const zoneWords = /(?:(?:GMT|UTC)\s?)?[+-]\d\d?(?::?\d\d)?\)?$|\(?\b(?!AM\b|PM\b)[A-Z]{2,5}\)?$|Z$/;

interface Clock {
  readonly time: string;
  readonly unclearZone: string | null;
  readonly zone: string | null;
}
const noClock: Clock = { time: '', unclearZone: null, zone: null };

function clock(start: Known, words: string): Clock {
  if (!start.isCertain('hour') || !start.isCertain('minute')) return noClock;
  const seconds = start.isCertain('second') ? `:${two(start.get('second') ?? 0)}` : '';
  const time = `T${two(start.get('hour') ?? 0)}:${two(start.get('minute') ?? 0)}${seconds}`;
  if (!start.isCertain('timezoneOffset')) return { time, unclearZone: null, zone: null };
  const abbreviation = words.match(/\b[A-Z]{2,4}\b/g)?.find((each) => unclearZones.has(each)) ?? null;
  if (abbreviation !== null) return { time, unclearZone: abbreviation, zone: abbreviation };
  const offset = offsetOf(start.get('timezoneOffset') ?? 0);
  const zone = zoneWords.exec(words)?.[0].replace(/[()]/g, '') ?? offset;
  return { time: time + offset, unclearZone: null, zone };
}

const precisionOfClock = ({ time }: Clock): Precision =>
  time === '' ? 'day' : time.length > 6 ? 'second' : 'minute';

/** Lines longer than this are not read: the parser's expressions are bounded by the length of what they are given. */
export const longestDateLine = 200;

/**
 * Times with a certain year, month and day in `text[span]`, in order. A time of day that stands apart from its date only by
 * punctuation or by one of `labels` ("24 July 2012 Last updated at 15:43") is joined to it.
 */
export function readTimes(text: string, [start, end]: Span, language: string): Time[] {
  const words = text.slice(start, Math.min(end, start + longestDateLine));
  return timesOf(words, language).map((time) => moved(time, start));
}

function moved(time: Time, by: number): Time {
  const place = ([start, end]: Span): Span => [start + by, end + by];
  const { span, weekday } = time;
  return { ...time, span: place(span), weekday: weekday && { ...weekday, span: place(weekday.span) } };
}

/** Lines whose times are kept: pages of one site repeat theirs, and an edit leaves most alone. */
const MOST_KEPT = 1000;
const kept = new Map<string, readonly Time[]>();

function timesOf(words: string, language: string): readonly Time[] {
  if (!/(?:19|20)\d\d/.test(words) || !(hasDate(words) || unlisted.has(language))) return [];
  const key = `${language}\n${words}`;
  let times = kept.get(key);
  if (!times) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (times = readWords(words, language)));
  }
  return times;
}

/** Languages whose names of months are not listed in `data/calendar.json`: any line with a year may hold a date. */
const unlisted: ReadonlySet<string> = new Set(['uk', 'sv', 'fi', 'vi', 'id', 'ar', 'ja', 'zh']);

function readWords(words: string, language: string): Time[] {
  const hasDay = (results: chrono.ParsedResult[]) => results.some((each) => each.start.isCertain('day'));
  let results = english(words, reference);
  const local = others[language];
  if (local && !hasDay(results)) results = local(words, reference);
  const times: Time[] = [];
  results.forEach((result, index) => {
    const { start: known } = result;
    if (!known.isCertain('year') || !known.isCertain('month') || !known.isCertain('day')) return;
    // Counted from the fixed instant ("Jan 16 - 20 hours ago"): not what the words show.
    if (!result.text.includes(String(known.get('year')))) return;
    let day = `${known.get('year')}-${two(known.get('month') ?? 0)}-${two(known.get('day') ?? 0)}`;
    const numeric = /(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(result.text);
    let ambiguous =
      numeric !== null && Number(numeric[1]) <= 12 && Number(numeric[2]) <= 12 && numeric[1] !== numeric[2];
    let read = clock(known, result.text);
    let last = result.index + result.text.length;
    const next = results[index + 1];
    if (
      read === noClock &&
      next &&
      next.index - last <= 24 &&
      !next.start.isCertain('day') &&
      next.start.isCertain('hour')
    ) {
      read = clock(next.start, next.text);
      last = next.index + next.text.length;
    }
    const weekday = weekdayIn(words, [result.index, last], 0);
    if (ambiguous && weekday) {
      const other = `${day.slice(0, 4)}-${day.slice(8, 10)}-${day.slice(5, 7)}`;
      const [own, turned] = [day, other].map(
        (each) => new Date(`${each}T00:00:00Z`).getUTCDay() === weekday.day,
      );
      // The weekday fits one of the two readings only.
      if (turned && !own) day = other;
      ambiguous = own === turned;
    }
    times.push({
      span: [result.index, last],
      iso: day + read.time,
      ambiguous,
      unclearZone: read.unclearZone,
      zone: read.zone,
      precision: precisionOfClock(read),
      weekday,
    });
  });
  return times;
}
