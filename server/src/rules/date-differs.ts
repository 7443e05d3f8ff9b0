import { message } from '../core/message';
import { sameTime } from '../core/supplied/same';
import type { Rule } from './finding';
import { beginning, contradicted, shown } from './supplied';

export const dateDiffers: Rule = {
  id: 'supplied/date-differs',
  title: 'The date of publication is not the one that was supplied',
  why: 'Relative dates in the text count from the day of writing. Where text and sidecar name different days, one of them is that of an update, of another version, or of another page.',
  severity: 'warning',
  *check(capture) {
    const { updated } = capture.provenance;
    for (const [given, own] of contradicted(capture, 'published', sameTime)) {
      if (own.state !== 'stated') continue;
      // Tools take an update's time for that of publication.
      if (updated.state === 'stated' && updated.value !== null && sameTime(given.value, updated.value))
        continue;
      yield {
        span: beginning(own),
        message:
          given.origin === null
            ? message('Published {0}, but {1} by the block before the text.', own.value ?? '', shown(given))
            : message('Published {0}, but {1} by {2}.', own.value ?? '', shown(given), given.origin),
        because: message('No time zone makes the two times those of one day.'),
        evidence: [...own.spans, ...given.spans],
        confidence: own.confidence,
        wouldChange: message(
          'A word in the text that tells of an update, or a correction of what was supplied.',
        ),
      };
      return;
    }
  },
};
