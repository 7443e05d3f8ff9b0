import type { Line } from '../model';
import { type Shape, shapeOf } from '../segments/shape';
import { type Header, isMetaLine, readHeader } from './header';

/** A line of the comments zone, as the grouping sees it. */
export interface Item {
  readonly line: number;
  readonly shape: Shape & { readonly indentUnits: number };
  /** Blank lines before it. */
  readonly gap: number;
  /** Whether another zone stands between it and the item before. */
  readonly cut: boolean;
  readonly header: Header | null;
  readonly meta: boolean;
}

/** The lines of the comments zone that are not blank, in order. */
export function readItems(text: string, lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  let gap = 0;
  let cut = true;
  lines.forEach(({ zone, span }, number) => {
    if (zone === '') {
      gap++;
      return;
    }
    if (zone === 'comments') {
      const line = text.slice(...span);
      const shape = shapeOf(line);
      const header = readHeader(line, shape, span[0]);
      const meta = header?.form !== 'marked' && isMetaLine(shape);
      const indentUnits = line.length - line.trimStart().length;
      items.push({
        line: number,
        shape: { ...shape, indentUnits },
        gap,
        cut,
        header: meta ? null : header,
        meta,
      });
    }
    cut = zone !== 'comments';
    gap = 0;
  });
  return items;
}
