import { message } from '../core/message';
import type { Rule } from './finding';
import { isLater, pageDates } from './times';

export const laterThanRead: Rule = {
  id: 'date/after-reference',
  title: 'Dated later than the reference time',
  why: 'The reference time is given with the capture: it was there by then, so that the page cannot be dated later. The date is wrong, was set ahead by the site, or the file is not the one that was there. Without a reference time nothing is said.',
  severity: 'warning',
  *check({ context: { asOf }, provenance }) {
    if (asOf === undefined) return;
    const { retrieved } = provenance;
    for (const { value, spans, confidence } of pageDates(provenance)) {
      if (value === null || !isLater(value, asOf)) continue;
      // Said already, by the time at which it was retrieved.
      if (retrieved.value !== null && isLater(value, retrieved.value)) continue;
      yield {
        span: spans[0] ?? [0, 0],
        message: message('Dated {0}, later than the reference time {1}.', value, asOf),
        because: message('No time zone makes the one no later than the other.'),
        evidence: spans,
        confidence,
        wouldChange: message('A later reference time, or a date of something that is to come.'),
      };
      return;
    }
  },
};
