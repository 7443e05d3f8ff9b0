import type { Counts } from '../model';
import type { Page } from './page';
import { countWords } from './words';

export function readCounts({ text, lines, comments, claims }: Page): Counts {
  const tally = { article: 0, comments: 0, boilerplate: 0, '': 0 };
  let articleWords = 0;
  for (const line of lines) {
    tally[line.zone]++;
    if (line.zone === 'article') articleWords += countWords(text, line.span);
  }
  const attributed = claims.sentences.filter(
    ({ verdict }) => verdict !== 'none' && verdict !== 'not-a-claim',
  );
  const authors = new Set(comments.flatMap(({ author }) => (author === null ? [] : [author])));
  return {
    lines: lines.length,
    articleLines: tally.article,
    commentLines: tally.comments,
    boilerplateLines: tally.boilerplate,
    articleWords,
    sentences: claims.sentences.length,
    attributedSentences: attributed.length,
    comments: comments.length,
    commentAuthors: authors.size,
  };
}
