import { message } from '../core/message';
import type { Rule } from './finding';

/** Relative dates shown as evidence at most. */
const MOST = 10;

/** Read as a day or time of the calendar, and not words that count from another. */
const absolute = /^\d{4}-\d{2}/;

export const dateMissing: Rule = {
  id: 'date/missing',
  title: 'No date of publication',
  why: 'Without a date “yesterday” and “on Thursday” mean nothing, and an old story can pass for a new one. The date has to be found elsewhere and supplied.',
  severity: 'information',
  *check({ text, lines, provenance }) {
    const { published, updated, headline, dates } = provenance;
    if (published.state !== 'absent') return;
    const title = headline.spans[0] ?? lines.find((line) => line.zone === 'article')?.span;
    if (!title) return;
    const relative = dates.filter(({ state, value }) => state === 'stated' && !absolute.test(value ?? ''));
    const shown = relative.slice(0, MOST);
    yield {
      span: [title[0], Math.min(title[1], title[0] + 200)],
      message:
        relative.length === 0 || updated.state !== 'absent'
          ? message('No date of publication found.')
          : message(
              'No date of publication found; “{0}” and the like count from a day the text does not show.',
              text.slice(...shown[0]!.spans[0]!),
            ),
      because: published.because,
      evidence: [...updated.spans, ...shown.flatMap(({ spans }) => spans)],
      confidence: published.confidence,
      wouldChange: message('A full date near the headline, or one supplied beside the text.'),
    };
  },
};
