import type { Line } from '../model';
import { lineWords } from '../segments/lineWords';
import { readShape, type Shape } from '../segments/shape';
import { shippedWords } from '../segments/words';
import { withControls } from './controls';
import { readHeader, wordsOf } from './header';
import type { Item } from './item';
import { readMeta } from './meta';

/** The lines of the comments zone that are not blank, in order. */
export function readItems(text: string, lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  // The words that reading the zones has looked up.
  const vocabulary = lineWords(shippedWords().ids);
  // Short lines that name no author: where they stand again they are read as before.
  const plain = new Map<string, Shape>();
  let gap = 0;
  let cut = true;
  lines.forEach(({ zone, span }, number) => {
    if (zone === '') {
      gap++;
      return;
    }
    if (zone === 'comments') {
      const line = text.slice(...span);
      const met = plain.get(line);
      const shape = met ?? readShape(line, vocabulary, null);
      const header = met ? null : readHeader(line, shape, span[0]);
      if (!met && header === null && line.length < 120) plain.set(line, shape);
      const meta =
        header?.form === 'marked' || shape.length > 200 ? null : readMeta(line, shape, wordsOf(line, shape));
      const indentUnits = line.length - line.trimStart().length;
      items.push({
        line: number,
        shape: { ...shape, indentUnits },
        gap,
        cut,
        words: shape.length <= 60 ? line.trim() : '',
        header: meta ? null : header,
        meta: meta !== null,
        date: meta?.date ?? null,
        ordinal: meta ? (/^\s*#(\d{1,5}(?:\.\d{1,4}){0,20})\b/.exec(line)?.[1] ?? null) : null,
      });
    }
    cut = zone !== 'comments';
    gap = 0;
  });
  return withControls(items);
}
