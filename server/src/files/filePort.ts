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
  /** What lies in a folder, in no order. Rejects where there is none. */
  list(uri: string): Promise<readonly { readonly name: string; readonly folder: boolean }[]>;
  /**
   * Appends in one write, and makes file and folder where there are none. Rejects, with nothing written, where that cannot be
   * done; what was there is never lost.
   */
  append(uri: string, bytes: Uint8Array): Promise<void>;
}
