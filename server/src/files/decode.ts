export interface Decoded {
  readonly text: string;
  /** The bytes were not all valid in the encoding: invalid ones stand as U+FFFD. */
  readonly invalid: boolean;
}

export interface Decoder {
  /** The encoding's name in the WHATWG Encoding Standard, in lower case. */
  readonly encoding: string;
  /** Throws only where the bytes make a longer string than the platform can hold. */
  decode(bytes: Uint8Array): Decoded;
  /** For one text that comes in pieces, characters perhaps cut: the text of each, then without bytes what is left. */
  inPieces(): (bytes?: Uint8Array) => string;
}

/** 0x80 to 0x9F of windows-1252. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Some releases of Node read windows-1252 as Latin-1, and quotation marks as controls; on the others this changes nothing. */
function mended(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => western[control.charCodeAt(0) - 0x80]!);
}

/** For a label of the WHATWG Encoding Standard, in any case; null for one that the platform does not know. */
export function decoderFor(label: string): Decoder | null {
  const strict = strictDecoder(label);
  if (!strict) return null;
  const lenient = new TextDecoder(label);
  const { encoding } = strict;
  const finished = encoding === 'windows-1252' ? mended : (text: string) => text;
  return {
    encoding,
    decode(bytes) {
      try {
        return { text: finished(strict.decode(bytes)), invalid: false };
      } catch {
        return { text: finished(lenient.decode(bytes)), invalid: true };
      }
    },
    inPieces() {
      const decoder = new TextDecoder(label);
      return (bytes) => finished(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
    },
  };
}

function strictDecoder(label: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

/** UTF-8, in which captures are kept unless somebody says otherwise. */
export const utf8 = decoderFor('utf-8')!;

/** The text of a file: UTF-8, invalid bytes as U+FFFD, a byte-order mark dropped. */
export function decode(bytes: Uint8Array): Decoded {
  return utf8.decode(bytes);
}

/** A text that came as a string, without its byte-order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
