import { fromBase64, toBase64, type FolderEntry } from '../../../server/src/lsp/protocol';

/** No file is read or grows longer than this many bytes: VS Code hands extensions no longer texts either. */
export const longest = 50 * 1024 * 1024;
/** How often an append looks again because another hand wrote to the file meanwhile. */
const attempts = 3;

export interface Found {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes; some file systems say 0 where they do not know. */
  readonly size: number;
}

/** What is needed of the editor's file systems. Files are named by URI; each rejects where it cannot be done. */
export interface Disk {
  /** Null where there is none; rejects where that cannot be told. */
  stat(uri: string): Promise<Found | null>;
  read(uri: string): Promise<Uint8Array>;
  /** Makes folders where there are none. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
  list(uri: string): Promise<readonly FolderEntry[]>;
  mayRead(uri: string): boolean;
  mayList(uri: string): boolean;
  mayAppend(uri: string): boolean;
}

/** Answers the server's requests for files, within what it may have. Rejects with a sentence that says why. */
export class FileServer {
  /** The last append to each file that is still being written. */
  private readonly writing = new Map<string, Promise<void>>();

  constructor(private readonly disk: Disk) {}

  async read({ uri, most = longest }: { readonly uri: string; readonly most?: number }): Promise<string> {
    if (!this.disk.mayRead(uri)) throw outside(uri);
    const limit = Math.min(most, longest);
    const found = await this.disk.stat(uri);
    if (found?.kind !== 'file') throw new Error(found ? 'It is no plain file.' : 'There is no such file.');
    if (found.size > limit) throw tooLong(limit);
    const bytes = await this.disk.read(uri);
    if (bytes.length > limit) throw tooLong(limit);
    return toBase64(bytes);
  }

  async exists({ uri }: { readonly uri: string }): Promise<boolean> {
    return this.disk.mayRead(uri) && (await this.disk.stat(uri).catch(() => null)) !== null;
  }

  async list({ uri }: { readonly uri: string }): Promise<readonly FolderEntry[]> {
    if (!this.disk.mayList(uri)) throw outside(uri);
    return this.disk.list(uri);
  }

  /** One append to a file at a time; what was there stays. */
  async append({ uri, bytes }: { readonly uri: string; readonly bytes: string }): Promise<void> {
    if (!this.disk.mayAppend(uri)) throw outside(uri);
    const added = fromBase64(bytes);
    const before = this.writing.get(uri) ?? Promise.resolve();
    const done = before.catch(() => undefined).then(() => this.appendAlone(uri, added));
    this.writing.set(uri, done);
    try {
      await done;
    } finally {
      if (this.writing.get(uri) === done) this.writing.delete(uri);
    }
  }

  /** The editor's file systems cannot append: the whole is read and written, once it was seen to stand still. */
  private async appendAlone(uri: string, added: Uint8Array): Promise<void> {
    let before = await this.whole(uri, added.length);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const now = await this.whole(uri, added.length);
      if (equal(before, now)) return this.disk.write(uri, joined(now, added));
      before = now;
    }
    throw new Error('Others are writing to it: nothing was added.');
  }

  /** What is there, if anything, and leaves `room` bytes. */
  private async whole(uri: string, room: number): Promise<Uint8Array> {
    const found = await this.disk.stat(uri);
    if (!found) return new Uint8Array();
    if (found.kind !== 'file') throw new Error('It is no plain file.');
    if (found.size + room > longest) throw tooLong(longest);
    const bytes = await this.disk.read(uri);
    if (bytes.length + room > longest) throw tooLong(longest);
    if (bytes.length < found.size) throw new Error('It could not be read whole: nothing was added.');
    return bytes;
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function outside(uri: string): Error {
  return new Error(`The editor does not hand out ${uri}.`);
}

function tooLong(most: number): Error {
  return new Error(`It is longer than ${most} bytes.`);
}
