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

/** How many words of the first phrase that stands at `from` it has, 0 where none does. Phrases are lower case. */
export function phraseAt(tokens: readonly Token[], from: number, phrases: readonly string[][]): number {
  for (const phrase of phrases) {
    if (from + phrase.length > tokens.length) continue;
    if (phrase.every((word, i) => bare(tokens[from + i]!.text) === word)) return phrase.length;
  }
  return 0;
}
