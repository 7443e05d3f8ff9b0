import { message } from '../message';
import type { Field, Span } from '../model';
import { absent, inferred, stated } from './field';
import { creditName } from '../segments/creditLine';
import { masthead, trimmed, type Page } from './page';

const LONGEST = 160;

/** The author's name in a line `By Ann Writer | date`, or the start of a line read as a byline. */
function nameIn(text: string, span: Span): { span: Span; prefixed: boolean } | null {
  const [start, end] = trimmed(text, span);
  const found = creditName(text.slice(start, Math.min(end, start + LONGEST)));
  return found && { span: [start + found.span[0], start + found.span[1]], prefixed: found.labelled };
}

export function readByline(page: Page): Field {
  const byRole = page.own.map((index) => page.lines[index]!).filter((line) => line.role === 'byline');
  for (const line of byRole) {
    const found = nameIn(page.text, line.span);
    if (found?.prefixed) {
      return stated(
        page.text.slice(...found.span),
        [found.span],
        message('Named as the author in a line of its own.'),
        0.97,
      );
    }
  }
  for (const line of masthead(page, LONGEST)) {
    if (line.role === 'headline' || line.role === 'repeated-headline') continue;
    const found = nameIn(page.text, line.span);
    const words = page.text.slice(...line.span);
    if (found?.prefixed && !/[.!?]\s*$/.test(words)) {
      return stated(
        page.text.slice(...found.span),
        [found.span],
        message('Named as the author in a line near the headline.'),
        0.95,
      );
    }
  }
  for (const line of byRole) {
    const found = nameIn(page.text, line.span);
    if (found) {
      return inferred(
        page.text.slice(...found.span),
        [found.span],
        message('A name where the author’s name stands; no word says that it is.'),
        0.6,
      );
    }
  }
  return absent(message('No line near the headline names an author.'));
}
