/** Dates, times and ages as comments show them ("07.16.12 at 21:35", "hace 6 años"), told from other words one by one. */
import calendar from '../../../data/calendar.json';
import words from '../../../data/threads.json';
import type { Token } from './tokens';

const months = new Set(calendar.months);
const weekdays = new Set(calendar.weekdays);
const joining = new Set(words.dateWords);
const starts = new Set(words.ageStarts);
const ends = new Set(words.ageEnds);
const units = new Set(words.ageUnits);
const articles = new Set(words.ageArticles);

const number = /^(?:\d{1,2}(?:st|nd|rd|th|er|º|ª)?|(?:19|20)\d\d)$/;
const clock = /^\d{1,2}(?:[:.h]\d\d(?::\d\d)?(?:am|pm|h|z)?|am|pm|h)$/;
const numeric =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:t\d\d:\d\d\S{0,12})?$|^\d{1,4}[年月]|^\d{1,2}[時时点]|^\d{1,3}\S{1,3}前$/;
const shortAge = /^\d{1,3}(?:s|m|h|d|w|y|mo|min|hr|hrs|mins|yr|yrs)$/;
const zone = /^(?:am|pm|a\.m|p\.m|uhr|[a-z]{2,4}t|utc|gmt\S{0,6})$/;

const first = new Set([...months, ...weekdays, ...joining, ...articles, ...starts, ...units]);
const canBegin = (word: string): boolean => (word >= '0' && word < ':') || first.has(word);

/** "a year"; and "rok temu" ("a year ago") without an article, where nothing stands before it. */
const isCounted = (tokens: readonly Token[], i: number): boolean =>
  i > 0 ? articles.has(tokens[i - 1]!.core) : ends.has(tokens[1]?.core ?? '');

/**
 * One past the last word of the date, time or age that begins at `from`; `from` where none does. A month or weekday alone is
 * none, nor is a number alone; an age ("9 years") is only with a word that makes it one ("ago"), or as all there is.
 */
export function readWhen(tokens: readonly Token[], from: number): number {
  let last = from;
  let numbers = 0;
  let named = false;
  let sure = false;
  let before = false;
  let aged = false;
  for (let i = from; i < tokens.length; i++) {
    const word = tokens[i]!.core;
    // Most words begin none.
    if (i === from && !canBegin(word)) return from;
    // "May on November 5": a month that no figure stands beside is a name.
    if (i === from && months.has(word) && !/^\d/.test(tokens[i + 1]?.core ?? '')) {
      if (!joining.has(tokens[i + 1]?.core ?? '') || !/^\d/.test(tokens[i + 2]?.core ?? '')) return from;
    }
    if (!/[\p{L}\p{N}]/u.test(word)) {
      if (i === from) return from;
      continue;
    }
    // "7:25 pm 3": the figure behind the hour is a comment's number.
    if (sure && number.test(word) && /^[ap]m$/.test(tokens[i - 1]?.core ?? '')) break;
    if (number.test(word)) numbers++;
    else if (clock.test(word) || numeric.test(word) || shortAge.test(word)) sure = true;
    else if (months.has(word)) named = true;
    else if (units.has(word) && (numbers > 0 || isCounted(tokens, i))) {
      aged = true;
      sure ||= before;
    } else if (ends.has(word) && (aged || sure)) sure = true;
    else if (starts.has(word)) {
      before = true;
      continue;
    } else if (weekdays.has(word) || (sure && zone.test(word))) {
      // Only together with more.
    } else if (joining.has(word) || articles.has(word)) continue;
    else break;
    last = i + 1;
  }
  if (aged && from === 0 && last === tokens.length) sure = true;
  return sure || (named && numbers > 0) ? last : from;
}
