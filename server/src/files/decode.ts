export interface Decoded {
  readonly text: string;
  /** The bytes were not all valid UTF-8: invalid ones stand as U+FFFD. */
  readonly invalid: boolean;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/**
 * The text of a file: UTF-8, invalid bytes as U+FFFD, a byte-order mark dropped.
 * Throws only where the bytes make a longer string than the platform can hold.
 */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), invalid: false };
  } catch {
    return { text: lenient.decode(bytes), invalid: true };
  }
}

/** A text that came as a string, without its byte-order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
