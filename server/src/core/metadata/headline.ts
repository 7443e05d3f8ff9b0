import { message, type Message } from '../message';
import type { Field, Span } from '../model';
import { absent, inferred, stated } from './field';
import { trimmed, type Page } from './page';

/** Where the headline stands again: lines read as its repeats, and lines with the very same words outside the comments. */
export function headlineRepeats(page: Page): Span[] {
  if (page.headline < 0) return [];
  const first = page.lines[page.headline]!;
  const words = page.text.slice(...first.span).trim();
  const repeats: Span[] = [];
  for (const index of page.own) {
    const line = page.lines[index]!;
    if (index === page.headline) continue;
    const sameLength = Math.abs(line.span[1] - line.span[0] - words.length) <= 8;
    const same = sameLength && page.text.slice(...line.span).trim() === words;
    if (same || line.role === 'repeated-headline') repeats.push(trimmed(page.text, line.span));
  }
  return repeats;
}

/** Lines before the headline, and between it and the story, of a page that begins with them. */
const FEW_BEFORE = 1;
const STAMPED_BEFORE = 4;
const SOME_BEFORE = 10;
const FEW_BETWEEN = 3;
/** Words of a headline that is no name of a column or site. */
const WORDS = 5;

const stamps: ReadonlySet<string> = new Set(['byline', 'timestamp', 'dateline']);
const story: ReadonlySet<string> = new Set(['paragraph', 'summary']);

/** Whole pages hold other stories' headlines too: so many lines of furniture to one of the article. */
const FURNITURE = 2;

function mostlyFurniture({ own, lines }: Page): boolean {
  const article = own.reduce((sum, index) => sum + (lines[index]!.zone === 'article' ? 1 : 0), 0);
  return own.length - article > 8 + FURNITURE * article;
}

/** Whether the page begins with the line and goes on with the story, so that nothing else can be meant as its headline. */
function isClear(page: Page, words: string, repeated: boolean): boolean {
  if (mostlyFurniture(page)) return false;
  const at = page.own.indexOf(page.headline);
  const roleAt = (index: number): string => page.lines[page.own[index]!]!.role;
  const begun = page.own.findIndex((_, index) => story.has(roleAt(index)));
  if (begun < at || begun > at + 1 + FEW_BETWEEN) return false;
  let stamped = false;
  for (let index = Math.max(0, at - 3); index <= begun; index++) stamped ||= stamps.has(roleAt(index));
  const long = words.split(/\s+/, WORDS).length >= WORDS;
  if (at <= FEW_BEFORE) return stamped || long;
  return long && ((at <= STAMPED_BEFORE && stamped) || (at <= SOME_BEFORE && repeated));
}

function why(clear: boolean, repeats: number): Message {
  if (!clear)
    return message('The line was read as the headline; other lines around the story could be meant as one.');
  return repeats === 0
    ? message('The line was read as the headline.')
    : repeats === 1
      ? message('The line was read as the headline; it stands once more.')
      : message('The line was read as the headline; it stands {0} more times.', repeats);
}

/** Stated where the page begins with it; inferred where it stands among other lines. */
export function readHeadline(page: Page): Field {
  const line = page.lines[page.headline];
  if (!line) return absent(message('No line was read as the headline.'));
  const span = trimmed(page.text, line.span);
  const words = page.text.slice(...span);
  const repeats = headlineRepeats(page);
  const clear = isClear(page, words, repeats.length > 0);
  const because = why(clear, repeats.length);
  return (clear ? stated : inferred)(words, [span, ...repeats], because, line.confidence);
}
