/** Lines that came into the comments zone from beside it: headings over the thread, runs of a page's other lists. */
import type { Group } from './group';
import type { Item } from './item';

/** A heading has so many words at most. */
const HEADING = 14;

/**
 * The comments without what is none: where nearly all comments name their authors, runs of lines that name nobody as the
 * thread does, before the first run that does and behind the last; and a heading above the first author.
 */
export function withoutStrays(groups: readonly Group[], items: readonly Item[]): Group[] {
  const runs: Group[][] = [];
  groups.forEach((group, i) => {
    if (i === 0 || items[group.from]!.cut) runs.push([]);
    runs.at(-1)!.push(group);
  });
  const sure = (run: readonly Group[]): number =>
    run.filter(({ header }) => header !== null && items[header]!.header?.form === 'marked').length;
  const main = runs.reduce((best, run) =>
    (sure(run) - sure(best) || run.length - best.length) > 0 ? run : best,
  );
  const mostly = (of: (group: Group) => boolean): boolean => main.filter(of).length * 5 >= main.length * 4;
  const isDated = (group: Group): boolean => hasDate(group, items);
  const dated = mostly(isDated);
  const names = (run: readonly Group[]): boolean =>
    run.some((group) => group.header !== null && (!dated || isDated(group)));
  const first = runs.findIndex(names);
  const last = runs.findLastIndex(names);
  const kept = runs.slice(Math.max(0, first), last + 1).flat();
  const named = kept.filter(({ header }) => header !== null).length;
  if (named < 3 || named * 5 < (kept.length - 1) * 4) return [...groups];
  return kept[0]!.header === null && isHeading(kept[0]!, items) ? kept.slice(1) : kept;
}

function hasDate({ from, to, header }: Group, items: readonly Item[]): boolean {
  if (header !== null && items[header]!.header?.date) return true;
  for (let i = from; i < to; i++) if (items[i]!.date !== null) return true;
  return false;
}

/** One or two short lines that are no sentences. */
function isHeading({ from, to }: Group, items: readonly Item[]): boolean {
  const own = items.slice(from, Math.min(to, from + 4)).filter(({ meta }) => !meta);
  return (
    to - from <= 3 &&
    own.length <= 2 &&
    own.every(
      ({ shape, start }) =>
        shape.words <= HEADING && (/^\d+ /.test(start) || !/[.!?…]["”’)]*\s*$/u.test(start)),
    )
  );
}
