/** Controls and scores told by the thread's own habit, in any language: short lines that come again in comment after comment. */
import type { Item } from './item';

/** A line's words without figures and signs of sums: what comes again. Empty for names that say so, and for what is known. */
function keyOf({ meta, header, shape, words }: Item): string {
  if (meta || header?.form === 'marked' || shape.words > 8) return '';
  const lower = words.toLowerCase();
  return isOneWord(lower) ? lower : lower.replace(/[\d\s+−–-]+/g, '');
}

/** Small Latin letters only: nothing is to be left out. */
function isOneWord(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

const isPlainMeta = ({ meta, date }: Item): boolean => meta && date === null;

/**
 * The items with `meta` set on lines that recur as controls do, at least three times and nearly as often as the most frequent:
 * below a comment's words, with none and no date below them, as author lines have; or with figures in them, below a date.
 */
export function withControls(items: readonly Item[]): Item[] {
  const places = new Map<string, number[]>();
  const keys = items.map(keyOf);
  keys.forEach((key, i) => {
    if (key === '') return;
    const own = places.get(key);
    if (own) own.push(i);
    else places.set(key, [i]);
  });
  const often = [...places].filter(([, own]) => own.length >= 3);
  if (often.length === 0) return [...items];
  const most = often.reduce((longest, [, own]) => Math.max(longest, own.length), 0);
  const recurring = new Map(often.filter(([, own]) => own.length * 5 >= most * 3));
  const isEnd = (i: number): boolean => {
    const next = items[i + 1];
    if (!next || next.cut || next.header?.form === 'marked') return true;
    if (next.meta) return next.date === null || isAboveName(i);
    return recurring.has(keys[i + 1]!) || next.header !== null;
  };
  /** A link that stands above every date, where the name stands below it. */
  const isAboveName = (i: number): boolean => {
    const below = items[i + 2];
    if (!below || below.meta || below.header === null) return false;
    return (recurring.get(keys[i]!)?.length ?? 0) >= 4;
  };
  /** Words of the comment stand above it: a remark that many make ("Thanks!") has its author or date there. */
  const isBelowText = (i: number): boolean => {
    let above = i - 1;
    while (above >= 0 && i - above <= 8 && (recurring.has(keys[above]!) || isPlainMeta(items[above]!)))
      above--;
    const text = items[above];
    return text !== undefined && !text.meta && text.header === null;
  };
  /** "Rated 16 times 14" between the date and the words. */
  const isScore = (i: number): boolean => {
    const { words } = items[i]!;
    return /\d/.test(words) && words.includes(' ') && (items[i - 1]?.date ?? null) !== null;
  };
  const controls = new Set<number>();
  for (const own of recurring.values()) {
    const so = own.filter((i) => (isEnd(i) && isBelowText(i)) || isScore(i)).length;
    if (so * 5 >= own.length * 4) for (const i of own) controls.add(i);
  }
  return items.map((item, i) => (controls.has(i) ? item.asMeta({ header: null }) : item));
}
