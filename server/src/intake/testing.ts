/** For tests: files that are nothing but what is written down. */
import type { FilePort } from '../files/filePort';

const utf8 = new TextEncoder();

/** A port over texts by address; an `Error` in the place of one is what reading it rejects with. Gives pieces of few bytes. */
export function filesOf(texts: Readonly<Record<string, string | Error>>, pieceLength = 7): FilePort {
  const bytesOf = (uri: string): Uint8Array => {
    const text = texts[uri];
    if (text === undefined || text instanceof Error) throw text ?? new Error('not there');
    return utf8.encode(text);
  };
  return {
    // Async: what is thrown inside is a rejection.
    readBytes: async (uri, most = Infinity) => {
      const bytes = await Promise.resolve(bytesOf(uri));
      if (bytes.length > most) throw new Error('too long');
      return bytes;
    },
    async *stream(uri, start = 0, end = Infinity) {
      const bytes = (await Promise.resolve(bytesOf(uri))).subarray(start, end);
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
    },
    exists: (uri) => Promise.resolve(texts[uri] !== undefined),
    list: () => Promise.reject(new Error('no folders')),
    append: () => Promise.reject(new Error('read only')),
  };
}
