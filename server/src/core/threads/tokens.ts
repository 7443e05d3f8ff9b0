/** The words of a short line, as author lines and dates are read from them. */
import { classOf, DIGIT, isLetter, SPACE } from '../text/characters';

/** A word of a line: what stands between white space. */
export class Token {
  private plain: string | undefined;
  private inner: string | undefined;

  /** @param start  its place in the line, in UTF-16 units; `end` likewise */
  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {}

  /** As `bare`. */
  get bare(): string {
    return (this.plain ??= bare(this.text));
  }

  /** As `bare`, and without the brackets and signs around it. */
  get core(): string {
    return (this.inner ??= bracketed.test(this.text)
      ? bare(this.text.replace(/^[([]+/, '').replace(/[)\]|;,]+$/, ''))
      : this.bare);
  }

  /** The same place with other words. */
  as(text: string): Token {
    return new Token(text, this.start, this.end);
  }
}

const bracketed = /^[([]|[)\]|;,]$/;

/** The first words of a line, at most `limit`; signs that stand alone are words. */
export function tokensOf(line: string, limit: number): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < line.length && tokens.length < limit) {
    while (i < line.length && classOf(line.charCodeAt(i)) === SPACE) i++;
    const start = i;
    while (i < line.length && classOf(line.charCodeAt(i)) !== SPACE) i++;
    if (i === start) continue;
    const glued = gluedDate(line, start, i);
    tokens.push(new Token(line.slice(start, glued), start, glued));
    if (glued < i) tokens.push(new Token(line.slice(glued, i), glued, i));
  }
  return tokens;
}

const DAY = 31;

/** Where in a word a date begins that a name runs into ("reader19/4/2012": at "9/4/2012"), else the word's end. */
function gluedDate(line: string, start: number, end: number): number {
  if (end - start < 3 || classOf(line.charCodeAt(end - 1)) !== DIGIT) return end;
  // "at 7:25 pm3 Ann": the comment's number runs into the hour.
  const half = line.slice(start, start + 2).toLowerCase();
  if (end - start <= 6 && (half === 'am' || half === 'pm') && classOf(line.charCodeAt(start + 2)) === DIGIT)
    return start + 2;
  if (
    end - start < 7 ||
    classOf(line.charCodeAt(end - 1)) !== DIGIT ||
    !isLetter(classOf(line.charCodeAt(start)))
  )
    return end;
  let parts = 0;
  let at = end;
  for (;;) {
    let from = at;
    while (from > start && classOf(line.charCodeAt(from - 1)) === DIGIT) from--;
    if (from === at) return end;
    const separator = line[from - 1];
    if (parts < 2 && from > start && (separator === '/' || separator === '.' || separator === '-')) {
      parts++;
      at = from - 1;
      continue;
    }
    if (parts < 2) return end;
    // Figures before the day may be the name's.
    const two = at - 2 >= from && Number(line.slice(at - 2, at)) <= DAY;
    return from === start ? end : two ? at - 2 : at - 1;
  }
}

/** A word without letters or figures. */
export const isSign = ({ text }: Token): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Lower case, without the colon, comma or full stops behind it. */
export function bare(text: string): string {
  const lower = text.toLowerCase();
  let end = lower.length;
  while (end > 0 && ends.has(lower.charCodeAt(end - 1))) end--;
  return end < lower.length ? lower.slice(0, end) : lower;
}
const ends = new Set([':', ',', '.', '…'].map((sign) => sign.charCodeAt(0)));

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
  const own = first && phrases.get(first.bare);
  return own?.find((phrase) => phrase.every((word, i) => tokens[from + i]?.bare === word))?.length ?? 0;
}
