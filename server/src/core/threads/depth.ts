/** How deep each comment stands and which one it answers, from indentation, bullets and the words that say so. */
import type { Group } from './group';
import type { Item } from './items';

export interface Place {
  readonly depth: number;
  readonly parent: number | null;
}

/** One place for each group. Depth 0 where the text shows no nesting or the author line was lost. */
export function depthsOf(groups: readonly Group[], items: readonly Item[]): Place[] {
  const indents = groups.map((group) => (group.header === null ? null : items[group.header]!.shape.indent));
  const nested = new Set(indents.filter((indent) => indent !== null)).size > 1;
  const places: Place[] = [];
  /** Open comments, outermost first. */
  const open: { indent: number; index: number }[] = [];
  const latest = new Map<string, number>();
  groups.forEach((group, index) => {
    const indent = indents[index];
    const author = group.header === null ? null : items[group.header]!.header!.author;
    let place: Place = { depth: 0, parent: null };
    if (nested && indent !== null && indent !== undefined) {
      while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
      place = { depth: Math.min(open.length, 200), parent: open.at(-1)?.index ?? null };
      open.push({ indent, index });
    }
    places.push(place);
    if (author) latest.set(author.toLowerCase(), index);
  });
  return places;
}
