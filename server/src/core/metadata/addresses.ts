/** Addresses in the text whose name is a given one: "editor@example.com", "Example.com". */
import { parse } from 'tldts';
import type { Span } from '../model';
import type { Page } from './page';

/** Shorter names are parts of many addresses; and so many places are looked at. */
const SHORTEST = 3;
const MOST = 20;

/** The line that `at` stands in. */
function zoneAt({ lines }: Page, at: number): string {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]!.span[0] <= at) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.zone ?? '';
}

/**
 * Where, outside the comments, an address stands whose name ends with `key`, small letters and digits as `nameKey` gives them;
 * null where none does.
 */
export function addressOf(page: Page, key: string): Span | null {
  if (key.length < SHORTEST || !/^[\p{L}\p{N}]+$/u.test(key)) return null;
  const address = new RegExp(`${key}\\.[a-z]{2,12}(?:\\.[a-z]{2})?(?![\\p{L}\\p{N}])`, 'giu');
  let seen = 0;
  for (const match of page.text.matchAll(address)) {
    if (++seen > MOST) return null;
    const { isIcann, domain } = parse(match[0], { validateHostname: true });
    const outside = match.index < page.start || zoneAt(page, match.index) === 'comments';
    if (isIcann && domain !== null && !outside) return [match.index, match.index + match[0].length];
  }
  return null;
}
