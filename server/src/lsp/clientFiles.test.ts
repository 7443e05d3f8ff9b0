import { describe, expect, it } from 'vitest';
import { clientFiles, noFiles } from './clientFiles';
import { fromBase64, toBase64 } from './protocol';

/** A client that answers each method from a table, and keeps what it was asked. */
function client(answers: Record<string, unknown>) {
  const asked: unknown[] = [];
  const connection = {
    sendRequest: <R>(method: string, params: unknown): Promise<R> => {
      asked.push({ method, params });
      return method in answers
        ? Promise.resolve(answers[method] as R)
        : Promise.reject(new Error('The editor does not hand out memfs:/a.txt.'));
    },
  };
  return { asked, files: clientFiles(connection) };
}
const uri = 'memfs:/a.txt';

describe('files by way of the client', () => {
  it('reads bytes, and hands on how many at most', async () => {
    const { files, asked } = client({ 'provlens/fs/read': 'AP8=' });
    expect([...(await files.readBytes(uri, 9))]).toEqual([0, 255]);
    await files.readBytes(uri, Infinity);
    expect(asked).toEqual([
      { method: 'provlens/fs/read', params: { uri, most: 9 } },
      { method: 'provlens/fs/read', params: { uri } },
    ]);
  });

  it('appends bytes as base64', async () => {
    const { files, asked } = client({ 'provlens/fs/append': null });
    await files.append(uri, Uint8Array.of(0, 255));
    expect(asked).toEqual([{ method: 'provlens/fs/append', params: { uri, bytes: 'AP8=' } }]);
  });

  it('lists, and asks whether there is one', async () => {
    const entries = [{ name: 'a.txt', folder: false }];
    const { files } = client({ 'provlens/fs/list': entries, 'provlens/fs/exists': true });
    expect(await files.list('memfs:/')).toEqual(entries);
    expect(await files.exists(uri)).toBe(true);
  });

  it('rejects with the client’s reason; what it cannot tell is not there', async () => {
    const { files } = client({});
    await expect(files.readBytes(uri)).rejects.toThrow('does not hand out');
    await expect(files.list(uri)).rejects.toThrow('does not hand out');
    await expect(files.append(uri, new Uint8Array())).rejects.toThrow('does not hand out');
    expect(await files.exists(uri)).toBe(false);
  });

  it('rejects what is no base64', async () => {
    await expect(client({ 'provlens/fs/read': '§' }).files.readBytes(uri)).rejects.toThrow();
  });
});

it('a client that hands out no files: nothing is there, nothing is done', async () => {
  expect(await noFiles.exists(uri)).toBe(false);
  await expect(noFiles.readBytes(uri)).rejects.toThrow('hands out no files');
  await expect(noFiles.append(uri, new Uint8Array())).rejects.toThrow('hands out no files');
});

describe('bytes as base64', () => {
  it.each([0, 1, 2, 3, 0x6000 - 1, 0x6000, 0x6000 + 1, 1_000_000])('%i bytes come back', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 255);
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(Buffer.compare(fromBase64(text), bytes)).toBe(0);
  });
});
