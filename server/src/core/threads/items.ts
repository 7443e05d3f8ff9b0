import type { Line } from '../model';
import type { Shape } from '../segments/shape';
import { withControls } from './controls';
import { readHeader } from './header';
import { Item, plain, type Said } from './item';
import { endOf, MOST, readLine, startOf } from './line';
import { answeredIn } from './marked';
import { readMeta } from './meta';
import { hasMore } from './tokens';

/** Longer lines are neither names nor controls: so much of them tells how they are set. */
const LONG = 200;
const HEAD = 64;
const MANY = 99;

/** Only lines of so many characters may have too many words for an author line. */
const FULL = 2 * MOST;
/** Lines of more words are no controls either. */
const CONTROLS = 12;

/** The shape of the line of `text` from `start` to `end`, or of part of one; `number` where it is the whole line of that number. */
export type ShapeOf = (start: number, end: number, number: number | null) => Shape;

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
      const isLong = end - start > LONG;
      const shape = isLong ? shapeOf(span[0], start + HEAD, null) : shapeOf(span[0], span[1], line);
      const said = isLong ? plain : saidIn(text, start, end, shape);
      const place = { text, start, end, lineEnd: span[1], line, gap, cut };
      items.push(new Item(place, isLong ? { ...shape, length: end - start, words: MANY } : shape, said));
    }
    cut = zone !== 'comments';
    gap = 0;
  }
  return withControls(items);
}

/** What the line of `text` from `start` to `end`, without white space around it, says of a comment. */
function saidIn(text: string, start: number, end: number, shape: Shape): Said {
  if (end - start > FULL && shape.words > CONTROLS && hasMore(text, start, end, MOST + 1)) return plain;
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
