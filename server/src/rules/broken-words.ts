import { message } from '../core/message';
import type { Rule } from './finding';
import { markOf, odditiesOf, shownWords, spansOf } from './oddities';

export const brokenWords: Rule = {
  id: 'text/broken-words',
  title: 'Words that a soft hyphen or a no-break space parts',
  why: 'The page put characters inside words to steer where lines break. They are not seen, and whoever searches or counts words does not find these.',
  severity: 'hint',
  *check(capture) {
    const found = odditiesOf(capture, 'broken-word');
    const [first] = found;
    if (!first) return;
    const count = capture.integrity.counts['broken-word'];
    const reading = shownWords(first.reading ?? '');
    yield {
      span: markOf(first.span),
      message:
        count === 1
          ? message('An unseen character parts the word “{0}”.', reading)
          : message('An unseen character parts the word “{0}”; {1} words in all.', reading, count),
      because: message(
        'A soft hyphen stands in it, or a no-break space where the text elsewhere has it in one piece.',
      ),
      evidence: spansOf(found),
      confidence: 0.9,
      wouldChange: message('Two words in place of one.'),
    };
  },
};
