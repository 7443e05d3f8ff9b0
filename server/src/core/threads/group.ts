/** From lines to comments: where each begins, and which of its lines names the author. */
import type { Cards } from './cards';
import type { Item } from './item';
import { groupsBelow, isSignedBelow } from './layout';
import { namesOf } from './names';
import { withoutStrays } from './strays';

/** Items `[from, to)` make one comment; `header` is the item that names its author, null where it was lost. */
export interface Group {
  from: number;
  to: number;
  header: number | null;
}

/** Splits the items of the comments zone into comments. Every item belongs to at most one. */
export function groupComments(items: readonly Item[], cards: Cards): Group[] {
  if (isSignedBelow(items, cards)) return groupsBelow(items);
  const names = namesOf(items);
  const starts = startsOf(items, names, cards);
  const usual = usualGap(items, names);
  const dateFirst = opensWithDates(items, names);
  const groups: Group[] = [];
  let current: Group | undefined;
  let hasText = false;
  let closed = false;
  items.forEach((item, i) => {
    const header = starts.get(i);
    // A comment has words of its own: "Ann wrote:" above them quotes another.
    const quotes = header === i && item.header?.quoting === true && current !== undefined && !hasText;
    const named = header !== undefined && !quotes;
    const lost =
      !named &&
      hasText &&
      (item.meta
        ? dateFirst && item.date !== null && !closed
        : closed || item.cut || (item.gap > usual && current !== undefined));
    // Numbers and dates that the thread begins with stand above its first name.
    if (named && current?.header === null && !hasText && groups.length === 1) {
      current.header = header;
      current.to = i + 1;
      return;
    }
    if (named || lost || !current) {
      current = { from: i, to: i + 1, header: named ? header : null };
      groups.push(current);
      hasText = !item.meta && (!named || header !== i);
      closed = false;
      return;
    }
    current.to = i + 1;
    if (item.meta) closed ||= hasText;
    else if (i !== current.header) hasText = true;
  });
  return withoutStrays(groups, items);
}

/** Where a comment begins, and which item names its author: the same, or one just below a comment's title. */
function startsOf(items: readonly Item[], names: ReadonlySet<number>, cards: Cards): Map<number, number> {
  const titled = [...names].filter((i) => {
    const above = items[i - 1];
    return (
      items[i]!.header?.form === 'marked' &&
      above !== undefined &&
      !above.meta &&
      !names.has(i - 1) &&
      !items[i]!.cut &&
      items[i]!.gap < (above.cut ? Infinity : above.gap)
    );
  });
  const withTitles = titled.length >= 2 && titled.length * 2 >= names.size;
  const titles = new Set(withTitles ? titled : []);
  const starts = new Map<number, number>();
  for (const i of names) {
    const card = cards.get(i);
    if (card !== undefined) starts.set(card, items[card]!.header ? card : i);
    else if (titles.has(i)) starts.set(i - 1, i);
    else starts.set(i, i);
  }
  return starts;
}

/** Whether comments have their date above their words: a date then begins a comment where no name does. */
function opensWithDates(items: readonly Item[], names: ReadonlySet<number>): boolean {
  let above = 0;
  let below = 0;
  items.forEach(({ date, meta }, i) => {
    if (!meta || date === null) return;
    if (names.has(i - 1)) above++;
    else if (i > 0 && !items[i - 1]!.meta) below++;
  });
  if (above >= 2 && above > below) return true;
  // Names have their dates beside them: a date alone stands where a name was lost.
  const beside = [...names].filter((i) => items[i]!.header?.date).length;
  return beside >= 3 && beside * 5 >= names.size * 3 && beside > below;
}

/** The gap that parts paragraphs of one comment: the one after author lines, or the smallest that is common. */
function usualGap(items: readonly Item[], names: ReadonlySet<number>): number {
  const afterNames: number[] = [];
  for (const i of names) {
    let text = i + 1;
    while (items[text]?.meta && !items[text]!.cut) text++;
    if (items[text] && !items[text]!.cut) afterNames.push(items[text]!.gap);
  }
  if (afterNames.length >= 1) return afterNames.sort((a, b) => a - b)[afterNames.length >> 1]!;
  const counts = new Map<number, number>();
  let total = 0;
  items.forEach((item, i) => {
    if (i === 0 || item.cut) return;
    total++;
    counts.set(item.gap, (counts.get(item.gap) ?? 0) + 1);
  });
  return Math.min(...[...counts].filter(([, count]) => count * 5 >= total).map(([gap]) => gap), 9);
}
