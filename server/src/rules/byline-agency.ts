import { message } from '../core/message';
import type { Capture } from '../core/model';
import { nameKey, soundsLikeMedia } from '../core/metadata/names';
import type { Rule } from './finding';
import { beginning, shown } from './supplied';

const MOST_WORDS = 3;

/** It sounds like one, or the dateline has it as one. */
function isAgency({ provenance: { dateline } }: Capture, name: string): boolean {
  // "Ann Writer Example News" names a person too.
  const short = name.split(/\s+/).length <= MOST_WORDS;
  return (
    (short && soundsLikeMedia(name)) ||
    (dateline.agency !== null && nameKey(dateline.agency.text) === nameKey(name))
  );
}

export const bylineAgency: Rule = {
  id: 'byline/agency',
  title: 'The byline names an agency or outlet',
  why: 'A story signed by an agency was taken over from it, whole or rewritten, and no person answers for it here. The agency’s own text is the nearer source.',
  severity: 'hint',
  *check(capture) {
    const { byline } = capture.provenance;
    if (byline.state !== 'stated' || byline.value === null || !isAgency(capture, byline.value)) return;
    yield {
      span: beginning(byline),
      message: message('The author is given as “{0}”: an agency or outlet, and no person.', shown(byline)),
      because: byline.because,
      evidence: byline.spans,
      confidence: 0.8,
      wouldChange: message('A person named as the author.'),
    };
  },
};
