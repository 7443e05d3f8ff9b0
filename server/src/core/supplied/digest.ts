/** Of what, if anything, a supplied digest is the digest. */
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { message, type Message } from '../message';

type Hash = (bytes: Uint8Array) => Uint8Array;

/** By the digest's length in bytes. */
const hashes: ReadonlyMap<number, Hash> = new Map<number, Hash>([
  [16, md5],
  [20, sha1],
  [32, sha256],
  [64, sha512],
]);

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes whose bits are written `width` to a sign. */
function unpacked(words: string, alphabet: string, width: number): string {
  let bits = 0;
  let held = 0;
  const bytes: number[] = [];
  for (const each of words) {
    held = ((held << width) | alphabet.indexOf(each)) & 0x3fff;
    bits += width;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytesToHex(Uint8Array.from(bytes));
}

/** In lower-case hexadecimal, from any of the usual notations: `sha256:…`, `sha1:` in base 32, base 64. Null for another. */
export function hexadecimal(digest: string): string | null {
  const words = digest.replace(/^(?:sha-?(?:1|256|512)|md5)[:=-]/i, '');
  if (words.length % 2 === 0 && /^[0-9a-f]+$/i.test(words) && hashes.has(words.length / 2))
    return words.toLowerCase();
  if (/^[a-z2-7]{32}$/i.test(words)) return unpacked(words.toUpperCase(), base32, 5);
  if (!/^[a-z0-9+/]{22,86}={0,2}$/i.test(words)) return null;
  const hex = unpacked(words.replace(/=/g, ''), base64, 6);
  return hashes.has(hex.length / 2) ? hex : null;
}

/** What a digest may have been taken of. */
export interface Subjects {
  readonly text: string;
  /** Where the capture's own words begin, after a header block. */
  readonly bodyStart: number;
  /** The article lines, joined by line feeds. */
  readonly article: string;
}

/** Longer texts, in UTF-16 units, are tried in fewer forms: hashing takes its time. */
const LONG = 500_000;

/** What a digest was found to be the digest of. */
export type DigestMatch = 'text' | 'body' | 'article' | 'none' | 'unknown';

/** Line ends, a byte-order mark and white space at the ends aside: tools differ there. */
function* forms({ text, bodyStart, article }: Subjects): Generator<[string, DigestMatch]> {
  yield [text, 'text'];
  yield [text.replace(/\r\n/g, '\n'), 'text'];
  yield [article, 'article'];
  if (text.length > LONG) return;
  const body = text.slice(bodyStart);
  yield [text.replace(/\r?\n/g, '\r\n'), 'text'];
  yield [`\uFEFF${text}`, 'text'];
  yield [text.trim(), 'text'];
  yield [body, 'body'];
  yield [body.trim(), 'body'];
}

/** `none` where it matches nothing, `unknown` where it is in no notation known here. */
export function matchDigest(digest: string, subjects: Subjects): DigestMatch {
  const wanted = hexadecimal(digest);
  const hash = wanted === null ? undefined : hashes.get(wanted.length / 2);
  if (!hash) return 'unknown';
  const seen = new Set<string>();
  for (const [words, match] of forms(subjects)) {
    if (words === '' || seen.has(words)) continue;
    seen.add(words);
    if (bytesToHex(hash(utf8ToBytes(words))) === wanted) return match;
  }
  return 'none';
}

/** Where it was given, and what it is the digest of. `origin`: null for the header block, to which spans point. */
export function whyDigest(match: DigestMatch, origin: string | null): Message {
  if (origin === null)
    switch (match) {
      case 'text':
        return message('It is the digest of the text.');
      case 'body':
        return message('It is the digest of the text below its header block.');
      case 'article':
        return message('It is the digest of the article lines.');
      case 'none':
        return message(
          'It is the digest of none of these: the text, its own words alone, its article lines.',
        );
      case 'unknown':
        return message('It is in no notation that could be checked.');
    }
  switch (match) {
    case 'text':
      return message('Given in {0}; it is the digest of the text.', origin);
    case 'body':
      return message('Given in {0}; it is the digest of the text below its header block.', origin);
    case 'article':
      return message('Given in {0}; it is the digest of the article lines.', origin);
    case 'none':
      return message(
        'Given in {0}; it is the digest of none of these: the text, its own words alone, its article lines.',
        origin,
      );
    case 'unknown':
      return message('Given in {0}; it is in no notation that could be checked.', origin);
  }
}
