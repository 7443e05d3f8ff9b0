import { message } from '../core/message';
import type { Rule } from './finding';
import { markOf, odditiesOf, shownWords, spansOf } from './oddities';

export const mojibake: Rule = {
  id: 'text/mojibake',
  title: 'Letters that were read in the wrong encoding',
  why: 'The page was UTF-8, and a tool on the way read it as something else: “donâ€™t” for “don’t”. Names and quotations are spoilt for searching and for citing. The bytes are still there: what they say is shown, and reading the file again in the right encoding mends all of them.',
  severity: 'information',
  *check(capture) {
    const found = odditiesOf(capture, 'mojibake');
    const [first] = found;
    if (!first) return;
    const { text, integrity } = capture;
    const words = shownWords(text.slice(...first.span));
    const reading = shownWords(first.reading ?? '');
    const count = integrity.counts.mojibake;
    yield {
      span: markOf(first.span),
      message:
        count === 1
          ? message('Read in the wrong encoding: “{0}” is “{1}”.', words, reading)
          : message('Read in the wrong encoding: “{0}” is “{1}”; in {2} words here.', words, reading, count),
      because: message(
        'Put back into the bytes of {0}, the letters are UTF-8 that says something else.',
        first.encoding ?? '',
      ),
      evidence: spansOf(found),
      confidence: count > 2 ? 0.99 : 0.9,
      wouldChange: message('A text that shows such letters on purpose, as one about encodings does.'),
    };
  },
};
