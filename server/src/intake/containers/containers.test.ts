import { describe, expect, it } from 'vitest';
import { filesOf } from '../testing';
import { isContainerName, NoContainer, readContainer, type BadRow, type Row } from './container';
import { listContainer, mostRows, readRow } from './listing';
import { RowNames } from './rowNames';
import { Rows, withRows } from './rows';
import { containerName, rowAddress, rowLabel, rowUri } from './rowUri';

const utf8 = new TextEncoder();

/** The file's bytes in pieces of each of some lengths: what comes out may not depend on them. */
async function rows(text: string, name: string): Promise<(Row | BadRow)[]> {
  const all = await Promise.all(
    [1, 3, 1000].map(async (length) => {
      const bytes = utf8.encode(text);
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += length)
          yield await Promise.resolve(bytes.subarray(at, at + length));
      }
      const found: (Row | BadRow)[] = [];
      for await (const row of readContainer(chunks(), name)) found.push(row);
      return found;
    }),
  );
  expect(all[1]).toEqual(all[0]);
  return all[2]!;
}

describe('JSON Lines', () => {
  it('rows with text, name and origin under any usual name; bad ones stand in their place', async () => {
    const text = [
      '\uFEFF{"id": "a", "text": "One\\u2028\\nTwo", "url": "https://a.test/x"}\r',
      '',
      '{"doc_id": 7, "raw_text": "Ż", "date_download": "2021-03-05"}',
      '{"id": "b", "title": "No text"}',
      'not json',
      '{"content": "Last", "text": ""}',
    ].join('\n');
    expect(await rows(text, 'c.jsonl')).toMatchObject([
      { index: 0, id: 'a', text: 'One\u2028\nTwo', values: { url: 'https://a.test/x' } },
      { index: 1, id: '7', text: 'Ż', values: { retrieved: '2021-03-05' } },
      { index: 2, id: 'b', error: 'No column of text.' },
      { index: 3, id: null, error: expect.stringMatching(/^Not JSON/) as string },
      { index: 4, id: null, text: 'Last', values: {} },
    ]);
  });
  it('the bytes of a row are its own', async () => {
    const text = '\n{"text":"ä"}\r\n{"text":"b"}';
    const found = await rows(text, 'c.ndjson');
    expect(found.map(({ bytes }) => new TextDecoder().decode(utf8.encode(text).subarray(...bytes)))).toEqual([
      '{"text":"ä"}',
      '{"text":"b"}',
    ]);
  });
});

describe('tables', () => {
  it('quoted fields hold line feeds, delimiters and quotation marks', async () => {
    const text =
      'ID;Body;Source URL\r\n1;"One; ""two""\r\n\r\nthree";https://a.test/x\r\n\r\n2;5" disk;\r\n3;"Ł';
    expect(await rows(text, 'c.csv')).toMatchObject([
      { index: 0, id: '1', text: 'One; "two"\r\n\r\nthree', values: { url: 'https://a.test/x' } },
      { index: 1, id: '2', text: '5" disk', values: {} },
      { index: 2, id: '3', text: 'Ł' },
    ]);
  });
  it('tabs', async () => {
    expect(await rows('text\ttitle\nA, b; c\tT\n', 'c.TSV')).toMatchObject([
      { id: null, text: 'A, b; c', values: { headline: 'T' } },
    ]);
  });
  it.each([
    ['no column of text', 'name,price\na,1\n', 'c.csv'],
    ['another ending', '{"text":"a"}', 'c.json'],
  ])('refused: %s', async (_, text, name) => {
    await expect(rows(text, name)).rejects.toBeInstanceOf(NoContainer);
  });
  it('many columns and many short rows cost no more than they are long', async () => {
    const csv = 'file:///w/c.csv';
    const text = `text${',c'.repeat(20_000)}\n${story.replace(/[\n,]/g, ' ')}\n${'x\n'.repeat(6000)}`;
    const { rows: listed } = await listContainer(csv, filesOf({ [csv]: text }));
    expect(listed).toHaveLength(6001);
  });
  it('nothing in it: no rows', async () => {
    expect(await rows('', 'c.csv')).toEqual([]);
    expect(await rows('text\n', 'c.csv')).toEqual([]);
  });
});

const story = 'Troops leave the river town\n\nTroops left the river town on Tuesday, a general said.';
const at = 'file:///w/a%20b/c.jsonl';
const line = (id: string, text = story, more: object = {}): string => JSON.stringify({ id, text, ...more });

