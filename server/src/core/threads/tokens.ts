/** The words of a short line, as author lines and dates are read from them. */
import { classOf, DIGIT, isLetter, SPACE } from '../text/characters';
import { Is } from './cues';
import { plainBits } from './plainWords';
import { type Term, termAt } from './terms';

/** A word of a line: what stands between white space. */
export class Token {
  private known: Term | undefined;
  private readonly is: number;
  /** Bits of `When`. */
  readonly when: number;

  /** @param start  its place in `line`, in UTF-16 units; `end` likewise */
  constructor(
    private readonly line: string,
    readonly start: number,
    readonly end: number,
  ) {
    const bits = plainBits(line, start, end);
    this.known = undefined;
    if (bits >= 0) {
      this.is = bits;
      this.when = 0;
    } else {
      this.known = termAt(line, start, end);
      this.is = this.known.is;
      this.when = this.known.when;
    }
  }

  private get term(): Term {
    return (this.known ??= termAt(this.line, this.start, this.end));
  }

  get text(): string {
    return this.term.text;
  }

  /** Lower case, without the colon, comma or full stops behind it. */
  get bare(): string {
    return this.term.bare;
  }

  /** As `bare`, and without the brackets and signs around it. */
  get core(): string {
    return this.term.core;
  }

  /** Bits of `Is`. */
  get bits(): number {
    return this.is;
  }

  /** Whether one of `bits` of `Is` is set. */
  has(bits: number): boolean {
    return (this.is & bits) !== 0;
  }
}

/** The first words of `text` between `from` and `to`, at most `limit` and the date glued to the last; signs that stand alone are words. */
export function tokensOf(text: string, from: number, to: number, limit: number): Token[] {
  const tokens: Token[] = [];
  let i = from;
  while (i < to && tokens.length < limit) {
    while (i < to && classOf(text.charCodeAt(i)) === SPACE) i++;
    const start = i;
    while (i < to && classOf(text.charCodeAt(i)) !== SPACE) i++;
    if (i === start) continue;
    const glued = gluedDate(text, start, i);
    tokens.push(new Token(text, start, glued));
    if (glued < i) tokens.push(new Token(text, glued, i));
  }
  return tokens;
}

/** The first word of `text` between `from` and `to`; there is one. */
export function firstWord(text: string, from: number, to: number): Token {
  let start = from;
  while (start < to && classOf(text.charCodeAt(start)) === SPACE) start++;
  let end = start;
  while (end < to && classOf(text.charCodeAt(end)) !== SPACE) end++;
  return new Token(text, start, end);
}

/** Whether more than `limit` pieces between white space stand in `text` from `from` to `to`. */
export function hasMore(text: string, from: number, to: number, limit: number): boolean {
  let within = false;
  for (let i = from, count = 0; i < to; i++) {
    const space = classOf(text.charCodeAt(i)) === SPACE;
    if (!space && !within && ++count > limit) return true;
    within = !space;
  }
  return false;
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
export const isSign = (token: Token): boolean => token.has(Is.sign);

/** Phrases by their first word, each as its words, the longest first. */
export interface Phrases {
  /** Marks words that begin one. */
  readonly bit: number;
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** An index of phrases: lower case, words separated by one space; `bit` of `Is` marks the words that begin them. */
export function phrasesOf(list: readonly string[], bit: number): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = phrase.split(' ');
    const own = byFirst.get(words[0]!);
    if (own) own.push(words);
    else byFirst.set(words[0]!, [words]);
  }
  for (const own of byFirst.values()) own.sort((a, b) => b.length - a.length);
  return { bit, byFirst };
}

/** Tokens of other words, one a string. */
export const tokensFrom = (words: readonly string[]): Token[] =>
  words.map((word) => new Token(word, 0, word.length));

/** How many words the longest phrase that stands at `from` has, 0 where none does. */
export function phraseAt(tokens: readonly Token[], from: number, { bit, byFirst }: Phrases): number {
  const first = tokens[from];
  if (!first?.has(bit)) return 0;
  for (const phrase of byFirst.get(first.bare) ?? []) {
    let i = 1;
    while (i < phrase.length && tokens[from + i]?.bare === phrase[i]) i++;
    if (i === phrase.length) return i;
  }
  return 0;
}
