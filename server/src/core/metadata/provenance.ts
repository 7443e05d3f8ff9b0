import type { Claims } from '../claims/claims';
import { message } from '../message';
import type { Comment, Context, Field, Line, Provenance } from '../model';

const absent: Field = {
  state: 'absent',
  value: null,
  spans: [],
  because: message('Nothing in the text shows it.'),
  confidence: 1,
};

/** What the capture itself says of its origin, where it says it, and what is missing. */
export function readProvenance(
  text: string,
  lines: readonly Line[],
  comments: readonly Comment[],
  claims: Claims,
  context: Context,
): Provenance {
  void text;
  void context;
  return {
    headline: absent,
    publisher: absent,
    published: absent,
    updated: absent,
    byline: absent,
    dateline: absent,
    url: absent,
    retrieved: absent,
    language: absent,
    commentLanguage: absent,
    identifier: absent,
    agencies: [],
    links: [],
    dates: [],
    payloads: [],
    counts: {
      lines: lines.length,
      articleLines: 0,
      commentLines: 0,
      boilerplateLines: 0,
      articleWords: 0,
      sentences: claims.sentences.length,
      attributedSentences: 0,
      comments: comments.length,
      commentAuthors: 0,
    },
  };
}
