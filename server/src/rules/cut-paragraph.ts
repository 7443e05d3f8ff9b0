import openEnds from '../../data/openEnds.json';
import { message, type Message } from '../core/message';
import type { Capture, Line, Span } from '../core/model';
import { classOf, isLetter, LOWER } from '../core/text/characters';
import type { Rule } from './finding';

/** UTF-16 units of a paragraph's end that are read and marked, and of a paragraph that can be cut. */
const SHOWN = 60;
const SHORTEST = 80;
const LONGEST = 12;

/** Words that end no sentence of the language; `a` and the like end one in others. */
const words = new Map(Object.entries(openEnds.words).map(([language, list]) => [language, new Set(list)]));

/** The letters at the end of the words; the longest that ends no sentence is short. */
function lastWord(tail: string): string {
  let at = tail.length;
  while (at > 0 && tail.length - at <= LONGEST && isLetter(classOf(tail.charCodeAt(at - 1)))) at--;
  return tail.slice(at).toLowerCase();
}
/** As teasers have it; without brackets it may be the writer’s own. */
const ellipsis = /(?:\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\))$/;

interface Cut {
  readonly span: Span;
  readonly why: Message;
}

/** Why a paragraph's end is no end of a sentence; null where it may be one. */
function whyCut(tail: string, language: string, last: boolean): Message | null {
  const word = lastWord(tail);
  if (words.get(language)?.has(word)) return message('The word “{0}” ends no sentence.', word);
  return last && ellipsis.test(tail)
    ? message('The story’s last paragraph ends in an ellipsis between brackets.')
    : null;
}

function* cuts({ text, lines, provenance }: Capture): Generator<Cut> {
  const language = provenance.language.value?.split('-')[0] ?? 'en';
  const paragraphs = lines.filter(({ zone, role }) => zone === 'article' && role === 'paragraph');
  for (const [i, { span }] of paragraphs.entries()) {
    if (span[1] - span[0] < SHORTEST) continue;
    const from = Math.max(span[0], span[1] - SHOWN);
    const tail = text.slice(from, span[1]).trimEnd();
    const last = i === paragraphs.length - 1;
    const why = whyCut(tail, language, last);
    if (why && !goesOn(text, paragraphs[i + 1])) yield { span: [from, from + tail.length], why };
  }
}

/** A line that was only broken goes on in the next, with a small letter. */
function goesOn(text: string, next: Line | undefined): boolean {
  if (!next) return false;
  const head = text.slice(next.span[0], Math.min(next.span[1], next.span[0] + SHOWN)).trimStart();
  return head !== '' && classOf(head.charCodeAt(0)) === LOWER;
}

export const cutParagraph: Rule = {
  id: 'capture/cut-paragraph',
  title: 'Paragraphs cut in mid-sentence',
  why: 'A sentence that stops before its end was cut by a teaser, a wall, or a link that the scraper dropped with its words. What is missing may be the very words that say who said it.',
  severity: 'hint',
  *check(capture) {
    const found = [...cuts(capture)];
    const [first] = found;
    if (!first) return;
    yield {
      span: first.span,
      message:
        found.length === 1
          ? message('The sentence stops here before its end.')
          : message('The sentence stops here before its end; {0} such places in all.', found.length),
      because: first.why,
      evidence: found.map(({ span }) => span),
      confidence: 0.7,
      wouldChange: message('The words that follow, from the page itself or from an archive of it.'),
    };
  },
};
