/**
 * Where files come from: Node, a web worker and VS Code's virtual file systems behind one interface.
 * Files are named by URI.
 */
export interface FilePort {
  /**
   * The whole file. Rejects where it cannot be read, is no plain file (a pipe or device has no end), is longer than `most`
   * bytes, or the URI's scheme is not this port's.
   */
  readBytes(uri: string, most?: number): Promise<Uint8Array>;
  exists(uri: string): Promise<boolean>;
  /**
   * The bytes `[start, end)` of the file in pieces, for files too long to be held. Rejects as `readBytes` does. A port that has
   * only whole files leaves it out: see `pieces`.
   */
  stream?(uri: string, start?: number, end?: number): AsyncIterable<Uint8Array>;
  /** What lies in a folder, in no order. Rejects where there is none. */
  list(uri: string): Promise<readonly { readonly name: string; readonly folder: boolean }[]>;
  /**
   * Appends in one write, and makes file and folder where there are none. Rejects, with nothing written, where that cannot be
   * done; what was there is never lost.
   */
  append(uri: string, bytes: Uint8Array): Promise<void>;
}

/** Files longer than this, in bytes, are not taken whole where a port cannot give them in pieces. */
const longestWhole = 256 * 1024 * 1024;

/** The bytes `[start, end)` of the file in pieces, from any port. */
export async function* pieces(
  files: FilePort,
  uri: string,
  start = 0,
  end = Infinity,
): AsyncGenerator<Uint8Array> {
  if (files.stream) yield* files.stream(uri, start, end);
  else yield (await files.readBytes(uri, longestWhole)).subarray(start, end);
}
