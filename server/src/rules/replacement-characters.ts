import { message } from '../core/message';
import type { Rule } from './finding';
import { odditiesOf, spansOf } from './oddities';

export const replacementCharacters: Rule = {
  id: 'text/replacement-characters',
  title: 'Characters that were lost',
  why: 'U+FFFD stands where bytes were no text in the encoding they were read in. What stood there is gone from this file: names and figures around it have to be looked up where the capture came from.',
  severity: 'information',
  *check(capture) {
    const found = odditiesOf(capture, 'replacement');
    const [first] = found;
    if (!first) return;
    const count = capture.integrity.counts.replacement;
    yield {
      span: first.span,
      message:
        count === 1
          ? message('What stood here was lost when the page was read.')
          : message('What stood here was lost when the page was read, and in {0} places more.', count - 1),
      because: message('The replacement character, U+FFFD, stands for bytes that could not be read.'),
      evidence: spansOf(found),
      confidence: 0.99,
      wouldChange: message('The file read in the encoding that it was written in.'),
    };
  },
};
