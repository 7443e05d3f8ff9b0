/** The words of a short line, as author lines and dates are read from them. */
import { classOf, SPACE } from '../text/characters';

export interface Token {
  readonly text: string;
  /** Place in the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The first words of a line, at most `limit`; signs that stand alone are words. */
export function tokensOf(line: string, limit: number): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < line.length && tokens.length < limit) {
    while (i < line.length && classOf(line.charCodeAt(i)) === SPACE) i++;
    const start = i;
    while (i < line.length && classOf(line.charCodeAt(i)) !== SPACE) i++;
    if (i > start) tokens.push({ text: line.slice(start, i), start, end: i });
  }
  return tokens;
}

/** Lower case, without the colon, comma or full stops behind it. */
export const bare = (text: string): string => text.toLowerCase().replace(/[:,.…]+$/, '');

/** Phrases by their first word, each as its words, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** An index of phrases: lower case, words separated by one space. */
export function phrasesOf(list: readonly string[]): Phrases {
  const index = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = phrase.split(' ');
    const own = index.get(words[0]!);
    if (own) own.push(words);
    else index.set(words[0]!, [words]);
  }
  for (const own of index.values()) own.sort((a, b) => b.length - a.length);
  return index;
}

/** How many words the longest phrase that stands at `from` has, 0 where none does. */
export function phraseAt(tokens: readonly Token[], from: number, phrases: Phrases): number {
  const first = tokens[from];
  const own = first && phrases.get(bare(first.text));
  return (
    own?.find((phrase) =>
      phrase.every((word, i) => tokens[from + i] && bare(tokens[from + i]!.text) === word),
    )?.length ?? 0
  );
}
