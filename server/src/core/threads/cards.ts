/** Forums have the author's card first: the name, lines about its owner, and a line that gives the name again with the date. */
import type { Item } from './item';

/** For each marked line that repeats a card's name, the item the card begins with. */
export type Cards = ReadonlyMap<number, number>;

/** How far above the marked line its card may begin, in items. */
const REACH = 8;

export function cardsOf(items: readonly Item[]): Cards {
  const cards = new Map<number, number>();
  items.forEach(({ header }, i) => {
    if (header?.form !== 'marked') return;
    const author = header.author.toLowerCase();
    for (let j = i - 1; j >= 0 && i - j <= REACH && items[j]!.header?.form !== 'marked'; j--) {
      const item = items[j]!;
      const { meta, shape } = item;
      if (shape.length <= author.length && item.words.toLowerCase() === author) {
        cards.set(i, j);
        break;
      }
      if (!meta && shape.words > 3) break;
    }
  });
  return cards;
}

/** The items with all lines of a card below its name as `meta`. */
export function withCards(items: readonly Item[], cards: Cards): Item[] {
  const all = [...items];
  for (const [marked, card] of cards) {
    for (let i = card + 1; i <= marked; i++)
      all[i] = all[i]!.asMeta({ date: i === marked ? all[i]!.header!.date : null });
  }
  return all;
}
