import type { Span } from '../model';

/** Spans of `text.split('\n')`, each without its line end; a `\r` before the `\n` belongs to no span. */
export function splitLines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    spans.push([start, feed >= 0 && end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end]);
    if (feed < 0) return spans;
    start = feed + 1;
  }
}
