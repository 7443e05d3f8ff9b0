/** What every reader of metadata is given, and the few ways in which they all look at it. */
import type { Claims } from '../claims/claims';
import type { HeaderBlock } from '../supplied/header';
import type { Comment, Context, Line, Span, Zone } from '../model';

export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  readonly claims: Claims;
  readonly context: Context;
  /** Index of the line read as headline, or -1. */
  readonly headline: number;
  /** Indices of the lines that are not blank and not comments, in order; a header block's are none of the page. */
  readonly own: readonly number[];
  /** Where the page's own words begin, after a header block. */
  readonly start: number;
}

export function openPage(
  text: string,
  lines: readonly Line[],
  comments: readonly Comment[],
  claims: Claims,
  context: Context,
  header: HeaderBlock | null = null,
): Page {
  const own: number[] = [];
  const first = header?.endLine ?? 0;
  lines.forEach((line, index) => {
    if (index < first) return;
    if (line.zone === 'article' || line.zone === 'boilerplate') own.push(index);
  });
  return {
    text,
    lines,
    comments,
    claims,
    context,
    own,
    start: lines[first]?.span[0] ?? text.length,
    headline: lines.findIndex((line) => line.role === 'headline'),
  };
}

/** The span without the white space at its ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return [from, Math.max(from, start + words.trimEnd().length)];
}

/** Lines of one zone that are at most `longest` units long. */
export function* linesOf(page: Page, zone: Zone, longest = Infinity): Generator<Line> {
  for (const index of page.own) {
    const line = page.lines[index]!;
    if (line.zone === zone && line.span[1] - line.span[0] <= longest) yield line;
  }
}

/** Short lines of the page itself that stand around the headline, or at its top where none was found: where bylines and times stand. */
export function masthead(page: Page, longest = 200): Line[] {
  const at = Math.max(0, page.own.indexOf(page.headline));
  return page.own
    .slice(Math.max(0, at - 4), at + 12)
    .map((index) => page.lines[index]!)
    .filter((line) => line.span[1] - line.span[0] <= longest);
}
