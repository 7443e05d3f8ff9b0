/** How deep each comment stands and which one it answers, from indentation, numbers ("4.1") and the words that say so. */
import { answersOf } from './answers';
import type { Group } from './group';
import type { Item } from './item';
import { repliesOf } from './replies';

export interface Place {
  readonly depth: number;
  readonly parent: number | null;
}

/** A thread that is deeper is a hostile one. */
const DEEPEST = 200;

/** One place for each group. Depth 0 where the text shows no nesting or the author line was lost. */
export function depthsOf(groups: readonly Group[], items: readonly Item[]): Place[] {
  const numbers = numbersOf(groups, items);
  if (numbers.some((number) => number?.includes('.'))) return byNumbers(numbers);
  const indents = groups.map((group) => (group.header === null ? null : items[group.header]!.shape.indent));
  const nested = new Set(indents.filter((indent) => indent !== null)).size > 1;
  const answers = nested ? null : answersOf(groups, items);
  const replies = nested ? null : repliesOf(groups, items);
  const places: Place[] = [];
  /** Open comments, outermost first. */
  const open: { indent: number; index: number }[] = [];
  groups.forEach((_, index) => {
    const indent = indents[index];
    const answered = answers?.of(index) ?? null;
    const below = replies?.get(index) ?? (answered?.stated ? answered.parent : null);
    let place: Place = { depth: 0, parent: null };
    if (nested && indent !== null && indent !== undefined) {
      while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
      place = { depth: Math.min(open.length, DEEPEST), parent: open.at(-1)?.index ?? null };
      open.push({ indent, index });
    } else if (!nested && below !== null) {
      place = { depth: Math.min(places[below]!.depth + 1, DEEPEST), parent: below };
    } else if (!nested && answered) {
      // "@Ann" in a list that shows no nesting.
      place = { depth: 0, parent: answered.parent };
    }
    places.push(place);
  });
  return places;
}

function numbersOf(groups: readonly Group[], items: readonly Item[]): (string | null)[] {
  return groups.map(({ from, to }) => {
    for (let i = from; i < to; i++) if (items[i]!.ordinal !== null) return items[i]!.ordinal;
    return null;
  });
}

/** "4.1.2" answers "4.1" and stands two steps deep. */
function byNumbers(numbers: readonly (string | null)[]): Place[] {
  const known = new Map<string, number>();
  return numbers.map((number, index) => {
    if (number === null) return { depth: 0, parent: null };
    const dot = number.lastIndexOf('.');
    const parent = dot < 0 ? undefined : known.get(number.slice(0, dot));
    known.set(number, index);
    return { depth: number.split('.').length - 1, parent: parent ?? null };
  });
}
