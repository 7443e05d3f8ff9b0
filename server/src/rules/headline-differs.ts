import { message } from '../core/message';
import type { Capture, SuppliedValue } from '../core/model';
import { sameHeadline } from '../core/supplied/same';
import type { Rule } from './finding';
import { beginning, contradicted, shown } from './supplied';

/** Lines in which a supplied headline is looked for: pages show theirs near the top. */
const LOOKED_AT = 200;

/** It stands on a line of its own: then the text has it, and only another line was read as the headline. */
function stands({ text, lines }: Capture, { value }: SuppliedValue): boolean {
  return lines.slice(0, LOOKED_AT).some(({ span: [start, end], role }) => {
    const near = role !== 'artefact' && end > start && end - start < 2 * value.length + 100;
    return near && sameHeadline(text.slice(start, end), value);
  });
}

export const headlineDiffers: Rule = {
  id: 'supplied/headline-differs',
  title: 'The headline is not the one that was supplied',
  why: 'A sidecar or header block that gives another headline may belong to another page, or the page was given a new headline after it was fetched. Which of the two the text is has to be settled before either is cited.',
  severity: 'warning',
  *check(capture) {
    for (const [given, own] of contradicted(capture, 'headline', sameHeadline)) {
      if (own.state !== 'stated' || stands(capture, given)) continue;
      yield {
        span: beginning(own),
        message:
          given.origin === null
            ? message('The headline is not “{0}”, as the block before the text has it.', shown(given))
            : message('The headline is not “{0}”, as {1} has it.', shown(given), given.origin),
        because: message(
          'Case, punctuation and a site’s name at the end set aside, the words differ, and no line near the top has those that were supplied.',
        ),
        evidence: [...own.spans, ...given.spans],
        confidence: own.confidence,
        wouldChange: message(
          'The headline that was supplied standing in the text, or a correction of what was supplied.',
        ),
      };
      return;
    }
  },
};
