import { message, type Message } from '../core/message';
import type { Payload } from '../core/model';
import type { Rule } from './finding';

function why({ declaredBytes, actualBytes }: Payload): Message {
  return declaredBytes === null
    ? message('It ends inside a value.')
    : message('It declares {0} bytes, and {1} are there.', declaredBytes, actualBytes);
}

export const payloadLength: Rule = {
  id: 'capture/payload-length',
  title: 'Leaked data that is not all there',
  why: 'A dump says how long it is. One that is shorter was cut off when the page was taken; one that is longer, or reads otherwise, was changed by somebody or by a tool on the way. Either way the capture is not the page as it was sent.',
  severity: 'information',
  *check({ provenance: { payloads } }) {
    for (const payload of payloads) {
      if (payload.extent !== 'cut-off' && payload.extent !== 'altered') continue;
      const [start, end] = payload.span;
      yield {
        span: [start, Math.min(end, start + 40)],
        message:
          payload.extent === 'cut-off'
            ? message('This data was cut off.')
            : message('This data was changed.'),
        because: why(payload),
        evidence: [payload.span],
        confidence: payload.declaredBytes === null ? 0.7 : 0.95,
        wouldChange: message('The rest of it, from a capture that has it whole.'),
      };
    }
  },
};
