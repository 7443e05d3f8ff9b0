import { message } from '../core/message';
import type { Rule } from './finding';
import { markOf, odditiesOf, shownWords } from './oddities';

export const mixedAlphabets: Rule = {
  id: 'text/mixed-alphabets',
  title: 'Words with letters of another alphabet that look alike',
  why: 'A Cyrillic “а” in a Latin word is not seen, and no search finds the word. It is a slip of the keyboard, or was put there to get past filters and matching; either way the copy can be told by it.',
  severity: 'information',
  *check(capture) {
    const found = odditiesOf(capture, 'mixed-alphabets');
    const [first] = found;
    if (!first) return;
    const count = capture.integrity.counts['mixed-alphabets'];
    const reading = shownWords(first.reading ?? '');
    yield {
      span: markOf(first.span),
      message:
        count === 1
          ? message('Letters of two alphabets are mixed in this word, which reads “{0}”.', reading)
          : message(
              'Letters of two alphabets are mixed in this word, which reads “{0}”; {1} such words in all.',
              reading,
              count,
            ),
      because: message('Each letter of the one has a lookalike in the other.'),
      evidence: found.flatMap(({ letters = [] }) => letters),
      confidence: 0.95,
      wouldChange: message('A name that is written so.'),
    };
  },
};
