/** Place and agency before the story: "(Example News Agency) -", "CAPITAL, Country (EX) —". */
import datelines from '../../../data/datelines.json';
import { message } from '../message';
import type { DatelineField, Line, Span, Words } from '../model';
import { readTimes } from './calendar';
import { absent, stated } from './field';
import { isCommonPhrase, isCommonWord } from '../segments/commonWords';
import { classOf, IDEOGRAPH } from '../text/characters';
import { placeLine } from '../segments/creditLine';
import { isAcronym, isName, soundsLikeMedia } from './names';
import { linesOf, trimmed, type Page } from './page';

export interface Dateline {
  readonly span: Span;
  readonly place: Span | null;
  readonly agency: Span | null;
}

const LONGEST = 90;
/** Paragraphs of the story that are looked at. */
const PARAGRAPHS = 4;
/** Roles of lines that stand above or between paragraphs and hold no dateline. */
const passed: ReadonlySet<string> = new Set([
  'headline',
  'timestamp',
  'byline',
  'caption',
  'summary',
  'subheading',
]);

/** "CAPITAL", "CAPITAL, Country", "MOUNT PLACE": the first word in capitals, the others with a capital in front. */
function isPlace(words: string): boolean {
  const [first = ''] = words.split(/[\s,]+/);
  return /^\p{Lu}[\p{Lu}'’.-]{2,}$/u.test(first) && isName(words.replace(/,/g, ''), 6);
}

/** "Capital", "New Capital", "Capital, State": written as names are, and no words that stand in small letters elsewhere. */
function isNamedPlace(words: string): boolean {
  const [place = ''] = words.split(',');
  const last = place.trim().split(/\s+/).at(-1) ?? '';
  // Four capitals are a city's or an abbreviation: only small letters or length tell.
  if (!/^\p{Lu}(?:[\p{L}'’-]{4,}|\p{Ll}{3})$/u.test(last) || isCommonWord(last)) return false;
  return (
    /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,3}(?:,\s\p{Lu}[\p{L}. ]*){0,2}$/u.test(words) &&
    isName(words.replace(/,/g, ''), 5)
  );
}

/** A date behind or before the place: "CAPITAL, May 5", "Capital, January 06". */
const dateAtEnd = /,?\s*(?:\d{1,2}\.?\s+\p{L}+\.?|\p{Lu}\p{Ll}+\.?\s+\d{1,2})(?:,?\s+\d{4})?\.?,?$/u;

/** What stands in brackets, where it names an agency: "EX", "Example News", "EXAMPLE.COM, May 5, 2014". */
function agencyIn(words: string): boolean {
  const named = words.replace(dateAtEnd, '').trim();
  return isName(named) || isAcronym(named) || /^\p{Ll}{2,5}$/u.test(named);
}

/** Openings of scripts that part no words: "（XX記者…台北11日電）", "XX网1月12日讯". */
function wireOf(head: string): number {
  const close = '（【('.includes(head[0] ?? ' ') ? head.slice(0, 40).search(/[）】)]/) : -1;
  if (close > 0)
    return datelines.brackets.some((word) => head.slice(close - 2, close).includes(word)) ? close + 1 : 0;
  const open = head.slice(0, 30);
  if (classOf(open.charCodeAt(0)) !== IDEOGRAPH) return 0;
  for (const word of datelines.wireEnds) {
    const at = open.indexOf(word);
    if (at < 2) continue;
    const end = at + word.length;
    const before = open.slice(0, at);
    // Set off by a bracket, blank or date; a mark before it makes it part of a sentence.
    if (/[，。、：；！？“”]/.test(before)) continue;
    const dated = /[\d０-９]{1,2}日?$/.test(before);
    const opened = datelines.wireStarts.some((start) => open.startsWith(start));
    if (dated || (/^[\s（(]/.test(open.slice(end)) && (opened || at < 7))) return end;
  }
  return 0;
}

/** The dateline at the start of a paragraph, or null. Looks at its first characters only. `first`: it begins the story. */
export function datelineOf(text: string, [start, end]: Span, first = false): Dateline | null {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const wire = wireOf(head);
  if (wire > 0) return { span: [start, start + wire], place: null, agency: [start, start + wire] };
  const dash = /\s?(?:--|[–—])\s?|\s-\s|\)\s?[-:]\s/.exec(head);
  const found = dash ? beforeDash(text, start, head, dash, first) : null;
  if (found || !first) return found;
  // "CAPITAL: The bridge", "New Capital: The bridge".
  const colon = /^([^:.!?"“”()]{4,40}):\s/.exec(head)?.[1];
  if (
    colon === undefined ||
    !(isNamedPlace(colon) || (isPlace(colon) && colon.length > 4 && !isCommonPhrase(colon)))
  )
    return null;
  const span: Span = [start, start + colon.length];
  return { span, place: span, agency: null };
}

function beforeDash(
  text: string,
  start: number,
  head: string,
  dash: RegExpExecArray,
  first: boolean,
): Dateline | null {
  const length = dash.index + (dash[0].startsWith(')') ? 1 : 0);
  const before = head.slice(0, length);
  const bracket = /\(([^()]*)\)/.exec(before);
  const named = bracket && agencyIn(bracket[1]!.trim());
  const agency: Span | null = named
    ? trimmed(text, [start + bracket.index + 1, start + bracket.index + bracket[0].length - 1])
    : null;
  const outside = (bracket ? before.replace(bracket[0], ' ') : before).trim();
  // A date may stand after the place: "CAPITAL, May 5".
  const placeWords = outside.replace(dateAtEnd, '').trim();
  const at = placeWords === '' ? -1 : before.indexOf(placeWords);
  const isOne = isPlace(placeWords) || (first && isNamedPlace(placeWords));
  const place: Span | null = at >= 0 && isOne ? [start + at, start + at + placeWords.length] : null;
  if (!agency && !place) return null;
  // "(Example News):" is one, "When (TV):" is a label.
  if (placeWords !== '' && !place && dash[0].includes(':')) return null;
  if (agency && placeWords !== '' && !place) {
    // "Town (EX) -" is one, "Some Name (another spelling) -" is not.
    const words = text.slice(...agency);
    if (!isName(placeWords.replace(/,/g, ''), 3) || !(isAcronym(words) || soundsLikeMedia(words)))
      return null;
  }
  return { span: trimmed(text, [start, start + length]), place, agency };
}

/** Datelines of a story's opening, in order: of lines of their own, and before its first paragraphs. `lines`: those of the article. */
export function* openingDatelines(text: string, lines: Iterable<Line>): Generator<Dateline> {
  let seen = 0;
  for (const line of lines) {
    const span = trimmed(text, line.span);
    if (line.role === 'dateline') {
      const [start, end] = placeLine(text.slice(...span)) ?? [0, span[1] - span[0]];
      const named: Span = [span[0] + start, span[0] + end];
      yield { span: named, place: named, agency: null };
      continue;
    }
    if (passed.has(line.role)) continue;
    const found = datelineOf(text, span, seen === 0);
    if (found) yield found;
    if (++seen === PARAGRAPHS) break;
  }
}

/** The dateline of a line of its own, or the first one before the story's first paragraphs. */
export function findDateline(page: Page): Dateline | null {
  const [first = null] = openingDatelines(page.text, linesOf(page, 'article'));
  return first;
}

/** "May 5", "5. Mai", as whole words. */
const dayOfMonth = /(?:^|[\s,(])(\d{1,2}\.?\s\p{L}{3,12}\.?|\p{L}{3,12}\.?\s\d{1,2})(?![\p{L}\d])/gu;

/**
 * The day in a dateline, `2014-05-05`; null where it shows none. One without a year (`near` is a day) is put as near to `near`
 * as it can stand: datelines leave the year to the paper they were printed in.
 */
export function dayOfDateline(words: string, language: string, near: string): string | null {
  if (!/\d/.test(words)) return null;
  const read = (date: string): string | null => {
    const [time, other] = readTimes(date, [0, date.length], language);
    return time && !other && !time.ambiguous && time.precision !== 'year' && time.precision !== 'month'
      ? time.iso.slice(0, 10)
      : null;
  };
  const whole = read(words);
  if (whole !== null || /\d{3}/.test(words)) return whole;
  const away = (day: string): number => Math.abs(Date.parse(day) - Date.parse(near.slice(0, 10)));
  const days = [...words.matchAll(dayOfMonth)].flatMap(([, day = '']) =>
    [-1, 0, 1].flatMap((by) => read(`${day} ${String(Number(near.slice(0, 4)) + by)}`) ?? []),
  );
  return days.sort((a, b) => away(a) - away(b))[0] ?? null;
}

export function readDateline({ text }: Page, found: Dateline | null): DatelineField {
  if (!found)
    return {
      ...absent(message('No place or agency stands before the first paragraphs of the story.')),
      place: null,
      agency: null,
    };
  const words = (span: Span | null): Words | null => span && { text: text.slice(...span), span };
  const field = stated(
    text.slice(...found.span),
    [found.span],
    message('Stands before the story, set off by a dash.'),
    found.agency ? 0.95 : 0.8,
  );
  return { ...field, place: words(found.place), agency: words(found.agency) };
}
