import { message } from '../core/message';
import { soundsLikeMedia } from '../core/metadata/names';
import { samePublisher } from '../core/supplied/same';
import type { Rule } from './finding';

/** A longer one names a person too. */
const MOST_WORDS = 3;

export const datelineDiffers: Rule = {
  id: 'dateline/agency-differs',
  title: 'Dateline and byline name different agencies',
  why: 'The agency before the story and the one that signs it should be one. Where they differ, the story was put together from several, or one of the names was exchanged.',
  severity: 'information',
  *check({ provenance: { dateline, byline } }) {
    const { agency } = dateline;
    if (!agency || byline.state !== 'stated' || byline.value === null || !soundsLikeMedia(byline.value))
      return;
    if (byline.value.split(/\s+/).length > MOST_WORDS || samePublisher(agency.text, byline.value)) return;
    yield {
      span: agency.span,
      message: message(
        '“{0}” stands before the story, and “{1}” signs it.',
        agency.text,
        byline.value.slice(0, 100),
      ),
      because: message('Neither name holds the other, nor its initials.'),
      evidence: [agency.span, ...byline.spans],
      confidence: 0.6,
      wouldChange: message('Both being names of one agency.'),
    };
  },
};
