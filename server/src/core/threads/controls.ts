/** Controls and scores told by the thread's own habit, in any language: short lines that come again below comment after comment. */
import type { Item } from './item';

const key = (item: Item): string => item.words.toLowerCase().replace(/[\d\s]+/g, '');

const isPlainMeta = ({ meta, date }: Item): boolean => meta && date === null;

/**
 * The items with `meta` set on lines that recur as controls do: at least three times, nearly as often as the most frequent, and
 * below a comment's words, with none and no date
 * below them, as author lines have.
 */
export function withControls(items: readonly Item[]): Item[] {
  const places = new Map<string, number[]>();
  items.forEach((item, i) => {
    if (item.meta || item.header?.form === 'marked' || key(item) === '' || item.shape.words > 8) return;
    const own = places.get(key(item));
    if (own) own.push(i);
    else places.set(key(item), [i]);
  });
  const often = [...places].filter(([, own]) => own.length >= 3);
  if (often.length === 0) return [...items];
  const most = Math.max(...often.map(([, own]) => own.length));
  const recurring = new Map(often.filter(([, own]) => own.length * 5 >= most * 3));
  const isEnd = (i: number): boolean => {
    const next = items[i + 1];
    if (!next || next.cut || next.header?.form === 'marked') return true;
    if (next.meta) return next.date === null || isAboveName(i);
    return recurring.has(key(next)) || next.header !== null;
  };
  /** A link that stands above every date, where the name stands below it. */
  const isAboveName = (i: number): boolean => {
    const below = items[i + 2];
    return (
      below !== undefined &&
      !below.meta &&
      below.header !== null &&
      (recurring.get(key(items[i]!))?.length ?? 0) >= 4
    );
  };
  /** Words of the comment stand above it: a remark that many make ("Thanks!") has its author or date there. */
  const isBelowText = (i: number): boolean => {
    let above = i - 1;
    while (above >= 0 && i - above <= 8 && (recurring.has(key(items[above]!)) || isPlainMeta(items[above]!)))
      above--;
    const text = items[above];
    return text !== undefined && !text.meta && text.header === null;
  };
  const controls = new Set<number>();
  for (const own of recurring.values()) {
    const so = own.filter((i) => isEnd(i) && isBelowText(i)).length;
    if (so * 5 >= own.length * 4) for (const i of own) controls.add(i);
  }
  return items.map((item, i) => (controls.has(i) ? { ...item, meta: true, header: null } : item));
}