describe('a listing', () => {
  it('names rows safely and uniquely, without their texts; each is read when asked for', async () => {
    const files = filesOf({
      [at]: [
        line('x/1'),
        line('x_1', `\uFEFF${story}`, { title: 'T' }),
        '{',
        line('', 'Ż'),
        line('X/1'),
      ].join('\n'),
    });
    const listing = await listContainer(at, files);
    expect(listing).toMatchObject({
      more: false,
      bad: 1,
      firstBad: expect.stringMatching(/^Not JSON/) as string,
    });
    expect(listing.rows.map(({ name, title, size }) => [name, title, size])).toEqual([
      ['x_1.txt', 'Troops leave the river town', story.length],
      ['x_1~2.txt', 'T', story.length + 3],
      ['row-000004.txt', 'Ż', 2],
      ['X_1~3.txt', 'Troops leave the river town', story.length],
    ]);
    expect(JSON.stringify(listing)).not.toContain('Tuesday');
    expect(await readRow(at, listing, listing.rows[1]!, files)).toEqual({
      id: 'x_1',
      text: story,
      values: { headline: 'T' },
    });
    const changed = filesOf({ [at]: [line('other'), line('x_2')].join('\n') });
    await expect(readRow(at, listing, listing.rows[0]!, changed)).rejects.toThrow('changed');
  });
  it('of very many rows the first are listed, and that is said', async () => {
    const files = filesOf({ [at]: `${line('a')}\n`.repeat(mostRows + 5) }, 65536);
    const listing = await listContainer(at, files);
    expect(listing.rows).toHaveLength(mostRows);
    expect(listing.more).toBe(true);
    expect(new Set(listing.rows.map(({ name }) => name)).size).toBe(mostRows);
  });
  it.each([
    ['no rows', '', /no rows/],
    ['no text', '{"a":1}\n{"a":2}', /None of its rows holds a text\. The first: No column/],
    ['labels', '{"text":"yes"}\n'.repeat(3), /the text of a capture/],
  ])('refused: %s', async (_, text, why) => {
    await expect(listContainer(at, filesOf({ [at]: text }))).rejects.toThrow(why);
  });
});

describe('rows as files', () => {
  const texts = {
    [at]: [line('a', story, { url: 'https://a.test/x' }), line('b')].join('\n'),
    'file:///w/x.txt': 'x',
  };
  const a = rowUri({ container: at, name: 'a.txt' });
  it('are read, listed and never written', async () => {
    const base = filesOf(texts);
    const files = withRows(base, new Rows(base));
    const text = async (uri: string): Promise<string> => new TextDecoder().decode(await files.readBytes(uri));
    expect(await text(a)).toBe(story);
    expect(await text('file:///w/x.txt')).toBe('x');
    await expect(files.readBytes(a, 3)).rejects.toThrow('longer than 3');
    expect(await files.list(rowUri({ container: at, name: null }))).toEqual([
      { name: 'a.txt', folder: false },
      { name: 'b.txt', folder: false },
    ]);
    expect(
      await Promise.all([a, rowUri({ container: at, name: 'c.txt' })].map((uri) => files.exists(uri))),
    ).toEqual([true, false]);
    await expect(files.append(a, new Uint8Array())).rejects.toThrow('only be read');
  });
  it('say what their other columns say, and notice that the file changed once they were forgotten', async () => {
    const changing: Record<string, string> = { ...texts };
    const rows = new Rows(filesOf(changing));
    expect((await rows.read(a)).supplied).toEqual([
      { origin: 'c.jsonl#a', values: { url: 'https://a.test/x' } },
    ]);
    changing[at] = line('b');
    await expect(rows.read(a)).rejects.toThrow('changed');
    rows.forget(at);
    await expect(rows.read(a)).rejects.toThrow('no such row');
    expect((await rows.read(rowUri({ container: at, name: 'b.txt' }))).supplied).toEqual([]);
  });
});

describe('names and addresses', () => {
  it('are safe', () => {
    const names = new RowNames();
    expect(
      [
        '../../etc/passwd',
        'https://a.test/b?c=d',
        'a.txt',
        'Żółw 1',
        '..',
        'con\u0000\n',
        'x'.repeat(300),
        'a',
      ].map((id, i) => names.next(id, i)),
    ).toEqual([
      'etc_passwd.txt',
      'a.test_b_c_d.txt',
      'a.txt',
      'Żółw_1.txt',
      'row-000005.txt',
      'con.txt',
      `${'x'.repeat(80)}.txt`,
      'a~2.txt',
    ]);
  });
  it('are cut through no character: the address of a row can be written', () => {
    const name = new RowNames().next(`${'a'.repeat(79)}\u{10400}`, 0);
    expect(name).toBe(`${'a'.repeat(79)}.txt`);
    expect(rowAddress(rowUri({ container: at, name }))?.name).toBe(name);
  });
  it('come back as they went', () => {
    for (const name of ['Żółw #1?.txt', null]) {
      const address = { container: 'file:///w/a%20b/c%23.jsonl', name };
      expect(rowAddress(rowUri(address))).toEqual(address);
    }
    expect(rowUri({ container: at, name: 'x.txt' })).toBe(
      'provlens-rows:/c.jsonl/x.txt?file%3A%2F%2F%2Fw%2Fa%2520b%2Fc.jsonl',
    );
    expect(containerName(at)).toBe('c.jsonl');
    expect(rowLabel('a/c.jsonl', 'x~2.txt')).toBe('a/c.jsonl#x~2');
    expect(rowAddress('file:///w/a.txt')).toBeNull();
    expect(['a.jsonl', 'a.CSV', 'a.ndjson', 'a.tsv', 'a.json', 'csv'].filter(isContainerName)).toHaveLength(
      4,
    );
  });
});
