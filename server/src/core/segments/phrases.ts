/** Finds the phrases of `data/chrome.json` in a line's words. */
import chrome from '../../../data/chrome.json';
import { classOf, IDEOGRAPH } from '../text/characters';

export const phraseClasses = [
  'navigation',
  'social',
  'promotion',
  'form',
  'commentOpen',
  'commentMeta',
  'legal',
  'caption',
  'byline',
  'timestamp',
] as const;
export type PhraseClass = (typeof phraseClasses)[number];

interface Phrase {
  readonly cls: number;
  readonly words: readonly string[];
  readonly first: boolean;
  readonly last: boolean;
}

/** The words phrases are made of: parted at spaces and apostrophes, each ideograph by itself. */
export function phraseWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32;
    const ideograph = classOf(unit) === IDEOGRAPH;
    if (!ideograph && unit !== 32 && unit !== 39 && unit !== 0x2019) continue;
    if (i > start) words.push(text.slice(start, i));
    if (ideograph) words.push(text[i]!);
    start = i + 1;
  }
  return words;
}

/** Phrases by their first word, and every word of a phrase. */
const index = new Map<string, Phrase[]>();
const vocabulary = new Map<string, string>();
phraseClasses.forEach((name, cls) => {
  for (const entry of chrome[name]) {
    const first = entry.startsWith('^');
    const last = entry.endsWith('$');
    const words = phraseWords(entry.slice(first ? 1 : 0, last ? -1 : undefined));
    words.forEach((word, i) => {
      words[i] = vocabulary.get(word) ?? word;
      vocabulary.set(words[i], words[i]);
    });
    const list = index.get(words[0]!);
    const phrase = { cls, words, first, last };
    if (list) list.push(phrase);
    else index.set(words[0]!, [phrase]);
  }
});

/** The words of phrases in a text as `phraseWords` parts it; empty for a word that is in none. */
export function knownWords(text: string): string[] {
  return phraseWords(text).map((word) => vocabulary.get(word) ?? '');
}

function matches({ words, first, last }: Phrase, line: readonly string[], at: number): boolean {
  if (first && at > 0) return false;
  if (last && at + words.length !== line.length) return false;
  for (let i = 1; i < words.length; i++) if (line[at + i] !== words[i]) return false;
  return true;
}

/**
 * Bits of the phrase classes (`1 << index in phraseClasses`) found in `words`: a line's `phraseWords` or `knownWords`, lower
 * case, without punctuation, numbers as `#`.
 */
export function phraseBits(words: readonly string[]): number {
  let bits = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const list = word === '' ? undefined : index.get(word);
    if (!list) continue;
    for (const phrase of list)
      if ((bits & (1 << phrase.cls)) === 0 && matches(phrase, words, at)) bits |= 1 << phrase.cls;
  }
  return bits;
}

/** The bits of some classes, for tests of many lines. */
export function bitsOf(...classes: PhraseClass[]): number {
  return classes.reduce((bits, cls) => bits | (1 << phraseClasses.indexOf(cls)), 0);
}

/** The classes that no line of a story or headline has. */
export const chromeBits = bitsOf(
  'navigation',
  'social',
  'promotion',
  'form',
  'commentOpen',
  'commentMeta',
  'legal',
);

export function hasPhrase(bits: number, cls: PhraseClass): boolean {
  return (bits & (1 << phraseClasses.indexOf(cls))) !== 0;
}
