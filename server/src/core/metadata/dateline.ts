/** Place and agency before the story: "(Example News Agency) -", "CAPITAL, Country (EX) —". */
import { message } from '../message';
import type { Field, Span } from '../model';
import { absent, stated } from './field';
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

/** "CAPITAL", "CAPITAL, Country", "MOUNT PLACE": the first word in capitals, the others with a capital in front. */
function isPlace(words: string): boolean {
  const [first = ''] = words.split(/[\s,]+/);
  return /^\p{Lu}[\p{Lu}'’.-]{2,}$/u.test(first) && isName(words.replace(/,/g, ''), 6);
}

/** The dateline at the start of a paragraph, or null. Looks at its first characters only. */
export function datelineOf(text: string, [start, end]: Span): Dateline | null {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const dash = /\s?(?:--|[–—])\s?|\s-\s|\)\s?[-:]\s/.exec(head);
  if (!dash) return null;
  const length = dash.index + (dash[0].startsWith(')') ? 1 : 0);
  const before = head.slice(0, length);
  const bracket = /\(([^()]*)\)/.exec(before);
  const named = bracket && (isName(bracket[1]!.trim()) || isAcronym(bracket[1]!.trim()));
  const agency: Span | null = named
    ? trimmed(text, [start + bracket.index + 1, start + bracket.index + bracket[0].length - 1])
    : null;
  const outside = (bracket ? before.replace(bracket[0], ' ') : before).trim();
  // A date may stand after the place: "CAPITAL, May 5".
  const placeWords = outside.replace(/,?\s*\p{Lu}\p{Ll}+\.?\s+\d{1,2}$/u, '').trim();
  const at = placeWords === '' ? -1 : before.indexOf(placeWords);
  const place: Span | null =
    at >= 0 && isPlace(placeWords) ? [start + at, start + at + placeWords.length] : null;
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

/** The first dateline before the story's first paragraphs. */
export function findDateline(page: Page): Dateline | null {
  let seen = 0;
  for (const line of linesOf(page, 'article')) {
    if (line.role === 'headline' || line.role === 'timestamp') continue;
    const found = datelineOf(page.text, trimmed(page.text, line.span));
    if (found) return found;
    if (++seen === PARAGRAPHS) break;
  }
  return null;
}

export function readDateline(page: Page, found: Dateline | null): Field {
  if (!found) return absent(message('No place or agency stands before the first paragraphs of the story.'));
  return stated(
    page.text.slice(...found.span),
    [found.span],
    message('Stands before the story, set off by a dash.'),
    found.agency ? 0.95 : 0.8,
  );
}
