import type { Line } from '../model';
import type { Shape } from '../segments/shape';
import { withControls } from './controls';
import { readHeader, wordsOf } from './header';
import type { Item } from './item';
import { answeredIn } from './marked';
import { readMeta } from './meta';

/** Longer lines are neither names nor controls: so much of them tells how they are set. */
const LONG = 200;
const HEAD = 64;
const MANY = 99;

/** So much of a line tells whom it speaks to. */
const STARTS = 80;

/** The shape of a line, or of part of one; `number` where it is the whole line of that number. */
export type ShapeOf = (line: string, number: number | null) => Shape;

type Read = Omit<Item, 'line' | 'gap' | 'cut'>;

const plain = { header: null, meta: false, ordinal: null, answers: null, date: null } as const;

/** The lines of the comments zone that are not blank, in order. */
export function readItems(text: string, lines: readonly Line[], shapeOf: ShapeOf): Item[] {
  const items: Item[] = [];
  // Short lines that name no author: where they stand again they are read as before.
  const known = new Map<string, Read>();
  let gap = 0;
  let cut = true;
  lines.forEach(({ zone, span }, number) => {
    if (zone === '') {
      gap++;
      return;
    }
    if (zone === 'comments') {
      const line = text.slice(...span);
      const short = line.length < 120;
      const met = short ? known.get(line) : undefined;
      const read = met ?? readItem(line, span[0], shapeOf, number);
      if (!met && short && read.header === null) known.set(line, read);
      items.push({ ...read, line: number, gap, cut });
    }
    cut = zone !== 'comments';
    gap = 0;
  });
  return withControls(items);
}

function readItem(line: string, offset: number, shapeOf: ShapeOf, number: number): Read {
  const start = line.trimStart();
  const indentUnits = line.length - start.length;
  const trimmed = start.trimEnd();
  const { length } = trimmed;
  if (length > LONG) {
    const head = shapeOf(line.slice(0, indentUnits + HEAD), null);
    return {
      ...plain,
      shape: { ...head, length, words: MANY },
      indentUnits,
      words: '',
      start: start.slice(0, STARTS),
    };
  }
  const shape = shapeOf(line, number);
  const tokens = wordsOf(line, shape);
  const header = readHeader(line, shape, tokens, offset);
  const said = header?.form === 'marked' || header?.form === 'titled';
  const meta = said ? null : readMeta(line, shape, tokens);
  return {
    shape,
    indentUnits,
    words: length <= 60 ? trimmed : '',
    start: start.slice(0, STARTS),
    header: meta ? null : header,
    meta: meta !== null,
    date: meta?.date ?? null,
    answers: meta ? answeredIn(line, tokens) : null,
    ordinal: meta ? (/^#(\d{1,5}(?:\.\d{1,4}){0,20})\b/.exec(start)?.[1] ?? null) : null,
  };
}
