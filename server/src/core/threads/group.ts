/** From lines to comments: where each begins, and which of its lines names the author. */
import type { Item } from './items';

/** Items `[from, to)` make one comment; `header` is the item that names its author, null where it was lost. */
export interface Group {
  from: number;
  to: number;
  header: number | null;
}

/** Splits the items of the comments zone into comments. Every item belongs to exactly one. */
export function groupComments(items: readonly Item[]): Group[] {
  const marked = items.filter((item) => item.header?.form === 'marked').length;
  const names = namesOf(items, marked);
  if (marked > 0 && endsWithHeaders(items)) return groupBefore(items);
  const usual = usualGap(items, names);
  const groups: Group[] = [];
  let current: Group | undefined;
  let hasText = false;
  let closed = false;
  items.forEach((item, i) => {
    const header = names.has(i);
    const lost =
      !header && hasText && !item.meta && (closed || item.cut || (item.gap > usual && current !== undefined));
    if (header || lost || !current) {
      current = { from: i, to: i + 1, header: header ? i : null };
      groups.push(current);
      hasText = !header && !item.meta;
      closed = false;
      return;
    }
    current.to = i + 1;
    if (item.meta) closed ||= hasText;
    else hasText = true;
  });
  return groups;
}

/** Items that name an author: marked lines, and bare names where what follows can be their comment. */
function namesOf(items: readonly Item[], marked: number): Set<number> {
  const counts = new Map<string, number>();
  for (const { header } of items) if (header) counts.set(header.author, (counts.get(header.author) ?? 0) + 1);
  const names = new Set<number>();
  const bare = items.filter((item) => item.header?.form === 'alone').length;
  items.forEach((item, i) => {
    if (!item.header) return;
    if (item.header.form === 'marked') {
      names.add(i);
      return;
    }
    // Where most authors are marked, a bare name is a short remark or a signature.
    if (marked >= 3 && marked * 2 > bare) return;
    const next = items[i + 1];
    if (!next || next.cut || next.header?.form === 'marked') return;
    if (names.has(i - 1) && !item.shape.bullet) return;
    const text = next.meta ? items[i + 2] : next;
    if (!text || text.meta) return;
    const nested = item.shape.bullet && !text.shape.bullet;
    if (nested || looksLikeName(item) || (counts.get(item.header.author) ?? 0) > 1) names.add(i);
  });
  return names;
}

/** Capitals on every word, or a handle: one or two words, or digits or signs within. "Well said" is neither. */
function looksLikeName({ header, shape }: Item): boolean {
  if (!header) return false;
  if (shape.lowered === 0) return true;
  if (shape.capitalised === 0) return shape.words <= 2;
  return /[\d_]/.test(header.author);
}

/** Whether the author lines stand below their comments ("Posted by: X | date" last). */
function endsWithHeaders(items: readonly Item[]): boolean {
  const first = items[0]!;
  let last = items.length - 1;
  while (last > 0 && items[last]!.meta) last--;
  return first.header?.form !== 'marked' && !first.meta && items[last]!.header?.form === 'marked';
}

function groupBefore(items: readonly Item[]): Group[] {
  const groups: Group[] = [];
  let from = 0;
  items.forEach((item, i) => {
    if (item.header?.form !== 'marked') return;
    let to = i + 1;
    while (to < items.length && items[to]!.meta) to++;
    groups.push({ from, to, header: i });
    from = to;
  });
  if (from < items.length) groups.push({ from, to: items.length, header: null });
  return groups.filter((group) => group.to > group.from);
}

/** The gap that parts paragraphs of one comment: the one after author lines, or the smallest that is common. */
function usualGap(items: readonly Item[], names: ReadonlySet<number>): number {
  const counts = new Map<number, number>();
  let total = 0;
  items.forEach((item, i) => {
    if (i === 0 || item.cut) return;
    total++;
    counts.set(item.gap, (counts.get(item.gap) ?? 0) + 1);
  });
  const afterNames = items.filter((item, i) => i > 0 && names.has(i - 1)).map((item) => item.gap);
  if (afterNames.length >= 2) return afterNames.sort((a, b) => a - b)[afterNames.length >> 1]!;
  return Math.min(...[...counts].filter(([, count]) => count * 5 >= total).map(([gap]) => gap), 9);
}
