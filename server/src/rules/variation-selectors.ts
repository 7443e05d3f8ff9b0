import { message } from '../core/message';
import type { Rule } from './finding';
import { markOf, odditiesOf, spansOf } from './oddities';

export const variationSelectors: Rule = {
  id: 'text/variation-selectors',
  title: 'Variation selectors in a row',
  why: 'A variation selector chooses the look of the one character before it. There are 256 of them, one for each byte: a row of them can carry any data unseen, from a watermark to instructions.',
  severity: 'warning',
  *check(capture) {
    // A single one out of its place is what an emoji leaves behind that was taken away.
    const found = odditiesOf(capture, 'selectors').filter(({ characters = 0 }) => characters > 1);
    const [first] = found;
    if (!first) return;
    const { text } = capture;
    const [start, end] = first.span;
    yield {
      span: markOf([Math.max(0, start - 1), Math.min(text.length, end)]),
      message: message(
        '{0} variation selectors stand here in a row: they can carry as many bytes.',
        first.characters ?? 0,
      ),
      because: message('Only the first can have a character to vary, and no header says what they are.'),
      evidence: spansOf(found),
      confidence: 0.9,
      wouldChange: message('Word of what they carry, and of who put them there.'),
    };
  },
};
