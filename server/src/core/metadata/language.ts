/** The language of the article and of the comments, from trigrams of a bounded sample. */
import languages from '../../../data/languages.json';
import { message } from '../message';
import type { Field, Span, Zone } from '../model';
import { absent, inferred } from './field';
import { trimmed, type Page } from './page';
import { guessLanguage } from './trigrams';

/** How much text is looked at, in UTF-16 units; more does not help the trigrams. */
const SAMPLE = 1500;
/** Less than this says nothing. */
const LEAST = 40;
/** The beginning that is looked at first, and by how much the likeliest language must lead there for no more to be read. */
const FIRST = 250;
const CLEAR = 0.05;

const tags: Readonly<Partial<Record<string, string>>> = languages.tags;

function sample(page: Page, zone: Zone): Span[] {
  const spans: Span[] = [];
  let left = SAMPLE;
  for (const line of page.lines) {
    if (left <= 0) break;
    const telling =
      line.role !== 'comment-author' && line.role !== 'comment-meta' && line.role !== 'repeated-headline';
    if (line.zone !== zone || !telling) continue;
    const [start, end] = trimmed(page.text, [line.span[0], Math.min(line.span[1], line.span[0] + left)]);
    if (end === start) continue;
    spans.push([start, end]);
    left -= end - start;
  }
  return spans;
}

/** BCP 47 tag, always inferred: a text does not say its language. */
export function readLanguage(page: Page, zone: 'article' | 'comments'): Field {
  const spans = sample(page, zone);
  const words = spans.map((span) => page.text.slice(...span)).join(' ');
  const nothing = absent(message('Too few words in this part of the text to tell a language.'));
  if (words.length < LEAST) return nothing;
  const first = guessLanguage(words.slice(0, FIRST));
  const clear = words.length <= FIRST || (first !== null && first.margin >= CLEAR);
  const guess = clear ? first : guessLanguage(words);
  if (!guess) return nothing;
  const tag = tags[guess.language] ?? guess.language;
  const confidence = (guess.margin < 0.02 ? 0.6 : 0.98) * Math.min(1, 0.5 + words.length / 600);
  return inferred(
    tag,
    spans.slice(0, 3),
    message(
      'Told from the letter sequences of the first {0} characters of this part.',
      clear ? Math.min(words.length, FIRST) : words.length,
    ),
    Math.round(confidence * 100) / 100,
  );
}
