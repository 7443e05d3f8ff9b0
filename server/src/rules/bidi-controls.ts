import { message } from '../core/message';
import type { Rule } from './finding';
import { markOf, odditiesOf, spansOf } from './oddities';

export const bidiControls: Rule = {
  id: 'text/bidi-controls',
  title: 'Controls that turn the order of writing round',
  why: 'An override makes a line read otherwise than it is stored, and what is opened and never closed spills over what follows. What a reader sees here is not what a search, a copy or a program gets.',
  severity: 'warning',
  *check(capture) {
    const found = odditiesOf(capture, 'bidi');
    const first = found.find(({ override }) => override) ?? found[0];
    if (!first) return;
    yield {
      span: markOf(first.span),
      message: first.override
        ? message(
            'The order of these letters is turned round: they are stored otherwise than they are shown.',
          )
        : message('A control of the direction of writing is left open here.'),
      because: first.override
        ? message('An overriding control, U+202D or U+202E, stands before them.')
        : message('Nothing on its line closes it.'),
      evidence: spansOf(found),
      confidence: first.override ? 0.95 : 0.8,
      wouldChange: message('A text that shows such controls on purpose.'),
    };
  },
};
