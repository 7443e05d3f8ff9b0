import { beforeEach, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../server/src/lsp/protocol';
import { FileServer, longest, type Disk, type Found } from './fileServer';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const log = 'memfs:/w/.provenance/review.jsonl';

/** A file system in memory that takes its time, so that what is not kept apart gets mixed up. */
class Memory implements Disk {
  readonly files = new Map<string, Uint8Array>();
  /** Done before the given step, once. */
  meanwhile: Partial<Record<'stat' | 'read' | 'write', () => void>> = {};
  /** Says this of every file's size. */
  size: number | undefined;
  writes = 0;

  async stat(uri: string): Promise<Found | null> {
    await this.step('stat');
    if (uri.endsWith('/')) return { kind: 'folder', size: 0 };
    const bytes = this.files.get(uri);
    return bytes ? { kind: 'file', size: this.size ?? bytes.length } : null;
  }
  async read(uri: string): Promise<Uint8Array> {
    await this.step('read');
    const bytes = this.files.get(uri);
    if (!bytes) throw new Error('not found');
    return bytes;
  }
  async write(uri: string, bytes: Uint8Array): Promise<void> {
    await this.step('write');
    this.writes++;
    this.put(uri, bytes);
  }
  list(): Promise<readonly { name: string; folder: boolean }[]> {
    return Promise.resolve([{ name: 'a.txt', folder: false }]);
  }
  mayRead(uri: string): boolean {
    return uri.startsWith('memfs:/w/');
  }
  mayList(uri: string): boolean {
    return uri.startsWith('memfs:/w');
  }
  mayAppend(uri: string): boolean {
    return uri.includes('/.provenance/');
  }
  put(uri: string, bytes: Uint8Array): void {
    this.files.set(uri, bytes);
  }
  private async step(name: 'stat' | 'read' | 'write'): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const act = this.meanwhile[name];
    this.meanwhile = { ...this.meanwhile, [name]: undefined };
    act?.();
  }
}

let disk: Memory;
let server: FileServer;
const append = (text: string, uri = log): Promise<void> =>
  server.append({ uri, bytes: toBase64(encode(text)) });
const logged = (): string => decode(disk.files.get(log) ?? new Uint8Array());
beforeEach(() => {
  disk = new Memory();
  server = new FileServer(disk);
});

describe('read', () => {
  const uri = 'memfs:/w/a.txt';
  it('gives the bytes of what may be read', async () => {
    disk.put(uri, encode('four'));
    expect(decode(fromBase64(await server.read({ uri, most: 4 })))).toBe('four');
    expect(await server.exists({ uri })).toBe(true);
  });
  it('refuses what is longer than asked for, also where its size is not told', async () => {
    disk.put(uri, encode('four'));
    await expect(server.read({ uri, most: 3 })).rejects.toThrow('longer than 3 bytes');
    disk.size = 0;
    await expect(server.read({ uri, most: 3 })).rejects.toThrow('longer than 3 bytes');
  });
  it('refuses what is longer than anything may be, unread', async () => {
    disk.put(uri, encode('four'));
    disk.size = longest + 1;
    disk.meanwhile.read = () => expect.unreachable('it was read');
    await expect(server.read({ uri })).rejects.toThrow('longer than');
    await expect(server.read({ uri, most: Infinity })).rejects.toThrow('longer than');
  });
  it('refuses folders and what is not there', async () => {
    await expect(server.read({ uri: 'memfs:/w/b/' })).rejects.toThrow('no plain file');
    await expect(server.read({ uri })).rejects.toThrow('no such file');
  });
  it('hands out nothing from elsewhere', async () => {
    const elsewhere = 'memfs:/secret/a.txt';
    disk.put(elsewhere, encode('four'));
    await expect(server.read({ uri: elsewhere })).rejects.toThrow('does not hand out');
    expect(await server.exists({ uri: elsewhere })).toBe(false);
    await expect(server.list({ uri: 'memfs:/secret' })).rejects.toThrow('does not hand out');
  });
});

describe('append', () => {
  it('makes the file, and adds to it', async () => {
    await append('one\n');
    await append('two\n');
    expect(logged()).toBe('one\ntwo\n');
  });
  it('loses nothing where many come at once', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i}\n`);
    await Promise.all(lines.map((line) => append(line)));
    expect(logged()).toBe(lines.join(''));
  });
  it('goes on after one that failed', async () => {
    disk.meanwhile.write = () => {
      throw new Error('read-only');
    };
    const [first, second] = await Promise.allSettled([append('one\n'), append('two\n')]);
    expect(first).toMatchObject({ status: 'rejected', reason: new Error('read-only') });
    expect(second.status).toBe('fulfilled');
    expect(logged()).toBe('two\n');
  });
  it('keeps what another hand wrote meanwhile', async () => {
    disk.put(log, encode('one\n'));
    disk.meanwhile.read = () => {
      disk.meanwhile.stat = () => {
        disk.put(log, encode('one\nother\n'));
      };
    };
    await append('two\n');
    expect(logged()).toBe('one\nother\ntwo\n');
  });
  it('gives up, with nothing written, where the file never stands still', async () => {
    let count = 0;
    const stir = (): void => {
      disk.put(log, encode(`${++count}\n`));
      disk.meanwhile = { read: stir };
    };
    stir();
    await expect(append('two\n')).rejects.toThrow('Others are writing');
    expect(count).toBeGreaterThan(3);
    expect(disk.writes).toBe(0);
  });
  it('writes nothing where what is there cannot be read, or comes short', async () => {
    disk.put(log, encode('one\n'));
    disk.meanwhile.read = () => {
      throw new Error('no permission');
    };
    await expect(append('two\n')).rejects.toThrow('no permission');
    disk.size = 100;
    await expect(append('two\n')).rejects.toThrow('could not be read whole');
    expect(logged()).toBe('one\n');
  });
  it('writes nothing where it cannot be told whether there is a file', async () => {
    disk.meanwhile.stat = () => {
      throw new Error('offline');
    };
    await expect(append('one\n')).rejects.toThrow('offline');
    expect(disk.writes).toBe(0);
  });
  it('lets no file grow beyond bounds', async () => {
    disk.put(log, encode('one\n'));
    disk.size = longest;
    await expect(append('two\n')).rejects.toThrow('longer than');
    expect(logged()).toBe('one\n');
  });
  it('changes no capture', async () => {
    await expect(append('two\n', 'memfs:/w/a.txt')).rejects.toThrow('does not hand out');
  });
});
