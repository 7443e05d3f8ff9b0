import { message } from '../core/message';
import type { Capture, Field, SuppliedValue } from '../core/model';
import { samePublisher } from '../core/supplied/same';
import type { Rule } from './finding';
import { beginning, shown } from './supplied';

/** Names less sure than this are as likely those of an agency or of what the page is about. */
const LEAST = 0.9;

/** What the text by itself says of its site. */
function ownPublisher({ provenance: { publisher, supplied } }: Capture): Field | null {
  if (publisher.state === 'stated' || publisher.state === 'inferred') return publisher;
  return supplied.find(({ key }) => key === 'publisher')?.text ?? null;
}

const hostOf = ({ value }: SuppliedValue): string =>
  /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(value)?.[1] ?? value;

export const addressDiffers: Rule = {
  id: 'supplied/address-differs',
  title: 'The page does not speak for the site of its address',
  why: 'A page fetched from one site that speaks for another is a copy, a mirror, an archive, or stands under the wrong address. Whoever cites it has to know which.',
  severity: 'information',
  *check(capture) {
    const own = ownPublisher(capture);
    const given = capture.provenance.supplied.find(({ key }) => key === 'url');
    if (!own || own.value === null || own.spans.length === 0 || own.confidence < LEAST || !given) return;
    const host = hostOf(given);
    if (samePublisher(host, own.value)) return;
    yield {
      span: beginning(own),
      message:
        given.origin === null
          ? message(
              'The page speaks for “{0}”; its address by the block before the text is at {1}.',
              shown(own),
              host,
            )
          : message(
              'The page speaks for “{0}”; its address by {2} is at {1}.',
              shown(own),
              host,
              given.origin,
            ),
      because: own.because,
      evidence: [...own.spans, ...given.spans],
      confidence: own.confidence * 0.8,
      wouldChange: message('The outlet being known to publish there.'),
    };
  },
};
