import { message } from '../core/message';
import type { Rule } from './finding';
import { isLater, pageDates } from './times';

export const futureDate: Rule = {
  id: 'date/after-retrieval',
  title: 'Dated later than it was retrieved',
  why: 'A page cannot be dated after the day it was fetched on. The date is wrong, was set ahead by the site, or the time of fetching belongs to another capture.',
  severity: 'warning',
  *check({ provenance }) {
    const { retrieved } = provenance;
    if (retrieved.value === null) return;
    for (const { value, spans, confidence } of pageDates(provenance)) {
      if (value === null || !isLater(value, retrieved.value)) continue;
      yield {
        span: spans[0] ?? [0, 0],
        message: message('Dated {0}, but retrieved {1}.', value, retrieved.value),
        because: message('No time zone makes the one no later than the other.'),
        evidence: [...spans, ...retrieved.spans],
        confidence,
        wouldChange: message('A correction of one of the two, or a date of something that is to come.'),
      };
      return;
    }
  },
};
