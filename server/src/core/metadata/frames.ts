/** Frames such as `support {name}` of `data/publishers.json`, laid over a line of page chrome. */
import type { Span } from '../model';
import { isName, isSiteName } from './names';

interface Frame {
  readonly before: string;
  readonly after: string;
}

/** Longest first, so that "follow {name} on twitter" is tried before "follow {name}". */
export function frames(patterns: readonly string[]): Frame[] {
  return patterns
    .map((pattern) => {
      const [before = '', after = ''] = pattern.split('{name}');
      return { before, after };
    })
    .sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
}

/** Years and the words of a rights line that stand around the name. */
function withoutYears(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const head = /^[\s,]*(?:(?:19|20)\d\d[\s,–-]*){0,3}(?:by\s)?/i.exec(words)?.[0].length ?? 0;
  const rest = words.slice(head);
  const tail =
    /\.?\s+all rights\b|[,.]\s|\s?[|•·]|,?\s+(?:19|20)\d\d|[.!:]?\s*$/i.exec(rest)?.index ?? rest.length;
  return [start + head, start + head + tail];
}

/** Span of the name in the first frame that fits `text[span]`, a short trimmed line. `whole`: nothing else may stand in the frame. */
export function nameInFrame(
  text: string,
  [start, end]: Span,
  candidates: readonly Frame[],
  whole = false,
): Span | null {
  const line = text.slice(start, end);
  const bare = line.replace(/[\s.!:]+$/, '');
  for (const { before, after } of candidates) {
    if (bare.length <= before.length + after.length) continue;
    if (bare.slice(0, before.length).toLowerCase() !== before) continue;
    if (after !== '' && bare.slice(-after.length).toLowerCase() !== after) continue;
    const within: Span = [start + before.length, start + bare.length - after.length];
    const span = withoutYears(text, within);
    const [from, to] = span;
    // "Welcome to Town, where …" greets, it does not name.
    if (whole && (from !== within[0] || to !== within[1])) continue;
    const name = text.slice(from, to);
    if (isName(name, 5) && isSiteName(name)) return span;
  }
  return null;
}
