/** Which lines name an author: what a line alone cannot tell, the thread's habit does. */
import { countedNames, habitsOf, looksLikeName, noHabits, textBelow } from './habits';
import type { Item } from './item';

/** Marked lines, bare names where what follows can be their comment, and whatever stands where all authors of the thread stand. */
export function namesOf(items: readonly Item[]): Set<number> {
  const marked = items.filter((item) => item.header?.form === 'marked').length;
  const bare = items.filter((item) => item.header?.form === 'alone').length;
  // Where most authors are marked, a bare name is a short remark or a signature.
  const onlyMarked = marked >= 3 && marked * 2 > bare;
  const habits = onlyMarked ? noHabits : habitsOf(items);
  const counted = countedNames(items);
  // "Ann:" above what she said: an author where the thread marks its authors in no other way, else a quotation.
  const colons = marked < 2 && habits.names.size < 3;
  const counts = new Map<string, number>();
  for (const { header } of items) if (header) counts.set(header.author, (counts.get(header.author) ?? 0) + 1);
  const usual = gapBelow(items);
  const names = new Set<number>();
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (habits.names.has(i) || counted.has(i)) {
      // A bare name just above is the signature of the comment before.
      if (!habits.names.has(i - 1) && items[i - 1]?.header?.form === 'alone') names.delete(i - 1);
      names.add(i);
      return;
    }
    switch (item.header?.form) {
      case 'marked':
        names.add(i);
        return;
      case 'titled':
        if (next?.meta && !next.cut && next.date !== null) names.add(i);
        return;
      case 'colon':
        if (colons) names.add(i);
        return;
      case 'alone':
        break;
      default:
        return;
    }
    if (onlyMarked || i >= habits.firmFrom) return;
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
  const gaps: number[] = [];
  for (let i = 0; i + 1 < items.length; i++) {
    const { header, shape } = items[i]!;
    const next = items[i + 1]!;
    if (header?.form === 'alone' && !shape.bullet && !next.cut) gaps.push(next.gap);
  }
  return gaps.length < 3 ? Infinity : gaps.sort((a, b) => a - b)[gaps.length >> 1]!;
}
