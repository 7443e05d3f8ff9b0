/** Which lines name an author: what a line alone cannot tell, the thread's habit does. */
import type { Item } from './item';

/** Marked lines, bare names where what follows can be their comment, and whatever stands where all authors of the thread stand. */
export function namesOf(items: readonly Item[]): Set<number> {
  const marked = items.filter((item) => item.header?.form === 'marked').length;
  const bare = items.filter((item) => item.header?.form === 'alone').length;
  const names = new Set<number>();
  // Where most authors are marked, a bare name is a short remark or a signature.
  const onlyMarked = marked >= 3 && marked * 2 > bare;
  const habits = onlyMarked ? new Set<number>() : habitual(items);
  const counts = new Map<string, number>();
  for (const { header } of items) if (header) counts.set(header.author, (counts.get(header.author) ?? 0) + 1);
  const usual = gapBelow(items);
  items.forEach((item, i) => {
    if (!item.header) return;
    if (item.header.form === 'marked' || habits.has(i)) {
      // A bare name just above is the signature of the comment before.
      if (habits.has(i) && !habits.has(i - 1) && items[i - 1]?.header?.form === 'alone') names.delete(i - 1);
      names.add(i);
      return;
    }
    if (onlyMarked || item.header.form === 'loose') return;
    const next = items[i + 1];
    if (!next || next.cut || next.gap > usual || next.header?.form === 'marked') return;
    if (names.has(i - 1) && !item.shape.bullet) return;
    const text = textBelow(items, i);
    if (!text) return;
    const nested = item.shape.bullet && !text.shape.bullet;
    if (nested || looksLikeName(item) || (counts.get(item.header.author) ?? 0) > 1) names.add(i);
  });
  return names;
}

/** The blank lines below most bare names: with more below it, a short line is a comment of its own. */
function gapBelow(items: readonly Item[]): number {
  const gaps = items.flatMap(({ header, shape }, i) => {
    const next = items[i + 1];
    return header?.form === 'alone' && !shape.bullet && next && !next.cut ? [next.gap] : [];
  });
  return gaps.length < 3 ? Infinity : gaps.sort((a, b) => a - b)[gaps.length >> 1]!;
}

/** The first line below an author line that is no meta line; author lines have a few of them below, mostly one. */
function textBelow(items: readonly Item[], i: number): Item | undefined {
  let at = i + 1;
  while (at < items.length && at <= i + 4 && items[at]!.meta) at++;
  const text = items[at];
  return text && !text.meta ? text : undefined;
}

/** Capitals on every word, or a handle: one or two words, or digits or signs within. "Well said" is neither. */
function looksLikeName({ header, shape }: Item): boolean {
  if (!header) return false;
  if (!/\s/.test(header.author) && /[\d_]/.test(header.author)) return true;
  if (header.form === 'loose') return false;
  if (shape.lowered === 0) return true;
  if (shape.capitalised === 0) return shape.words <= 2;
  return /[\d_]/.test(header.author);
}

/**
 * Short lines in the place where the thread has its names: directly above a date, or first behind the lines that end a
 * comment. A place is the names' where most lines in it look like names.
 */
function habitual(items: readonly Item[]): Set<number> {
  const aboveDates: number[] = [];
  const first: number[] = [];
  items.forEach((item, i) => {
    if (item.meta) return;
    const next = items[i + 1];
    if (next?.meta && next.date !== null && item.header) aboveDates.push(i);
    if (i === 0 || items[i - 1]!.meta) first.push(i);
  });
  const habits = new Set<number>();
  for (const place of [aboveDates, first]) {
    const likely = place.filter((i) => looksLikeName(items[i]!)).length;
    if (likely < 3 || likely * 5 < place.length * 3) continue;
    for (const i of place) if (items[i]!.header && textBelow(items, i)) habits.add(i);
  }
  return habits;
}
