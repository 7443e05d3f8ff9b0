import { message } from '../core/message';
import type { Rule } from './finding';
import { isLater } from './times';

/** Hours by which the two clocks of one page's parts may differ. */
const SLACK = 1;

export const updatedBefore: Rule = {
  id: 'date/updated-before-published',
  title: 'The page was updated before it was published',
  why: 'Nothing is updated before it is there. One of the two dates is that of something else, or was changed.',
  severity: 'warning',
  *check({ provenance: { published, updated } }) {
    if (published.state !== 'stated' || updated.state !== 'stated') return;
    if (published.value === null || updated.value === null || !isLater(published.value, updated.value, SLACK))
      return;
    yield {
      span: updated.spans[0] ?? [0, 0],
      message: message('Updated {0}, but published {1}.', updated.value, published.value),
      because: message('No time zone puts the two in order.'),
      evidence: [...updated.spans, ...published.spans],
      confidence: Math.min(published.confidence, updated.confidence),
      wouldChange: message('Another reading of one of the dates.'),
    };
  },
};
