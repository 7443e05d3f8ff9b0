import { message } from '../core/message';
import type { Capture, Span } from '../core/model';
import { sameTime } from '../core/supplied/same';
import type { Rule } from './finding';
import { pageDates } from './times';

/** Lines of the article that say when it was published: elsewhere stand the dates of other stories. */
const own = new Set(['timestamp', 'byline', 'dateline']);

function standsAlone({ lines }: Capture, [start]: Span): boolean {
  return lines.some(
    ({ span, zone, role }) => zone === 'article' && own.has(role) && span[0] <= start && start < span[1],
  );
}

export const twoDates: Rule = {
  id: 'date/two-published',
  title: 'Two dates of publication',
  why: 'A page that says twice when it was published, and not the same, is a copy that kept the date of its original, was published anew, or holds the date of another story. Relative dates count from one of the two.',
  severity: 'information',
  *check(capture) {
    const said = pageDates(capture.provenance).filter(
      ({ of, state, spans }) =>
        of === 'published' && state === 'stated' && spans[0] && standsAlone(capture, spans[0]),
    );
    const [first] = said;
    const other = first && said.find(({ value }) => !sameTime(first.value!, value!));
    if (!first || !other) return;
    yield {
      span: other.spans[0] ?? [0, 0],
      message: message(
        'Published {0} by these words, but {1} by others.',
        other.value ?? '',
        first.value ?? '',
      ),
      because: message(
        'Both stand with a word that says it was published then, and no time zone makes them one day.',
      ),
      evidence: [...other.spans, ...first.spans],
      confidence: Math.min(first.confidence, other.confidence) * 0.8,
      wouldChange: message('One of them being the date of another story.'),
    };
  },
};
