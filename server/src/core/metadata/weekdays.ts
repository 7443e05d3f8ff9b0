/** Names of weekdays, whole and short, in the languages of `data/weekdays.json`. */
import data from '../../../data/weekdays.json';
import type { Span, Weekday } from '../model';
import { words } from './words';

/** 0 for Sunday to 6, by name in lower case. Whole names stand in running words, short ones only beside a date. */
export const wholeNames = new Map(
  data.whole.flatMap((week) => week.map((name, day) => [name, day] as const)),
);
const shortNames = new Map(data.short.flatMap((week) => week.map((name, day) => [name, day] as const)));
const LONGEST = Math.max(...[...wholeNames.keys()].map((name) => name.length));

/**
 * The weekday named in `text[span]`, a date, or just before it ("Tuesday, 13 May"), not before `from`; null where none is.
 */
export function weekdayIn(text: string, [start, end]: Span, from: number): Weekday | null {
  for (const [first, last] of words(text, [Math.max(from, start - LONGEST - 2), end])) {
    if (last - first > LONGEST) continue;
    if (last <= start && !/^[\s,.]{0,3}$/.test(text.slice(last, start))) continue;
    const name = text.slice(first, last).toLowerCase();
    const day = wholeNames.get(name) ?? shortNames.get(name);
    if (day !== undefined) return { text: text.slice(first, last), span: [first, last], day };
  }
  return null;
}
