import type { Line } from '../model';
import type { Shape } from '../segments/shape';
import { withControls } from './controls';
import { readHeader } from './header';
import { Item, plain, type Said } from './item';
import { endOf, isProse, readLine, startOf } from './line';
import { answeredIn } from './marked';
import { readMeta } from './meta';

/** Longer lines are neither names nor controls: so much of them tells how they are set. */
const LONG = 200;
const HEAD = 64;
const MANY = 99;
/** The shape of the line of that number; what stands before `to` is enough where it has not been read yet. */
export type ShapeOf = (number: number, to: number) => Shape;

/** The lines of the comments zone that are not blank, in order. */
export function readItems(text: string, lines: readonly Line[], shapeOf: ShapeOf): Item[] {
  const items: Item[] = [];
  let gap = 0;
  let cut = true;
  for (let line = 0; line < lines.length; line++) {
    const { zone, span } = lines[line]!;
    if (zone === '') {
      gap++;
      continue;
    }
    if (zone === 'comments') {
      const start = startOf(text, span[0], span[1]);
      const end = endOf(text, start, span[1]);
      const place = { text, start, end, lineEnd: span[1], line, gap, cut };
      const isLong = end - start > LONG;
      const shape = shapeOf(line, isLong ? start + HEAD : span[1]);
      items.push(
        isLong
          ? new Item(place, { ...shape, length: end - start, words: MANY }, plain)
          : new Item(place, shape, saidIn(text, start, end, shape)),
      );
    }
    cut = zone !== 'comments';
    gap = 0;
  }
  return withControls(items);
}

/** What the line of `text` from `start` to `end`, without white space around it, says of a comment. */
function saidIn(text: string, start: number, end: number, shape: Shape): Said {
  if (isProse(text, start, end, shape)) return plain;
  const line = readLine(text, start, end, shape);
  const header = readHeader(line);
  const isSure = header?.form === 'marked' || header?.form === 'titled';
  const meta = isSure ? null : readMeta(line);
  if (!meta) return header ? { ...plain, header } : plain;
  const ordinal =
    text[start] === '#' ? /^#(\d{1,5}(?:\.\d{1,4}){0,20})\b/.exec(text.slice(start, end)) : null;
  return {
    header: null,
    meta: true,
    date: meta.date,
    answers: answeredIn(text, line.tokens),
    ordinal: ordinal?.[1] ?? null,
  };
}
