/** What a UTF-16 code unit may be a sign of, from a table: the text is walked once for all of it. */

/** Between letters of cased scripts it hides; elsewhere scripts need it or it does no harm. */
export const INVISIBLE = 1;
/** Opens, closes or overrides a direction of writing. */
export const BIDI = 2;
/** Chooses the look of the character before it; the second half of one from U+E0100 on is read with its first. */
export const SELECTOR = 4;
/** The first half of a selector or a tag character, beyond the units. */
export const PLANE14 = 8;
export const REPLACEMENT = 16;
/** A no-break space or soft hyphen: parts or breaks a word. */
export const BREAK = 32;
/** A letter of Cyrillic or Greek. */
export const OTHER_ALPHABET = 64;
/** May begin UTF-8 that was read in another encoding. */
export const LEAD = 128;

export const table = new Uint8Array(0x10000);

function mark(flag: number, from: number, to = from): void {
  for (let code = from; code <= to; code++) table[code]! |= flag;
}

/** Without width or picture: spaces and joiners, invisible operators, fillers of Hangul, the byte-order mark inside a text. */
for (const [from, to] of [
  [0x034f, 0x034f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200d],
  [0x2060, 0x2064],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
] as const)
  mark(INVISIBLE, from, to);
mark(BIDI, 0x202a, 0x202e);
mark(BIDI, 0x2066, 0x2069);
mark(SELECTOR, 0xfe00, 0xfe0f);
mark(PLANE14, 0xdb40);
mark(REPLACEMENT, 0xfffd);
mark(BREAK, 0x00a0);
mark(BREAK, 0x00ad);
mark(BREAK, 0x202f);
mark(OTHER_ALPHABET, 0x0370, 0x03ff);
mark(OTHER_ALPHABET, 0x0400, 0x052f);

/** Sets the flag for these characters too. */
export function markAll(flag: number, characters: Iterable<string>): void {
  for (const each of characters) mark(flag, each.charCodeAt(0));
}

/** Letters of Latin that Cyrillic and Greek are mixed with. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

export function isOtherAlphabet(code: number): boolean {
  return (table[code]! & OTHER_ALPHABET) !== 0;
}
