/** Reader comments: who wrote each, how deep it stands, which one it answers. */
import type { Comment, Line } from '../model';
import { depthsOf } from './depth';
import { groupComments } from './group';
import { isDated } from './header';
import { type Item, readItems } from './items';

export interface Threads {
  /** The lines, with the roles of the comments zone settled. */
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
}

/** Comments in order of position; `parent` points back into the list. */
export function readThreads(text: string, lines: readonly Line[]): Threads {
  const items = readItems(text, lines);
  if (items.length === 0) return { lines, comments: [] };
  const groups = groupComments(items);
  const depths = depthsOf(groups, items);

  const settled = [...lines];
  groups.forEach((group) => {
    for (let i = group.from; i < group.to; i++) {
      const { line, meta } = items[i]!;
      const role = i === group.header ? 'comment-author' : meta ? 'comment-meta' : 'comment';
      if (settled[line]!.role !== role) settled[line] = { ...settled[line]!, role };
    }
  });
  const comments = groups.map((group, index): Comment => {
    const first = items[group.from]!;
    const last = items[group.to - 1]!;
    const header = group.header === null ? null : items[group.header]!.header;
    const date = header?.date ?? dateAmong(text, lines, items, group.from, group.to);
    return {
      line: first.line,
      endLine: last.line + 1,
      author: header?.author ?? null,
      authorSpan: header?.span ?? null,
      span: [lines[first.line]!.span[0] + first.shape.indentUnits, lines[last.line]!.span[1]],
      depth: depths[index]!.depth,
      parent: depths[index]!.parent,
      ...(date ? { date } : {}),
    };
  });
  return { lines: settled, comments };
}

/** The date on a line of its own within the comment, as it stands. */
function dateAmong(
  text: string,
  lines: readonly Line[],
  items: readonly Item[],
  from: number,
  to: number,
): string | undefined {
  for (let i = from; i < to; i++) {
    const { meta, shape, line } = items[i]!;
    if (meta && isDated(shape))
      return text
        .slice(...lines[line]!.span)
        .trim()
        .slice(0, 80);
  }
  return undefined;
}
