/** Replies under a heading: "Replies" below a comment, the replies to it, and below the last of them a control to add another. */
import words from '../../../data/threads.json';
import type { Group } from './group';
import type { Item } from './item';

const headings = new Set(words.replies);
const closing = new Set(words.reply);

/** For each comment that stands under such a heading, the one above the heading. */
export function repliesOf(groups: readonly Group[], items: readonly Item[]): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  let open: number | null = null;
  groups.forEach(({ from, to }, index) => {
    if (open !== null) parents.set(index, open);
    let controls = 0;
    for (let i = from; i < to; i++) {
      const { meta, date, words: line } = items[i]!;
      if (!meta || date !== null) continue;
      const word = line.toLowerCase();
      if (headings.has(word)) open = index;
      // Each reply has controls of its own; the one for another reply stands below the last reply's.
      else if (open !== null && open !== index && controls > 0 && closing.has(word)) open = null;
      controls++;
    }
  });
  return parents;
}
