/** Words and marks of a line, each distinct word looked at once. */
import type { Word } from './words';

/** Tokens of one line, as columns; offsets are relative to the line. */
export interface Tokens<W extends Word> {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly words: readonly W[];
}

const SPACE = 0;
const WORD = 1;
const MARK = 2;
const kinds = new Uint8Array(65536).fill(255);

function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known !== 255) return known;
  const char = String.fromCharCode(code);
  const kind = /[\s\u200b\ufeff]/u.test(char) ? SPACE : /[\p{L}\p{N}\p{M}_]/u.test(char) ? WORD : MARK;
  kinds[code] = kind;
  return kind;
}

/** True for blanks of any kind. */
export function isBlank(code: number): boolean {
  return kindOf(code) === SPACE;
}

const longestWord = 256;
const mostWords = 1 << 16;
const slots = 1 << 15;

interface Known<W> {
  readonly raw: string;
  readonly hash: number;
  readonly word: W;
  readonly next: Known<W> | undefined;
}

/**
 * Makes each distinct word once, and forgets all when a hostile text brings too many. Looks words up in place, by a
 * hash of their letters: cutting every word out of the text would cost more than all that is done with it.
 */
export class Interner<W> {
  private table = new Array<Known<W> | undefined>(slots);
  private size = 0;
  constructor(private readonly make: (raw: string) => W) {}

  /** The word of `text` from `start` to `end`. */
  word(text: string, start: number, end: number): W {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (let known = this.table[slot]; known; known = known.next) {
      if (known.hash === hash && isAt(text, known.raw, start, end)) return known.word;
    }
    if (this.size++ >= mostWords) {
      this.table = new Array<Known<W> | undefined>(slots);
      this.size = 1;
    }
    const cut = text.slice(start, end);
    // a fresh string: a slice would keep the whole text alive for as long as the word is known
    const raw = cut.length > 12 ? Array.from(cut).join('') : cut;
    const word = this.make(raw);
    this.table[slot] = { raw, hash, word, next: this.table[slot] };
    return word;
  }
}

/** Whether `text` from `start` to `end` is `word`. */
function isAt(text: string, word: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** End of the word that starts at `start`; inner marks ("U.S", "al-Nusra", "don't", "1,000") belong to it, a possessive `'s` does not. */
function endOfWord(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestWord);
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (kindOf(code) === WORD) {
      at++;
      continue;
    }
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32;
    if (kindOf(next) !== WORD) break;
    if (isApostrophe(code)) {
      const possessive =
        (next | 32) === 115 && (at + 2 >= text.length || kindOf(text.charCodeAt(at + 2)) !== WORD);
      if (possessive) break;
      at += 2;
      continue;
    }
    const before = text.charCodeAt(at - 1);
    if (code === 45 || code === 38) at += 2;
    else if (
      code === 46 &&
      (isDigit(before) === isDigit(next) || isDigit(next)) &&
      (isDigit(next) || isInitial(text, start, at))
    )
      at += 2;
    else if (code === 44 && isDigit(before) && isDigit(next)) at += 2;
    else break;
  }
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** "U.S", "a.m", "Ph.D": one or two letters since the last full stop. */
function isInitial(text: string, start: number, at: number): boolean {
  return at - start <= 2 || text.charCodeAt(at - 2) === 46;
}

/** Cuts a line into words and marks. A possessive `'s` and a doubled apostrophe used as a quotation mark are tokens of their own. */
export function tokenise<W extends Word>(text: string, interner: Interner<W>): Tokens<W> {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: W[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === SPACE) {
      at++;
      continue;
    }
    let end = at + 1;
    if (kind === WORD) end = endOfWord(text, at);
    else if (
      isApostrophe(code) &&
      at > 0 &&
      kindOf(text.charCodeAt(at - 1)) === WORD &&
      (text.charCodeAt(end) | 32) === 115
    ) {
      if (end + 1 >= text.length || kindOf(text.charCodeAt(end + 1)) !== WORD) end++;
    } else if ((code === 39 || code === 96) && text.charCodeAt(end) === code) end++;
    else if (code >= 0xd800 && code < 0xdc00 && end < text.length) end++;
    else if (code === 46 || code === 45) {
      // runs of dots or dashes are one mark, of bounded length
      while (end < text.length && end - at < 8 && text.charCodeAt(end) === code) end++;
    }
    starts.push(at);
    ends.push(end);
    words.push(interner.word(text, at, end));
    at = end;
  }
  return { text, starts, ends, words };
}
