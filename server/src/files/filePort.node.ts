import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FilePort } from './filePort';

/** Files on this machine's disk; `file:` URIs only. */
export const nodeFiles: FilePort = {
  // fileURLToPath throws on other schemes: inside async functions that is a rejection.
  async readBytes(uri) {
    return readFile(fileURLToPath(uri));
  },
  async exists(uri) {
    try {
      await access(fileURLToPath(uri));
      return true;
    } catch {
      return false;
    }
  },
};
