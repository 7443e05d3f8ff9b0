import { message } from '../core/message';
import { readInstructions } from '../core/integrity/instructions';
import type { Rule } from './finding';
import { shownWords } from './oddities';

export const instructions: Rule = {
  id: 'text/instructions',
  title: 'Words that speak to a language model',
  why: 'A page may tell a machine that reads it what to say of it, in words that readers do not see. They steer summaries and searches made from this text, and whoever feeds it to a model has to take them out or to know of them.',
  severity: 'warning',
  *check({ text, provenance }) {
    const found = readInstructions(text, provenance.language.value);
    const [first] = found;
    if (!first) return;
    const words = shownWords(text.slice(...first));
    yield {
      span: first,
      message:
        found.length === 1
          ? message('“{0}” speaks to a language model that reads this.', words)
          : message(
              '“{0}” speaks to a language model that reads this; {1} such places in all.',
              words,
              found.length,
            ),
      because: message('The words give orders that only a program could follow.'),
      evidence: found,
      confidence: 0.8,
      wouldChange: message('A story that reports on such orders, and quotes them.'),
    };
  },
};
