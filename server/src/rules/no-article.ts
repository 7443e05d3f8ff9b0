import { message } from '../core/message';
import type { Rule } from './finding';

export const noArticle: Rule = {
  id: 'capture/no-article',
  title: 'No article',
  why: 'An index, an error page or a wall of consent was captured in place of the story. It holds nothing to review, and it should not enter a corpus; the story may have to be fetched again.',
  severity: 'warning',
  *check({ lines, comments }) {
    const first = lines.find((line) => line.zone !== '');
    if (!first || comments.length > 0 || lines.some((line) => line.zone === 'article')) return;
    yield {
      span: [first.span[0], Math.min(first.span[1], first.span[0] + 200)],
      message: message('No article found in this capture.'),
      because: message('All of its lines read like the furniture of a page.'),
      evidence: [],
      confidence: 0.8,
      wouldChange: message('Lines relabelled as article.'),
    };
  },
};
