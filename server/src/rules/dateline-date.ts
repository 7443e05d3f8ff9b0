import { message } from '../core/message';
import { dayOfDateline } from '../core/metadata/dateline';
import type { Rule } from './finding';
import { isLater } from './times';

/** Words of a place; what is longer is a heading, and its day that of an event. */
const MOST_WORDS = 4;
/** Hours by which a story may be older than its page, or the other way round. */
const SLACK = 72;

export const datelineDate: Rule = {
  id: 'dateline/date-differs',
  title: 'Dateline and page are dated days apart',
  why: 'The day in a dateline is that of the report. A page published days later repeats an older story, and what it calls “yesterday” is another day than the page’s date makes it.',
  severity: 'hint',
  *check({ provenance: { dateline, published, language } }) {
    const [span] = dateline.spans;
    if (dateline.place && !dateline.agency && dateline.place.text.split(/\s+/).length > MOST_WORDS) return;
    if (!span || dateline.value === null || published.state !== 'stated' || published.value === null) return;
    // One date is not held against itself.
    if (published.spans.some(([start, end]) => start < span[1] && span[0] < end)) return;
    const day = dayOfDateline(dateline.value, language.value ?? 'en', published.value);
    if (day === null) return;
    if (!isLater(day, published.value, SLACK) && !isLater(published.value, day, SLACK)) return;
    yield {
      span,
      message: message(
        '“{0}” stands before the story, but it was published {1}.',
        dateline.value,
        published.value,
      ),
      because: message('The dateline is read as {0}; no time zone brings the two within three days.', day),
      evidence: [span, ...published.spans],
      confidence: Math.min(dateline.confidence, published.confidence) * 0.8,
      wouldChange: message('Another reading of one of the dates, or the report being of an earlier day.'),
    };
  },
};
