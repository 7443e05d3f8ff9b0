import { message } from '../message';
import type { Field, Span } from '../model';
import { absent, inferred, stated } from './field';
import { creditName } from '../segments/creditLine';
import { masthead, trimmed, type Page } from './page';

const LONGEST = 160;

/** The author's name in a line `By Ann Writer | date`, or the start of a line read as a byline. */
function nameIn(text: string, span: Span): { span: Span; prefixed: boolean } | null {
  const [start, end] = trimmed(text, span);
  const words = text.slice(start, Math.min(end, start + LONGEST));
  const found = creditName(words);
  if (!found) return null;
  // A date that lost the space before it: "Ann Writer08/13/2020".
  const name = words.slice(...found.span);
  const last = found.span[0] + name.replace(/(?<=\p{L})\d+$/u, '').length;
  return { span: [start + found.span[0], start + last], prefixed: found.labelled };
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
  const near = new Set(masthead(page, LONGEST));
  for (const line of byRole) {
    const found = near.has(line) && line.zone === 'article' ? nameIn(page.text, line.span) : null;
    if (!found) continue;
    const rest = page.text.slice(found.span[1], line.span[1]).trim();
    const next = page.own[page.own.findIndex((index) => page.lines[index] === line) + 1];
    if (next === undefined || page.lines[next]!.role !== 'timestamp') continue;
    // The line is the name, or goes on with who that is: "Ann Writer, Example News".
    if (!/^(?:$|[,|@])/.test(rest) || page.text.slice(...found.span).split(/\s+/).length > 4) continue;
    return inferred(
      page.text.slice(...found.span),
      [found.span],
      message('A name where the author’s name stands, before the date; no word says that it is.'),
      0.6,
    );
  }
  return absent(message('No line near the headline names an author.'));
}
