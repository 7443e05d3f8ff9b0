/** Words that place an event by the day of writing ("yesterday", "on Tuesday"), anchored where the page's date is known. */
import { message, type Message } from '../message';
import type { Field } from '../model';
import { stated } from './field';
import { linesOf, type Page } from './page';
import { relativePhrases, type Phrase } from './phrases';

/** Relative dates listed at most. */
const MOST = 200;
const DAY = 86_400_000;

/** The day a phrase means if the page was written on `day` (`YYYY-MM-DD`); nothing where the phrase does not fix one. */
export function anchor({ days, weekday, day: named }: Phrase, day: string): string | null {
  const written = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(written)) return null;
  let back = days;
  if (weekday && named !== null) back = -((new Date(written).getUTCDay() - named + 7) % 7);
  return back === undefined ? null : new Date(written + back * DAY).toISOString().slice(0, 10);
}

function whyListed(phrase: Phrase, published: Field): Message {
  const day = published.state === 'absent' ? null : (published.value?.slice(0, 10) ?? null);
  if (day === null) return message('Counts from the day of writing, which the text does not show.');
  const meant = anchor(phrase, day);
  if (meant === null) return message('Counts from the day of writing; the page is dated {0}.', day);
  return message('Counts from the day of writing; if that is {0}, it means {1}.', day, meant);
}

/** Relative dates of the article; the value is the words themselves. */
export function readRelativeDates(page: Page, published: Field): Field[] {
  const fields: Field[] = [];
  for (const line of linesOf(page, 'article')) {
    if (line.role === 'timestamp') continue;
    for (const phrase of relativePhrases(page.text, line.span)) {
      fields.push(stated(page.text.slice(...phrase.span), [phrase.span], whyListed(phrase, published)));
      if (fields.length === MOST) return fields;
    }
  }
  return fields;
}
