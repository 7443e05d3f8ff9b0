import { message } from '../message';
import type { Field, Span } from '../model';
import { absent, stated } from './field';
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

export function readHeadline(page: Page): Field {
  const line = page.lines[page.headline];
  if (!line) return absent(message('No line was read as the headline.'));
  const span = trimmed(page.text, line.span);
  const repeats = headlineRepeats(page);
  return stated(
    page.text.slice(...span),
    [span, ...repeats],
    repeats.length === 0
      ? message('The line was read as the headline.')
      : repeats.length === 1
        ? message('The line was read as the headline; it stands once more.')
        : message('The line was read as the headline; it stands {0} more times.', repeats.length),
    line.confidence,
  );
}
