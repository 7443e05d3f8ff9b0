import { message } from '../core/message';
import type { Rule } from './finding';
import { paragraphs } from './paragraphs';

/** `RuleOptions.minimumCheckable` where it is not set. */
export const defaultMinimumCheckable = 0.5;

/** One report a paragraph, at its first such statement: a mark under every sentence would hide the ones that matter. */
export const unattributed: Rule = {
  id: 'claim/unattributed',
  title: 'A statement that could be checked, with no attribution found',
  why: 'Figures, casualties, control of places and acts of named actors are what others will repeat. Where the text names nobody who says so, the reviewer has to find out, or to note that it stands on the page’s own word.',
  severity: 'information',
  *check(capture, { minimumCheckable = defaultMinimumCheckable }) {
    for (const { sentences } of paragraphs(capture)) {
      const found = sentences.filter(
        ({ verdict, checkable }) => verdict === 'none' && checkable >= minimumCheckable,
      );
      const [first] = found;
      if (!first) continue;
      yield {
        span: first.span,
        message:
          found.length === 1
            ? message('No attribution found for this statement.')
            : found.length === 2
              ? message('No attribution found for this and one more statement of the paragraph.')
              : message(
                  'No attribution found for this and {0} more statements of the paragraph.',
                  found.length - 1,
                ),
        because: message(
          'It asserts something that could be checked, and no source and no word of saying was found for it.',
        ),
        evidence: found.map(({ span }) => span),
        confidence: Math.max(...found.map(({ checkable }) => checkable)),
        wouldChange: message('A source named for it, here or where the paragraph continues one that is.'),
      };
    }
  },
};
