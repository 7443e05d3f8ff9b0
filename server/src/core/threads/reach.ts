/** Author lines just outside the comments zone: the line above the first words of a thread names their author, if it is one. */
import type { Line } from '../model';
import { readHeader } from './header';
import type { ShapeOf } from './items';
import { endOf, isProse, readLine, startOf } from './line';
import type { Header } from './marked';
import { type Meta, readMeta } from './meta';

/** Longer lines name nobody; more blank lines part what belongs together. */
const LONGEST = 200;
const MOST_BLANK = 3;

interface Read {
  readonly header: Header | null;
  readonly meta: Meta | null;
}

const nothing: Read = { header: null, meta: null };

/**
 * The lines with those author lines taken into the zone that stand directly above one of its runs: "Ann said..." above
 * anything but another author line, a bare name above a date. What a person decided stays.
 */
export function withAuthorLines(text: string, lines: readonly Line[], shapeOf: ShapeOf): readonly Line[] {
  const read = (number: number): Read => {
    const { span } = lines[number]!;
    if (span[1] - span[0] > LONGEST) return nothing;
    const start = startOf(text, span[0], span[1]);
    const end = endOf(text, start, span[1]);
    const shape = shapeOf(number, span[1]);
    if (isProse(text, start, end, shape)) return nothing;
    const line = readLine(text, start, end, shape);
    const header = readHeader(line);
    return { header, meta: header?.form === 'marked' ? null : readMeta(line) };
  };
  let taken: Line[] | undefined;
  let above = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.zone === '') continue;
    const before = lines[above];
    if (line.zone === 'comments' && before && mayBeTaken(before) && i - above - 1 <= MOST_BLANK) {
      const own = read(above);
      if (mayName(own) && names(own, read(i)))
        (taken ??= [...lines])[above] = {
          ...before,
          zone: 'comments',
          role: 'comment-author',
          confidence: 0.6,
        };
    }
    above = i;
  }
  return taken ?? lines;
}

const mayBeTaken = ({ zone, decided, role }: Line): boolean =>
  zone !== 'comments' &&
  decided === undefined &&
  role !== 'headline' &&
  role !== 'byline' &&
  role !== 'repeated-headline';

const mayName = ({ header, meta }: Read): boolean =>
  !meta &&
  (header?.form === 'alone' || (header?.form === 'marked' && !header.posted && header.date === null));

const names = ({ header }: Read, below: Read): boolean =>
  below.header?.form !== 'marked' && (header?.form === 'marked' || typeof below.meta?.date === 'string');
