/** Words and marks of a line, each distinct word looked at once. */

/** Tokens of one line, as columns; offsets are relative to the line. */
export interface Tokens<W> {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly words: readonly W[];
  /** Which tokens are marks. */
  readonly marks: readonly number[];
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

/**
 * Makes each distinct word once, and forgets all when a hostile text brings too many. Looks words up in place, by a
 * hash of their letters: cutting every word out of the text would cost more than all that is done with it. Entries are
 * columns, so that a look-up stays within few lines of memory.
 */
export class Interner<W> {
  /** The entry of a slot, counted from 1. */
  private first = new Int32Array(slots);
  private next = new Int32Array(1 << 10);
  private hashes = new Int32Array(1 << 10);
  /** Where an entry's letters end; they begin where the one before ends. */
  private ends = new Int32Array(1 << 10);
  private letters = new Uint16Array(1 << 13);
  private words: W[] = [];
  constructor(private readonly make: (raw: string) => W) {}

  /** The word of `text` from `start` to `end`. */
  word(text: string, start: number, end: number): W {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    for (let entry = this.first[slotOf(hash)]!; entry; entry = this.next[entry]!) {
      if (this.hashes[entry] !== hash) continue;
      const from = this.ends[entry - 1]! - start;
      if (this.ends[entry]! - from !== end) continue;
      let at = start;
      while (at < end && text.charCodeAt(at) === this.letters[from + at]) at++;
      if (at === end) return this.words[entry]!;
    }
    return this.add(text.slice(start, end), hash);
  }

  /** The same, of the text's codes and from a sum of the letters: `hash = hash * 31 + code`, from 0, in 32 bits. */
  coded(text: string, codes: Uint16Array, start: number, end: number, hash: number): W {
    const { next, hashes, ends, letters } = this;
    for (let entry = this.first[slotOf(hash)]!; entry; entry = next[entry]!) {
      if (hashes[entry] !== hash) continue;
      const from = ends[entry - 1]! - start;
      if (ends[entry]! - from !== end) continue;
      let at = start;
      while (at < end && codes[at] === letters[from + at]) at++;
      if (at === end) return this.words[entry]!;
    }
    return this.add(text.slice(start, end), hash);
  }

  private add(cut: string, hash: number): W {
    // a fresh string: a slice would keep the whole text alive for as long as the word is known
    const raw = cut.length > 12 ? Array.from(cut).join('') : cut;
    const word = this.make(raw);
    if (this.words.length > mostWords) {
      this.first.fill(0);
      this.words = [];
    }
    const entry = Math.max(1, this.words.length);
    this.words[0] ??= word;
    if (entry >= this.next.length) {
      this.next = grown(this.next, entry);
      this.hashes = grown(this.hashes, entry);
      this.ends = grown(this.ends, entry);
    }
    const from = this.ends[entry - 1]!;
    if (from + raw.length > this.letters.length) this.letters = grown(this.letters, from + raw.length);
    for (let at = 0; at < raw.length; at++) this.letters[from + at] = raw.charCodeAt(at);
    const slot = slotOf(hash);
    this.next[entry] = this.first[slot]!;
    this.first[slot] = entry;
    this.hashes[entry] = hash;
    this.ends[entry] = from + raw.length;
    this.words[entry] = word;
    return word;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function grown<T extends Int32Array | Uint16Array>(array: T, least: number): T {
  const larger = new (array.constructor as new (size: number) => T)(Math.max(2 * array.length, 2 * least));
  larger.set(array);
  return larger;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/**
 * End of the word that starts at `start` and has letters alone up to `at`; inner marks ("U.S", "al-Nusra", "don't", "1,000")
 * belong to it, a possessive `'s` does not.
 */
function endOfWord(codes: Uint16Array, length: number, start: number, at: number): number {
  const limit = Math.min(length, start + longestWord);
  while (at < limit) {
    const code = codes[at]!;
    if (kindOf(code) === WORD) {
      at++;
      continue;
    }
    const next = at + 1 < length ? codes[at + 1]! : 32;
    if (kindOf(next) !== WORD) break;
    if (isApostrophe(code)) {
      const possessive = (next | 32) === 115 && (at + 2 >= length || kindOf(codes[at + 2]!) !== WORD);
      if (possessive) break;
      at += 2;
      continue;
    }
    const before = codes[at - 1]!;
    if (code === 45 || code === 38) at += 2;
    else if (
      code === 46 &&
      (isDigit(before) === isDigit(next) || isDigit(next)) &&
      (isDigit(next) || isInitial(codes, start, at))
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
function isInitial(codes: Uint16Array, start: number, at: number): boolean {
  return at - start <= 2 || codes[at - 2] === 46;
}

let scratch = new Uint16Array(1 << 12);
/** The codes of a text, good until the next call: a part of a longer text is slow to ask for each of its letters. */
function codesOf(text: string): Uint16Array {
  if (scratch.length < text.length + 2) scratch = new Uint16Array(2 * text.length + 2);
  for (let at = 0; at < text.length; at++) scratch[at] = text.charCodeAt(at);
  scratch[text.length] = scratch[text.length + 1] = 0;
  return scratch;
}

/** Cuts a line into words and marks. A possessive `'s` and a doubled apostrophe used as a quotation mark are tokens of their own. */
export function tokenise<W>(text: string, interner: Interner<W>): Tokens<W> {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: W[] = [];
  const marks: number[] = [];
  const codes = codesOf(text);
  const { length } = text;
  for (let at = 0; at < length;) {
    const code = codes[at]!;
    const kind = kindOf(code);
    if (kind === SPACE) {
      at++;
      continue;
    }
    let end = at + 1;
    if (kind === WORD) {
      let hash = code;
      let next = 32;
      const limit = Math.min(length, at + longestWord);
      while (end < limit && kinds[(next = codes[end]!)] === WORD) {
        hash = (Math.imul(hash, 31) + next) | 0;
        end++;
      }
      starts.push(at);
      // most words end at a blank: nothing more to look at
      if (next === 32 || end === length) words.push(interner.coded(text, codes, at, end, hash));
      else {
        const whole = endOfWord(codes, length, at, end);
        words.push(
          whole === end ? interner.coded(text, codes, at, end, hash) : interner.word(text, at, whole),
        );
        end = whole;
      }
      ends.push(end);
      at = end;
      continue;
    }
    if (isApostrophe(code) && at > 0 && kindOf(codes[at - 1]!) === WORD && (codes[end]! | 32) === 115) {
      if (end + 1 >= length || kindOf(codes[end + 1]!) !== WORD) end++;
    } else if ((code === 39 || code === 96) && codes[end]! === code) end++;
    else if (code >= 0xd800 && code < 0xdc00 && end < length) end++;
    else if (code === 46 || code === 45) {
      // runs of dots or dashes are one mark, of bounded length
      while (end < length && end - at < 8 && codes[end]! === code) end++;
    }
    marks.push(words.length);
    starts.push(at);
    ends.push(end);
    words.push(interner.word(text, at, end));
    at = end;
  }
  return { text, starts, ends, words, marks };
}
