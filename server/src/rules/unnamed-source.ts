import { message } from '../core/message';
import type { Attribution, Capture, Sentence } from '../core/model';
import type { Rule } from './finding';
import { paragraphs } from './paragraphs';
import { lackOf } from './unresolved-source';

/** A source's words in the message, in UTF-16 units: one of them may be megabytes long. */
const LONGEST = 120;

interface Given {
  readonly first: Attribution;
  readonly sentence: Sentence;
  readonly spans: (readonly [number, number])[];
  statements: number;
}

const unnamed = new Set<string>(['unnamed-individual', 'unnamed-collective']);

/** Sentences that rest on an unnamed source and nobody higher, by that source. A headline only sums up: its story is asked. */
function unnamedSources(capture: Capture): Map<string, Given> {
  const sources = new Map<string, Given>();
  for (const sentence of [...paragraphs(capture)].flatMap(({ sentences }) => sentences)) {
    if (!unnamed.has(sentence.verdict)) continue;
    for (const index of sentence.attributions) {
      const attribution = capture.attributions[index];
      const source = attribution?.source;
      if (!source || source.kind !== sentence.verdict) continue;
      // Who a pronoun or a bare role stands for is another rule's question.
      if (lackOf(source) !== null) continue;
      const key = (source.resolved ?? source.text).toLowerCase().replace(/^(?:the|an?) /, '');
      const known = sources.get(key);
      const spans = source.spans.length > 0 ? source.spans : [sentence.span];
      if (known) {
        known.statements++;
        for (const span of spans) known.spans.push(span);
      } else sources.set(key, { first: attribution, sentence, spans: [...spans], statements: 1 });
      break;
    }
  }
  return sources;
}

/** One report a source, at its first mention, with the others as evidence. */
export const unnamedSource: Rule = {
  id: 'claim/unnamed-source',
  title: 'Statements given to a source that is not named',
  why: 'A reader cannot ask “a source” or “reports”. How much of a story rests on each is what a reviewer has to know before passing it on.',
  severity: 'information',
  *check(capture) {
    for (const { first, sentence, spans, statements } of unnamedSources(capture).values()) {
      const source = first.source?.text.trim() ?? '';
      const words = source === '' ? capture.text.slice(...sentence.span) : source;
      const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
      yield {
        span: spans[0] ?? sentence.span,
        message:
          statements === 1
            ? message('The source “{0}” is not named.', shown)
            : message('The source “{0}” is not named; {1} statements are given to it.', shown, statements),
        because: message(
          'The words stand for someone without a name, and no name for them was found in the text.',
        ),
        evidence: spans,
        confidence: first.confidence,
        wouldChange: message('The name of the person, organisation or document meant.'),
      };
    }
  },
};
