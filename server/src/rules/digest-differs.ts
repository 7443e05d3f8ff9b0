import { message } from '../core/message';
import type { Rule } from './finding';
import { beginning } from './supplied';

export const digestDiffers: Rule = {
  id: 'supplied/digest-differs',
  title: 'The digest that was supplied is not that of the text',
  why: 'A digest is supplied so that anybody can tell whether a text is still the one that was taken. Where it matches nothing here, the text was changed since, or the digest is of something else: the page’s HTML, for one.',
  severity: 'warning',
  *check({ lines, provenance }) {
    for (const { key, spans, text, origin } of provenance.supplied) {
      if (key !== 'digest' || text?.state !== 'absent') continue;
      const line = lines.find(({ zone, role }) => zone !== '' && role !== 'artefact');
      yield {
        span: spans[0] ?? (line ? beginning({ spans: [line.span] }) : [0, 0]),
        message:
          origin === null
            ? message('The digest in the block before the text is not that of the text.')
            : message('The digest in {0} is not that of the text.', origin),
        because: text.because,
        evidence: spans,
        confidence: 0.9,
        wouldChange: message(
          'The text as it was when the digest was taken, or word of what the digest is of.',
        ),
      };
      return;
    }
  },
};
