/** Dates, times and ages as comments show them ("07.16.12 at 21:35", "hace 6 años"), told from other words one by one. */
import { When } from './cues';
import type { Token } from './tokens';

const zone = /^(?:am|pm|a\.m|p\.m|uhr|[a-z]{2,4}t|utc|gmt\S{0,6})$/;

/** Bits of `When` of the word at `i`; none beyond the last. */
const whenAt = (tokens: readonly Token[], i: number): number => tokens[i]?.when ?? 0;

/** "a year"; and "rok temu" ("a year ago") without an article, where nothing stands before it. */
const isCounted = (tokens: readonly Token[], i: number): boolean =>
  (i > 0 ? whenAt(tokens, i - 1) & When.article : whenAt(tokens, 1) & When.end) !== 0;

const isHalf = (word: string | undefined): boolean => word === 'am' || word === 'pm';

/** Whether words of which these are all the bits of `When` can hold a date, a time or an age. */
export const mayHoldWhen = (all: number): boolean =>
  (all & (When.whole | When.unit)) !== 0 || ((all & When.month) !== 0 && (all & When.number) !== 0);

/**
 * One past the last word of the date, time or age that begins at `from`; `from` where none does. A month or weekday alone is
 * none, nor is a number alone; an age ("9 years") is only with a word that makes it one ("ago"), or as all there is.
 */
export function readWhen(tokens: readonly Token[], from: number): number {
  let last = from;
  let numbers = 0;
  let named = false;
  let sure = false;
  let before = false;
  let aged = false;
  for (let i = from; i < tokens.length; i++) {
    const { when } = tokens[i]!;
    if (i === from) {
      // Most words begin none.
      if ((when & When.begins) === 0 || (when & When.sign) !== 0) return from;
      // "May on November 5": a month that no figure stands beside is a name.
      if ((when & When.month) !== 0 && (whenAt(tokens, i + 1) & When.figure) === 0) {
        if ((whenAt(tokens, i + 1) & When.joining) === 0 || (whenAt(tokens, i + 2) & When.figure) === 0)
          return from;
      }
    } else if ((when & When.sign) !== 0) continue;
    // "7:25 pm 3": the figure behind the hour is a comment's number.
    if (sure && (when & When.number) !== 0 && isHalf(tokens[i - 1]?.core)) break;
    if ((when & When.number) !== 0) numbers++;
    else if ((when & When.whole) !== 0) sure = true;
    else if ((when & When.month) !== 0) named = true;
    else if ((when & When.unit) !== 0 && (numbers > 0 || isCounted(tokens, i))) {
      aged = true;
      sure ||= before;
    } else if ((when & When.end) !== 0 && (aged || sure)) sure = true;
    else if ((when & When.start) !== 0) {
      before = true;
      continue;
    } else if ((when & When.weekday) !== 0 || (sure && zone.test(tokens[i]!.core))) {
      // Only together with more.
    } else if ((when & (When.joining | When.article)) !== 0) continue;
    else break;
    last = i + 1;
  }
  if (aged && from === 0 && last === tokens.length) sure = true;
  return sure || (named && numbers > 0) ? last : from;
}
