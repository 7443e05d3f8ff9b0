import { message, type Message } from '../core/message';
import type { Capture, Sentence, Verdict } from '../core/model';
import type { ClaimLevel, Rule } from './finding';
import { paragraphs } from './paragraphs';

/** How check-worthy a statement must be to be reported; server/models/flags.md says how often each is right. */
const least: Readonly<Record<ClaimLevel, number>> = { strong: 0.85, default: 0.7, all: 0 };

const unsourced = new Set<Verdict>(['none', 'not-a-claim']);

/**
 * Checkable statements without attribution that follow each other. A paragraph that gives a source for any of its
 * sentences ends a run and adds nothing to it: its other sentences mostly go on with that source. A subheading ends one too.
 */
function* runs(capture: Capture, level: ClaimLevel): Generator<Sentence[]> {
  let run: Sentence[] = [];
  for (const { sentences, opens } of paragraphs(capture)) {
    const sourced = sentences.some(({ verdict }) => !unsourced.has(verdict));
    if ((opens || sourced) && run.length > 0) {
      yield run;
      run = [];
    }
    if (sourced) continue;
    // One by one: a paragraph may hold more sentences than a call takes arguments.
    for (const sentence of sentences)
      if (sentence.verdict === 'none' && worth(sentence) >= least[level]) run.push(sentence);
  }
  if (run.length > 0) yield run;
}

const worth = ({ checkworthy = 0 }: Sentence): number => checkworthy;

function what(more: number): Message {
  if (more === 0) return message('No attribution found for this statement.');
  return more === 1
    ? message('No attribution found for this statement and one more after it.')
    : message('No attribution found for this statement and {0} more after it.', more);
}

/** One report a run, at its first statement: a mark under every sentence would hide the ones that matter. */
export const unattributed: Rule = {
  id: 'claim/unattributed',
  title: 'Statements that could be checked, with no attribution found',
  why: 'Figures, casualties, control of places and acts of named actors are what others will repeat. Where the text names nobody who says so, the reviewer has to find out, or to note that it stands on the page’s own word. Statements that follow each other are reported once, at the first, and the evidence lists all; a paragraph that gives a source for one of its sentences is left out.',
  severity: 'information',
  *check(capture, { level = 'default' }) {
    for (const run of runs(capture, level)) {
      yield {
        span: run[0]!.span,
        message: what(run.length - 1),
        because: message(
          'It asserts something that could be checked, and no source and no word of saying was found for it.',
        ),
        evidence: run.map(({ span }) => span),
        confidence: run.reduce((most, each) => Math.max(most, worth(each)), 0),
        wouldChange: message('A source named for it, here or where the text goes on.'),
      };
    }
  },
};
