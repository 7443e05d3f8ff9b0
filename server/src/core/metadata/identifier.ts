/** An identifier in the file's name, held against digests of what the file holds. */
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { message, type Message } from '../message';
import type { Field } from '../model';
import { absent, supplied } from './field';
import type { Page } from './page';

/** The longest run of eight or more hexadecimal digits that are not all decimal. */
function hexadecimal(name: string): string | null {
  const runs = (name.toLowerCase().match(/[0-9a-f]+/g) ?? []).filter(
    (run) => run.length >= 8 && /[a-f]/.test(run) && /\d/.test(run),
  );
  return runs.sort((a, b) => b.length - a.length)[0] ?? null;
}

const algorithms = [
  ['SHA-256', sha256],
  ['SHA-1', sha1],
  ['MD5', md5],
] as const;

/** Longer texts, in UTF-16 units, are hashed with SHA-256 alone: hashing is most of the metadata's time. */
const LONG = 200_000;

export function readIdentifier({ text, lines, context, headline }: Page): Field {
  const name = context.fileName;
  if (name === undefined) return absent(message('No file name was given.'));
  const identifier = hexadecimal(name);
  if (identifier === null)
    return absent(message('The file’s name holds no run of eight or more hexadecimal digits.'));
  const article = lines.filter((line) => line.zone === 'article').map((line) => text.slice(...line.span));
  const title = lines[headline];
  const subjects: [words: string, because: (algorithm: string) => Message][] = [
    [text, (algorithm) => message('In the file’s name; it begins the {0} digest of the text.', algorithm)],
    [
      text.trim(),
      (algorithm) =>
        message(
          'In the file’s name; it begins the {0} digest of the text without white space at its ends.',
          algorithm,
        ),
    ],
    [
      article.join('\n'),
      (algorithm) => message('In the file’s name; it begins the {0} digest of the article lines.', algorithm),
    ],
    [
      title ? text.slice(...title.span).trim() : '',
      (algorithm) => message('In the file’s name; it begins the {0} digest of the headline.', algorithm),
    ],
  ];
  const long = text.length > LONG;
  const seen = new Set<string>();
  for (const [words, because] of subjects) {
    if (words === '' || seen.has(words)) continue;
    seen.add(words);
    const bytes = utf8ToBytes(words);
    for (const [algorithm, hash] of long ? algorithms.slice(0, 1) : algorithms) {
      if (bytesToHex(hash(bytes)).startsWith(identifier)) return supplied(identifier, because(algorithm));
    }
  }
  return supplied(
    identifier,
    long
      ? message(
          'In the file’s name. It matches nothing: no SHA-256 digest of the text, its article lines or its headline.',
        )
      : message(
          'In the file’s name. It matches nothing: no SHA-256, SHA-1 or MD5 digest of the text, its article lines or its headline.',
        ),
  );
}
