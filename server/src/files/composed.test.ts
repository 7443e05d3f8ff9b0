import { expect, it } from 'vitest';
import { composedFiles } from './composed';
import type { FilePort } from './filePort';

/** A port that says who was asked for what. */
function telling(name: string, asked: string[]): FilePort {
  const tell = (what: string, uri: string): void => void asked.push(`${name} ${what} ${uri}`);
  return {
    readBytes: (uri, most) => {
      tell(`read${most ?? ''}`, uri);
      return Promise.resolve(new Uint8Array());
    },
    exists: (uri) => {
      tell('exists', uri);
      return Promise.resolve(true);
    },
    list: (uri) => {
      tell('list', uri);
      return Promise.resolve([]);
    },
    append: (uri, bytes) => {
      tell(`append${bytes.length}`, uri);
      return Promise.resolve();
    },
  };
}
async function useAll(port: FilePort, uri: string): Promise<void> {
  await port.readBytes(uri, 7);
  await port.exists(uri);
  await port.list(uri);
  await port.append(uri, Uint8Array.of(1, 2));
}
const all = (name: string, uri: string): string[] =>
  ['read7', 'exists', 'list', 'append2'].map((what) => `${name} ${what} ${uri}`);

it('reaches files on disk by the server’s own port, and the others by the client’s', async () => {
  const asked: string[] = [];
  const port = composedFiles(telling('own', asked), telling('client', asked));
  await useAll(port, 'file:///a.txt');
  await useAll(port, 'vscode-vfs://github/o/r/a.txt');
  expect(asked).toEqual([...all('own', 'file:///a.txt'), ...all('client', 'vscode-vfs://github/o/r/a.txt')]);
});

it('reaches all by the client’s where the server has none', async () => {
  const asked: string[] = [];
  await useAll(composedFiles(null, telling('client', asked)), 'file:///a.txt');
  expect(asked).toEqual(all('client', 'file:///a.txt'));
});
