/** Reader comments: who wrote each, how deep it stands, which one it answers. */
import type { Comment, Line, Span } from '../model';
import { lineWords } from '../segments/lineWords';
import { readShapeAt, type Shape } from '../segments/shape';
import { shippedWords } from '../segments/words';
import { cardsOf, withCards } from './cards';
import { depthsOf } from './depth';
import { groupComments } from './group';
import type { Item } from './item';
import { readItems, type ShapeOf } from './items';
import { ArticleQuotes } from './quotes';
import { withAuthorLines } from './reach';

/** Reading the zones reads all of lines of so many characters. */
const WHOLE = 3000;

export interface Threads {
  /** The lines, with the roles of the comments zone settled. */
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
}

/**
 * Comments in order of position; `parent` points back into the list. `known`: shapes of whole lines, by number, where reading
 * the zones has read them already.
 */
export function readThreads(
  text: string,
  zoned: readonly Line[],
  known?: (number: number) => Shape | undefined,
): Threads {
  // The words that reading the zones has looked up.
  const vocabulary = lineWords(shippedWords().ids);
  const shapeOf: ShapeOf = (number, to) => {
    const [start, end] = zoned[number]!.span;
    // Of longer lines not all has been read.
    const read = end - start <= WHOLE ? known?.(number) : undefined;
    return read ?? readShapeAt(text, start, to, vocabulary, null);
  };
  const lines = withAuthorLines(text, zoned, shapeOf);
  const read = readItems(text, lines, shapeOf);
  if (read.length === 0) return { lines, comments: [] };
  const cards = cardsOf(read);
  const items = withCards(read, cards);
  const groups = groupComments(items, cards);
  const depths = depthsOf(groups, items);

  const settled = [...lines];
  groups.forEach((group) => {
    for (let i = group.from; i < group.to; i++) {
      const { line, meta } = items[i]!;
      const role = i === group.header ? 'comment-author' : meta ? 'comment-meta' : 'comment';
      if (settled[line]!.role !== role) settled[line] = { ...settled[line]!, role };
    }
  });
  /** A line that names an author by its place alone. */
  const whole = ({ line }: Item): { author: string; span: Span; date: null } => {
    const [start, end] = lines[line]!.span;
    const raw = text.slice(start, end);
    const author = raw.trim();
    const from = start + raw.indexOf(author);
    return { author, span: [from, from + author.length], date: null };
  };
  const quotes = new ArticleQuotes(text, lines);
  const comments = groups.map((group, index): Comment => {
    const first = items[group.from]!;
    const last = items[group.to - 1]!;
    const header =
      group.header === null ? null : (items[group.header]!.header ?? whole(items[group.header]!));
    const quoted = quotes.of(first.line, last.line + 1);
    const date = header?.date ?? dateAmong(items, group.from, group.to);
    return {
      line: first.line,
      endLine: last.line + 1,
      author: header?.author ?? null,
      authorSpan: header?.span ?? null,
      span: [first.offset, lines[last.line]!.span[1]],
      depth: depths[index]!.depth,
      parent: depths[index]!.parent,
      ...(date ? { date } : {}),
      ...(quoted.length > 0 ? { quotes: quoted } : {}),
    };
  });
  return { lines: settled, comments };
}

/** The date on a line of its own within the comment, as it stands. */
function dateAmong(items: readonly Item[], from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    const { date } = items[i]!;
    if (date !== null) return date.slice(0, 80);
  }
  return undefined;
}
