/** Dates, times and ages as comments show them ("07.16.12 at 21:35", "hace 6 años"), told from other words one by one. */
import calendar from '../../../data/calendar.json';
import words from '../../../data/threads.json';
import { bare, type Token } from './tokens';

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

/** Without the brackets and signs around it. */
const core = (text: string): string => bare(text.replace(/^[([]+/, '').replace(/[)\]|;,]+$/, ''));

const canBegin = (word: string): boolean =>
  (word >= '0' && word < ':') ||
  months.has(word) ||
  weekdays.has(word) ||
  joining.has(word) ||
  articles.has(word) ||
  starts.has(word);

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
    const { text } = tokens[i]!;
    const word = core(text);
    // Most words begin none.
    if (i === from && !canBegin(word)) return from;
    if (!/[\p{L}\p{N}]/u.test(word)) {
      if (i === from) return from;
      continue;
    }
    if (number.test(word)) numbers++;
    else if (clock.test(word) || numeric.test(word) || shortAge.test(word)) sure = true;
    else if (months.has(word)) named = true;
    else if (units.has(word) && (numbers > 0 || (i > 0 && articles.has(core(tokens[i - 1]!.text))))) {
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
