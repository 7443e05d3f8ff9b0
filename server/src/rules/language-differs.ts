import { message } from '../core/message';
import type { Rule } from './finding';
import { beginning, contradicted } from './supplied';

const LEAST = 0.9;

/** Norwegian has two written forms and a tag for both; the trigrams of some neighbours are near. */
const one: Readonly<Partial<Record<string, string>>> = {
  nb: 'no',
  nn: 'no',
  da: 'no',
  id: 'ms',
  hr: 'sr',
  bs: 'sr',
};

function sameLanguage(given: string, own: string): boolean {
  const [a, b] = [given, own].map((tag) => tag.toLowerCase().split('-')[0]!);
  return a === b || (one[a!] ?? a) === (one[b!] ?? b);
}

export const languageDiffers: Rule = {
  id: 'supplied/language-differs',
  title: 'The language is not the one that was supplied',
  why: 'A text in another language than its record says was translated, is another page, or has its record from a template that nobody filled in.',
  severity: 'information',
  *check(capture) {
    for (const [given, own] of contradicted(capture, 'language', sameLanguage)) {
      if (own.confidence < LEAST) continue;
      yield {
        span: beginning(own),
        message:
          given.origin === null
            ? message(
                'The article is in “{0}”, but in “{1}” by the block before the text.',
                own.value ?? '',
                given.value,
              )
            : message(
                'The article is in “{0}”, but in “{1}” by {2}.',
                own.value ?? '',
                given.value,
                given.origin,
              ),
        because: own.because,
        evidence: [...own.spans, ...given.spans],
        confidence: own.confidence,
        wouldChange: message('A correction of what was supplied.'),
      };
      return;
    }
  },
};
