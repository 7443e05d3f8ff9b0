/** Classes of UTF-16 code units, from a table: the scans over a capture must not pay a regular expression for each character. */

export const UPPER = 1;
export const LOWER = 2;
/** Letters of scripts without case. */
export const LETTER = 3;
/** Ideographs and kana: letters of scripts written without spaces. */
export const IDEOGRAPH = 4;
export const DIGIT = 5;
export const SPACE = 6;
export const QUOTE = 7;
export const STOP = 8;
export const PUNCTUATION = 9;
export const SYMBOL = 10;

export type CharacterClass =
  | typeof UPPER
  | typeof LOWER
  | typeof LETTER
  | typeof IDEOGRAPH
  | typeof DIGIT
  | typeof SPACE
  | typeof QUOTE
  | typeof STOP
  | typeof PUNCTUATION
  | typeof SYMBOL;

const quotes = new Set('"“”„‟«»‹›「」『』＂');
const stops = new Set('.!?…。！？｡؟।');

function classify(code: number): CharacterClass {
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return SPACE;
  if (quotes.has(character)) return QUOTE;
  if (stops.has(character)) return STOP;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (
    (code >= 0x2e80 && code <= 0x2fff) ||
    (code >= 0x3040 && code <= 0xa4cf) ||
    (code >= 0xf900 && code <= 0xfaff)
  ) {
    return IDEOGRAPH;
  }
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  // Halves of surrogate pairs: mostly emoji in captures; marks belong to the letter before them.
  if (code >= 0xd800 && code <= 0xdfff) return SYMBOL;
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  if (/\p{P}/u.test(character)) return PUNCTUATION;
  return SYMBOL;
}

/** 0 means not yet classified: pages are filled as they are met, so loading costs nothing. */
const table = new Uint8Array(0x10000);

/** The class of a UTF-16 code unit. */
export function classOf(code: number): CharacterClass {
  const known = table[code]!;
  if (known !== 0) return known as CharacterClass;
  const found = classify(code);
  table[code] = found;
  return found;
}

export function isLetter(cls: CharacterClass): boolean {
  return cls <= IDEOGRAPH;
}
