/** The encoding of captures on the command line. */
import { decoderFor, utf8, type Decoder } from '../files/decode';
import { commands } from './commands';
import { listed } from './parse';
import { didYouMean } from './suggest';
import { UsageError } from './usage';

/** What `--encoding` names; UTF-8 where it is not given. */
export function decoderNamed(name: string | undefined, command: string): Decoder {
  if (name === undefined) return utf8;
  const decoder = decoderFor(name);
  if (decoder) return decoder;
  const { suggested } = commands.annotate.options.encoding;
  throw new UsageError(
    `--encoding: no encoding is called ${name}.${didYouMean(name, suggested)} There are, among others, ${listed([...suggested.slice(0, 6), 'shift_jis'])}.`,
    command,
  );
}

/** What is said where not all bytes were valid in the encoding. */
export function notAll({ encoding }: Decoder): string {
  return `not all of it is ${encoding.toUpperCase()}; what is not stands as U+FFFD. Another --encoding may be its own.`;
}

const LOOKED_AT = 8000;

/** What the bytes are if they are no text in this encoding, as a null byte near the start tells; null for text. */
export function binary(bytes: Uint8Array, { encoding }: Decoder): string | null {
  if (encoding.startsWith('utf-16') || !bytes.subarray(0, LOOKED_AT).includes(0)) return null;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'it is UTF-16: name it with --encoding utf-16le.';
  if (first === 0xfe && second === 0xff) return 'it is UTF-16: name it with --encoding utf-16be.';
  return 'it is a binary file, no text: not checked.';
}
