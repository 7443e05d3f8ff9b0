/** Threads from plain text, for tests. */
import type { Comment, Line } from '../model';
import { splitLines } from '../text/lines';
import { readThreads, type Threads } from './threads';

/** Reads `text` with all its lines as comments; a line that begins with `A|` is article, with `B|` boilerplate. */
export function readMarked(text: string): Threads & { readonly text: string } {
  const marks = text.split('\n').map((line) => /^([AB])\|/.exec(line)?.[1]);
  const plain = text.replace(/^[AB]\|/gm, '');
  const lines = splitLines(plain).map((span, i): Line => {
    if (plain.slice(...span).trim() === '') return { span, zone: '', role: '', confidence: 0 };
    if (marks[i] === 'A') return { span, zone: 'article', role: 'paragraph', confidence: 1 };
    if (marks[i] === 'B') return { span, zone: 'boilerplate', role: 'navigation', confidence: 1 };
    return { span, zone: 'comments', role: 'comment', confidence: 1 };
  });
  return { ...readThreads(plain, lines), text: plain };
}

/** Each comment as `line author`, lines counted from 1, `?` where the author was lost. */
export const authorsOf = (text: string): string[] =>
  readMarked(text).comments.map(({ line, author }) => `${line + 1} ${author ?? '?'}`);

/** Each comment that answers another as `line > line of the other`, counted from 1. */
export function answersIn(text: string): string[] {
  const { comments } = readMarked(text);
  const line = (comment: Comment): number => comment.line + 1;
  return comments.flatMap((each) =>
    each.parent === null ? [] : [`${line(each)} > ${line(comments[each.parent]!)}`],
  );
}
