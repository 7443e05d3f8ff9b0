/** Whether a thread names its authors above their comments or below them, and the comments of the latter kind. */
import type { Cards } from './cards';
import type { Group } from './group';
import type { Item } from './item';

const isMarked = ({ header }: Item): boolean => header?.form === 'marked';

/** Of the runs that lines of other zones cut, the one with the most author lines, as `[from, to)`. */
function mainRun(items: readonly Item[]): readonly [from: number, to: number] {
  let best: readonly [number, number] = [0, items.length];
  let most = -1;
  let from = 0;
  let marked = 0;
  for (let i = 0; i <= items.length; i++) {
    if (i === items.length || (i > 0 && items[i]!.cut)) {
      if (marked > most) {
        most = marked;
        best = [from, i];
      }
      from = i;
      marked = 0;
    }
    if (i < items.length && isMarked(items[i]!)) marked++;
  }
  return best;
}

/**
 * Whether the author lines stand below their comments. "Posted by Ann | 2 May" mostly does, and surely where it is last and
 * not first; other author lines do only then.
 */
export function isSignedBelow(items: readonly Item[], cards: Cards): boolean {
  const [from, to] = mainRun(items);
  const run = items.slice(from, to);
  const marked = run.filter(isMarked);
  if (marked.length === 0 || cards.size * 2 > marked.length) return false;
  const posted = marked.filter(({ header }) => header!.posted).length;
  const footers = marked.filter(({ header }) => header!.footer).length;
  const first = run.find(({ meta, date }) => !meta || date === null)!;
  let last = run.length - 1;
  while (last > 0 && run[last]!.meta) last--;
  const begins = isMarked(first);
  const ends = isMarked(run[last]!);
  if (begins && ends) return footers >= 2 && footers * 5 >= marked.length * 4;
  if (ends) return posted === marked.length || (marked.length > 1 && !run[0]!.meta);
  if (begins || posted < 2 || posted * 5 < marked.length * 4) return false;
  // A title stands closer to the author line than the words do.
  const titled = run.filter((item, i) => {
    const next = run[i + 1];
    return isMarked(item) && i > 0 && next !== undefined && item.gap < next.gap;
  });
  return titled.length * 2 < marked.length;
}

/** Comments that end with their author lines. */
export function groupsBelow(items: readonly Item[]): Group[] {
  const groups: Group[] = [];
  let from = 0;
  items.forEach((item, i) => {
    if (!isMarked(item)) return;
    let to = i + 1;
    while (to < items.length && items[to]!.meta) to++;
    groups.push({ from, to, header: i });
    from = to;
  });
  if (from < items.length) groups.push({ from, to: items.length, header: null });
  return groups.filter((group) => group.to > group.from);
}
