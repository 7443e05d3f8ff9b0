import { classOf, DIGIT, isLetter } from '../text/characters';
import type { Span } from '../model';

/** Runs of letters and digits of `text` between two offsets; an apostrophe ends one. Linear. */
export function* words(text: string, [start, end]: Span): Generator<Span> {
  let from = -1;
  for (let at = start; at < end; at++) {
    const cls = classOf(text.charCodeAt(at));
    const inside = isLetter(cls) || cls === DIGIT;
    if (inside && from < 0) from = at;
    else if (!inside && from >= 0) {
      yield [from, at];
      from = -1;
    }
  }
  if (from >= 0) yield [from, end];
}

/** How many runs of characters that are not white space hold a letter or digit. */
export function countWords(text: string, [start, end]: Span): number {
  let count = 0;
  let counted = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13) || code === 160) counted = false;
    else if (!counted) {
      const cls = classOf(code);
      if (isLetter(cls) || cls === DIGIT) {
        counted = true;
        count++;
      }
    }
  }
  return count;
}
