/** Where the words of decisions stand in the text now. They are never taken for others: what is not certain has no place. */
import type { Span } from '../core/model';
import { digestOfText } from '../core/text/digest';
import type { Decision, TextQuote, Words } from './decision';
import { leastContext } from './entry';
import type { FlatText } from './flat';

/**
 * `found`: the words stand once with these neighbours. `uncertain`: they stand in several places, or their neighbours
 * changed. `lost`: they are gone. Only what is found has an effect.
 */
export type AnchorState = 'found' | 'uncertain' | 'lost';

export interface Place {
  readonly state: AnchorState;
  /** Where the words stand; null unless they were found. */
  readonly span: Span | null;
}

export interface Anchored extends Place {
  readonly decision: Decision;
}

/** Finds the words of each decision: in one pass over the text for all of them, near enough. */
export function anchor(flat: FlatText, all: readonly Words[]): readonly Place[] {
  const quotes = [...new Set(all.flatMap(({ first, last }) => (last ? [first, last] : [first])))];
  const whole = flat.haystack.places(
    quotes.map(({ prefix, exact, suffix }) => prefix + exact + suffix),
    2,
  );
  const once = new Map<TextQuote, number>();
  quotes.forEach((quote, i) => {
    const [place, another] = whole[i]!;
    if (place !== undefined && another === undefined && standsAlone(flat.text, quote, place))
      once.set(quote, place + quote.prefix.length);
  });
  const missing = quotes.filter((quote) => !once.has(quote));
  const bare = flat.haystack.places(
    missing.map(({ exact }) => exact),
    1,
  );
  const digests = new Digests(flat.text);
  const gone = new Set(missing.filter((_, i) => bare[i]!.length === 0));
  return all.map((words) => {
    const span = spanOf(words, once, digests);
    if (span) return { state: 'found', span: flat.fromFlat(span) };
    const lost = gone.has(words.first) && (!words.last || gone.has(words.last));
    return { state: lost ? 'lost' : 'uncertain', span: null };
  });
}

/** Fewer neighbours than are always quoted: there the text ended. At least a line has to end there now. */
function standsAlone(text: string, { prefix, exact, suffix }: TextQuote, place: number): boolean {
  const end = place + prefix.length + exact.length + suffix.length;
  return (
    (prefix.length >= leastContext || place === 0 || text[place - 1] === '\n') &&
    (suffix.length >= leastContext || end === text.length || text[end] === '\n')
  );
}

function spanOf(
  { first, last, sha256 }: Words,
  once: ReadonlyMap<TextQuote, number>,
  digests: Digests,
): Span | null {
  const start = once.get(first);
  if (start === undefined) return null;
  if (!last) return [start, start + first.exact.length];
  const from = once.get(last);
  if (from === undefined || from < start) return null;
  const end = from + last.exact.length;
  // A line between may have changed.
  return digests.of(start, end) === sha256 ? [start, end] : null;
}

/** The text is digested so many times over, and short ones so many units more: many long decisions are somebody's doing. */
const mostTimes = 8;
const leastUnits = 2_000_000;

/** Digests of words between two places of a text: each made once, none where all together would take too long. */
class Digests {
  private readonly known = new Map<string, string>();
  private left: number;

  constructor(private readonly text: string) {
    this.left = text.length * mostTimes + leastUnits;
  }

  of(start: number, end: number): string | null {
    const key = `${start} ${end}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (end - start > this.left) return null;
    this.left -= end - start;
    const digest = digestOfText(this.text.slice(start, end));
    this.known.set(key, digest);
    return digest;
  }
}
