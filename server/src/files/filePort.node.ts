import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FilePort } from './filePort';

/** Files on this machine's disk; `file:` URIs only. */
export const nodeFiles: FilePort = {
  // fileURLToPath throws on other schemes: inside async functions that is a rejection.
  async readBytes(uri, most = Infinity) {
    const path = fileURLToPath(uri);
    const found = await stat(path);
    if (!found.isFile()) throw new Error('It is no plain file.');
    if (found.size > most) throw new Error(`It is longer than ${most} bytes.`);
    return readFile(path);
  },
  async *stream(uri, start = 0, end = Infinity) {
    const path = fileURLToPath(uri);
    if (!(await stat(path)).isFile()) throw new Error('It is no plain file.');
    if (end <= start) return;
    // Node takes the last byte, and not one past it.
    for await (const piece of createReadStream(path, { start, ...(end !== Infinity && { end: end - 1 }) }))
      yield piece as Uint8Array;
  },
  async exists(uri) {
    try {
      await access(fileURLToPath(uri));
      return true;
    } catch {
      return false;
    }
  },
  async list(uri) {
    const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
  },
  async append(uri, bytes) {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a');
    try {
      await file.appendFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
};
