import { describe, expect, it } from 'vitest';
import type { FilePort } from '../files/filePort';
import { writeEntry } from '../review/entry';
import { longestReviewLog } from '../review/log';
import { relabel } from '../review/testing';
import { noFiles } from './clientFiles';
import { Reviews } from './reviews';

const home = 'file:///w';
const entry = () => relabel('Home\nA story.', 'Home', 'boilerplate', { file: 'page.txt' });

function folder(text = '') {
  const log = { text, written: 0, read: 0 };
  const files: FilePort = {
    ...noFiles,
    exists: () => Promise.resolve(true),
    readBytes: async () => {
      // Each slower than the one before: what is written meanwhile is read.
      for (let i = 0, ticks = 20 * ++log.read; i < ticks; i++) await Promise.resolve();
      return new TextEncoder().encode(log.text);
    },
    append: (_, bytes) => {
      log.text += new TextDecoder().decode(bytes);
      log.written++;
      return Promise.resolve();
    },
  };
  return { log, reviews: new Reviews(files, () => undefined) };
}
const ids = async (reviews: Reviews) => [...(await reviews.ids(home))];

describe('the log of a folder', () => {
  it('holds all that was appended at a time', async () => {
    const { log, reviews } = folder();
    const entries = [entry(), entry(), entry()];
    await Promise.all(entries.map((each) => reviews.append(home, [each])));
    expect(await ids(reviews)).toEqual(entries.map(({ id }) => id));
    expect(log.text.split('\n')).toHaveLength(4);
  });
  it('changed from outside is another; changed from here it is not, also while news comes', async () => {
    const { log, reviews } = folder();
    expect(await ids(reviews)).toEqual([]);
    const [told] = await Promise.all([reviews.changed(), reviews.append(home, [entry()])]);
    expect(told).toEqual([]);
    expect(await reviews.changed()).toEqual([]);
    const theirs = entry();
    log.text += `${writeEntry(theirs)}\n`;
    expect(await reviews.changed()).toEqual([home]);
    expect(await ids(reviews)).toContain(theirs.id);
  });
  it('is not made longer than it can be read', async () => {
    const { log, reviews } = folder('\n'.repeat(longestReviewLog - 100));
    await expect(reviews.append(home, [entry()])).rejects.toThrow('longer');
    expect(log.written).toBe(0);
  });
  it('that could not be written takes the next decision all the same', async () => {
    const { log, reviews } = folder('\n'.repeat(longestReviewLog - 100));
    await reviews.append(home, [entry()]).catch(() => undefined);
    log.text = '';
    await reviews.append(home, [entry()]);
    expect(log.written).toBe(1);
  });
});
