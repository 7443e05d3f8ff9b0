import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Line } from '../model';

/** SHA-256 of the bytes, in lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of the text in UTF-8; lone surrogates count as U+FFFD. */
export function digestOfText(text: string): string {
  return digestOf(utf8ToBytes(text));
}

/** The article lines, joined by `\n`. */
export function articleText(text: string, lines: readonly Line[]): string {
  return lines
    .filter((line) => line.zone === 'article')
    .map((line) => text.slice(...line.span))
    .join('\n');
}

/** SHA-256 of the article lines joined by `\n`. */
export function articleDigest(text: string, lines: readonly Line[]): string {
  return digestOfText(articleText(text, lines));
}
