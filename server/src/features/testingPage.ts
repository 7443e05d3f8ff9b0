/** For tests: a page with an article in two pieces, boilerplate, and a thread. */
import type { Comment } from '../core/model';
import { spanOf } from './testing';

export const page = `widget| Support us
headline| Army leaves town

paragraph| The army left, Ann Lee said.
promotion| Read also: more
subheading| Aftermath
paragraph| It is quiet.

form| Leave a reply
comment-author| Bob says:
comment| First!
comment-author| Cat
comment| Second, a longer one.
comment| With two lines.

comment| Lost author.
`;
const comment = (
  text: string,
  line: number,
  endLine: number,
  depth: number,
  author: string | null,
  words: string,
): Comment => {
  const lines = text.split('\n');
  const start = lines.slice(0, line).join('\n').length + 1;
  return {
    line,
    endLine,
    author,
    authorSpan: author ? spanOf(text, author) : null,
    span: [start, spanOf(text, words)[1]],
    depth,
    parent: null,
  };
};
export const comments = (text: string): Comment[] => [
  comment(text, 9, 11, 0, 'Bob', 'First!'),
  comment(text, 11, 14, 1, 'Cat', 'two lines.'),
  comment(text, 15, 16, 0, null, 'Lost author.'),
];
