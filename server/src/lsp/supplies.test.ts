import { describe, expect, it } from 'vitest';
import type { FilePort } from '../files/filePort';
import { Rows, withRows } from '../intake/containers/rows';
import { noFiles } from './clientFiles';
import { Supplies } from './supplies';

const onDisk = new Map<string, string>();
const port: FilePort = {
  ...noFiles,
  exists: (uri) => Promise.resolve(onDisk.has(uri)),
  readBytes: (uri) => Promise.resolve(new TextEncoder().encode(onDisk.get(uri))),
};
function supplies() {
  onDisk.clear();
  const rows = new Rows(port);
  const made = new Supplies(withRows(port, rows), rows, () => undefined);
  let changes = 0;
  const watched = made.watch(() => changes++);
  return {
    made,
    /** How often the news had documents read again. */
    told: (...uris: string[]) => {
      changes = 0;
      watched.changed(uris);
      return changes;
    },
  };
}
const uri = 'file:///w/a%20page.txt';
const urlOf = async (made: Supplies) => (await made.of(uri))[0]?.values.url;

describe('what lies beside a document', () => {
  it('is read once, and again when told of, however its address is escaped', async () => {
    const { made, told } = supplies();
    expect(await made.of(uri)).toEqual([]);
    onDisk.set('file:///w/a%20page.meta.json', '{"url": "https://a.test/1"}');
    expect(await made.of(uri)).toEqual([]);
    expect(told('file:///w/a page.meta.json', 'file:///w/other.json')).toBe(1);
    expect(await urlOf(made)).toBe('https://a.test/1');
  });
  it('other files do not concern it, nor it those that nobody asked for', async () => {
    const { made, told } = supplies();
    expect(told('file:///w/a%20page.json')).toBe(0);
    await made.of(uri);
    expect(told('file:///w/other.json', 'file:///v/a%20page.json', 'file:///w/a%20page.txt')).toBe(0);
    made.forget(uri);
    expect(told('file:///w/a%20page.json')).toBe(0);
  });
});
