import { message } from '../core/message';
import type { Rule } from './finding';

export const repeatedHeadline: Rule = {
  id: 'capture/repeated-headline',
  title: 'The headline stands more than once',
  why: 'A page shows its headline once; repeats come from the title, a share box or a picture’s caption that the scraper took along. They would be counted twice in a corpus.',
  severity: 'hint',
  *check({ provenance: { headline } }) {
    const [, ...repeats] = headline.spans;
    const [first] = repeats;
    if (!first) return;
    yield {
      span: first,
      message:
        repeats.length === 1
          ? message('The headline stands here again.')
          : repeats.length === 2
            ? message('The headline stands here again, and once more below.')
            : message('The headline stands here again, and {0} more times below.', repeats.length - 1),
      because: headline.because,
      evidence: headline.spans,
      confidence: headline.confidence,
      wouldChange: message('Reading one of these lines as something else than the headline.'),
    };
  },
};
