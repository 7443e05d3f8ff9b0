import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFiles } from './filePort.node';

let folder: string;
const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provlens-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reads a file, up to the length asked for', async () => {
  await writeFile(join(folder, 'a b.txt'), 'four');
  expect((await nodeFiles.readBytes(uri('a b.txt'), 4)).length).toBe(4);
  await expect(nodeFiles.readBytes(uri('a b.txt'), 3)).rejects.toThrow('longer than 3 bytes');
});

it.skipIf(process.platform === 'win32')('reads nothing that has no end, also behind a link', async () => {
  await symlink('/dev/zero', join(folder, 'zero'));
  await expect(nodeFiles.readBytes(uri('zero'))).rejects.toThrow('no plain file');
  await expect(nodeFiles.readBytes(uri('.'))).rejects.toThrow('no plain file');
});

it('gives a file in pieces, all of it or some', async () => {
  await writeFile(join(folder, 'long.txt'), 'ab'.repeat(100_000));
  const read = async (...range: number[]): Promise<string> => {
    let text = '';
    for await (const piece of nodeFiles.stream!(uri('long.txt'), ...range))
      text += Buffer.from(piece).toString();
    return text;
  };
  expect(await read()).toBe('ab'.repeat(100_000));
  expect(await read(70_001, 70_004)).toBe('bab');
  expect(await read(7, 7)).toBe('');
  expect(await read(199_999, 300_000)).toBe('b');
  await expect(nodeFiles.stream!(uri('.'))[Symbol.asyncIterator]().next()).rejects.toThrow('no plain file');
});

it('rejects what is not its own, and what is not there', async () => {
  await expect(nodeFiles.readBytes('untitled:Untitled-1')).rejects.toThrow();
  await expect(nodeFiles.readBytes(uri('none'))).rejects.toThrow();
  expect(await nodeFiles.exists(uri('none'))).toBe(false);
});
