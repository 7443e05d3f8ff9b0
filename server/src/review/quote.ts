/** Words of a text as a decision names them: quoted with their neighbours, enough of these that they stand nowhere else. */
import type { Span } from '../core/model';
import { digestOfText } from '../core/text/digest';
import type { TextQuote, Words } from './decision';
import { leastContext, longest } from './entry';
import type { FlatText } from './flat';

/** Neighbours quoted on each side; more where the words with these stand in several places. */
const contexts = [leastContext, 128, 512, longest.context] as const;
/** Longer words are quoted by this much of their first and of their last line. */
const piece = 300;

/**
 * The words of the span, which are not blank. Null where they stand in the text more than once with the same neighbours as
 * far as these are quoted: then nobody could tell later which are meant. `once`: false where that does not matter.
 */
export function quoteWords(flat: FlatText, span: Span, once = true): Words | null {
  const start = flat.toFlat(span[0]);
  const end = flat.toFlat(span[1]);
  const words = flat.text.slice(start, end);
  if (!isLong(words)) {
    const first = quote(flat, start, end, once);
    return first && { first };
  }
  const feed = words.indexOf('\n');
  const lastFeed = words.lastIndexOf('\n');
  const first = quote(flat, start, start + Math.min(piece, feed < 0 ? piece : feed), once);
  const last = quote(flat, end - Math.min(piece, words.length - 1 - lastFeed), end, once);
  return first && last && { first, last, sha256: digestOfText(words) };
}

/** Too long to be quoted whole. */
export function isLong(words: string): boolean {
  return words.length > longest.exact;
}

function quote(flat: FlatText, start: number, end: number, once: boolean): TextQuote | null {
  const { text } = flat;
  for (const context of contexts) {
    const found = {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - context), start),
      suffix: text.slice(end, end + context),
    };
    if (!once) return found;
    const [places] = flat.haystack.places([found.prefix + found.exact + found.suffix], 2);
    if (places!.length === 1) return found;
  }
  return null;
}
