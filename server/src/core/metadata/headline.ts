import { message, type Message } from '../message';
import type { Field, Line, Span } from '../model';
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

/** Lines before a repeated headline, and between a headline and the story. */
const MOST_BEFORE = 10;
const MOST_BETWEEN = 3;
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

/** "« Another story", "Another story →": a way to another page. */
const points = /^[«‹←][^»›]*$|^[^«‹]*[»›→]$/;

/**
 * Whether nothing else can be meant as its headline, by two of three signs: the page begins with the line, nothing but the
 * article's own lines and its repeats stands between it and the story, and its words stand again.
 */
function isClear(page: Page, words: string, repeated: boolean): boolean {
  if (mostlyFurniture(page) || points.test(words)) return false;
  const at = page.own.indexOf(page.headline);
  if (at > MOST_BEFORE) return false;
  const lineAt = (index: number): Line => page.lines[page.own[index]!]!;
  const begun = page.own.findIndex((_, index) => story.has(lineAt(index).role));
  if (begun < at || begun > at + 1 + MOST_BETWEEN) return false;
  let stamped = false;
  let joined = true;
  for (let index = at + 1; index < begun; index++) {
    const { zone, role } = lineAt(index);
    stamped ||= stamps.has(role);
    joined &&= zone === 'article' || role === 'repeated-headline';
  }
  const long = words.split(/\s+/, WORDS).length >= WORDS;
  return at === 0 ? (stamped || long) && (joined || repeated) : long && joined && repeated;
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

/** Stated where two signs say that it is this line; inferred where it stands among other lines. */
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
