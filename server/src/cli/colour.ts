/** Colours on a terminal. */

const codes = { bold: 1, dim: 2, underline: 4, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;
export type Style = keyof typeof codes;
/** Puts the styles around the words, or nothing. */
export type Paint = (words: string, ...styles: readonly Style[]) => string;

export const plain: Paint = (words) => words;
export const coloured: Paint = (words, ...styles) =>
  words === '' || !styles.length
    ? words
    : `\x1b[${styles.map((style) => codes[style]).join(';')}m${words}\x1b[0m`;

/**
 * Are colours wanted? The option has the first word, then FORCE_COLOR, then NO_COLOR (any value but an empty one), then
 * what is written to.
 */
export function wantsColour(
  when: 'auto' | 'always' | 'never',
  environment: Readonly<Record<string, string | undefined>>,
  terminal: boolean,
): boolean {
  if (when !== 'auto') return when === 'always';
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (environment['NO_COLOR']) return false;
  return terminal && environment['TERM'] !== 'dumb';
}
