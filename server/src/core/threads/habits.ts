/** Where a thread has its names, learned from the lines that look like names. */
import type { Item } from './item';

export interface Habits {
  /** Items that stand where the thread has its names. */
  readonly names: ReadonlySet<number>;
  /** Where nearly all dates have a name in that place: from this item on no other short line is one. */
  readonly firmFrom: number;
}

export const noHabits: Habits = { names: new Set(), firmFrom: Infinity };

/** Words and characters of a name where its place alone tells it; and behind the end of another comment. */
const MOST_WORDS = 6;
const MOST = 50;
const MOST_BEHIND = 120;

/**
 * Short lines in the place where the thread has its names: directly above a date, or first behind the lines that end a
 * comment. A place is the names' where most lines in it look like names.
 */
export function habitsOf(items: readonly Item[]): Habits {
  const above: number[] = [];
  const first: number[] = [];
  let dates = 0;
  items.forEach((item, i) => {
    if (item.meta) {
      if (item.date !== null && !(i > 0 && items[i - 1]!.meta && items[i - 1]!.date !== null)) dates++;
      return;
    }
    if (isAboveDate(items, i) && item.header) above.push(i);
    if (i === 0 || items[i - 1]!.meta) first.push(i);
  });
  const names = new Set<number>();
  let firmFrom = Infinity;
  if (areNames(items, above)) {
    for (const i of above) if (textBelow(items, i)) names.add(i);
    if (isFirm(names.size, dates)) {
      firmFrom = 0;
      items.forEach((item, i) => mayBeNamed(items, item, i) && names.add(i));
    }
  }
  if (firmFrom > 0 && areNames(items, first)) {
    const own = first.filter((i) => items[i]!.header && textBelow(items, i));
    for (const i of own) names.add(i);
    // The thread's first name has no comment before it.
    if (isFirm(own.filter((i) => i > 0 && items[i - 1]!.date !== null).length, dates)) firmFrom = own[0]!;
  }
  return { names, firmFrom };
}

const isFirm = (names: number, dates: number): boolean => names >= 3 && names * 10 >= dates * 7;

function areNames(items: readonly Item[], place: readonly number[]): boolean {
  const likely = place.filter((i) => looksLikeName(items[i]!)).length;
  return likely >= 3 && likely * 5 >= place.length * 3;
}

/** Directly, or with whom it answers between. */
const isAboveDate = (items: readonly Item[], i: number): boolean => {
  const next = items[i + 1]?.answers ? items[i + 2] : items[i + 1];
  return next !== undefined && next.meta && !next.cut && next.date !== null;
};

/** A line that is no name by itself, where all others above dates are. */
function mayBeNamed(items: readonly Item[], { meta, shape }: Item, i: number): boolean {
  if (meta || !isAboveDate(items, i)) return false;
  if (shape.words <= MOST_WORDS && shape.length <= MOST) return textBelow(items, i) !== undefined;
  return shape.length <= MOST_BEHIND && (i === 0 || items[i - 1]!.meta);
}

/** The first line below an author line that is no meta line; author lines have a few of them below, mostly one. */
export function textBelow(items: readonly Item[], i: number): Item | undefined {
  let at = i + 1;
  while (at < items.length && at <= i + 4 && items[at]!.meta) at++;
  const text = items[at];
  return text && !text.meta ? text : undefined;
}

/** Capitals on every word, or a handle: one or two words, or digits or signs within. "Well said" is neither. */
export function looksLikeName({ header, shape }: Item): boolean {
  if (!header || header.form === 'titled' || header.form === 'colon') return false;
  if (shape.url || header.form === 'numbered') return true;
  if (!/\s/.test(header.author) && /[\d_]/.test(header.author)) return true;
  if (header.form === 'loose') return false;
  if (shape.lowered === 0) return true;
  if (shape.capitalised === 0) return shape.words <= 2;
  return /[\d_]/.test(header.author);
}

/** Items whose numbers count up by one from the thread's first line on ("1. Ann", "2. Bo", ...), where there are three or more. */
export function countedNames(items: readonly Item[]): ReadonlySet<number> {
  const names = new Set<number>();
  let last = items[0]?.header?.form === 'numbered' ? items[0].header.number : null;
  if (last === null) return names;
  names.add(0);
  items.forEach(({ header }, i) => {
    if (i === 0 || header?.form !== 'numbered' || header.number !== last! + 1) return;
    names.add(i);
    last = header.number;
  });
  return names.size >= 3 ? names : new Set();
}
