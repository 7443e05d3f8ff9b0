import { message } from '../core/message';
import { samePublisher } from '../core/supplied/same';
import type { Rule } from './finding';
import { beginning, contradicted, shown } from './supplied';

/** Names less sure than this are as likely those of an agency or of what the page is about. */
const LEAST = 0.75;

export const publisherDiffers: Rule = {
  id: 'supplied/publisher-differs',
  title: 'The site is not the one that was supplied',
  why: 'A page that speaks for one site and was supplied as another’s is a copy, a mirror or a mix-up of files. Whoever cites it has to know which.',
  severity: 'warning',
  *check(capture) {
    for (const [given, own] of contradicted(capture, 'publisher', samePublisher)) {
      if (own.confidence < LEAST) continue;
      yield {
        span: beginning(own),
        message:
          given.origin === null
            ? message(
                'The page speaks for “{0}”; by the block before the text it is of “{1}”.',
                shown(own),
                shown(given),
              )
            : message(
                'The page speaks for “{0}”; by {1} it is of “{2}”.',
                shown(own),
                given.origin,
                shown(given),
              ),
        because: own.because,
        evidence: [...own.spans, ...given.spans],
        confidence: own.confidence,
        wouldChange: message('Both being names of one outlet, or a correction of what was supplied.'),
      };
      return;
    }
  },
};
