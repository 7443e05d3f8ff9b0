import { expect, it } from 'vitest';
import { readSidecar, sidecarNames, suppliedFor } from './sidecar';
import { filesOf } from './testing';

it('the names a sidecar may have, the weightiest first', () => {
  expect(sidecarNames('page.txt')).toEqual([
    'page.txt.meta.json',
    'page.meta.json',
    'page.txt.json',
    'page.json',
  ]);
  expect(sidecarNames('page')).toEqual(['page.meta.json', 'page.json']);
  expect(sidecarNames('.page')).toEqual(['.page.meta.json', '.page.json']);
  expect(sidecarNames('page.json')).not.toContain('page.json');
});

it('all that lie beside the file, by name, escaped in addresses', async () => {
  const files = filesOf({
    'file:///w/a%20b.meta.json': '\uFEFF{"url": "https://a.test/x", "title": "T"}',
    'file:///w/a%20b.json': '{"retrieved": "2021-03-05", "colour": "red"}',
    'file:///w/other.json': '{"url": "https://b.test/"}',
  });
  expect(await suppliedFor('file:///w/a%20b.txt', files, fail)).toEqual([
    { origin: 'a b.meta.json', values: { url: 'https://a.test/x', headline: 'T' } },
    { origin: 'a b.json', values: { retrieved: '2021-03-05' } },
  ]);
  expect(await suppliedFor('untitled:Untitled-1', files, fail)).toEqual([]);
  expect(await suppliedFor('file:///w/', files, fail)).toEqual([]);
});

it('bad ones are named and harm nothing', async () => {
  const said: string[] = [];
  const files = filesOf({
    'file:///w/a.txt.meta.json': '{"url": ',
    'file:///w/a.meta.json': '{"url": "nowhere", "title": "T"}',
    'file:///w/a.txt.json': new Error('no permission'),
    'file:///w/a.json': `{"title": "${'x'.repeat(1_000_001)}"}`,
  });
  expect(await suppliedFor('file:///w/a.txt', files, (what) => said.push(what))).toEqual([
    { origin: 'a.meta.json', values: { headline: 'T' } },
  ]);
  expect(said.sort()).toEqual([
    expect.stringMatching(/^a\.json could not be read: too long/),
    expect.stringMatching(/^a\.meta\.json: .* left out: url\.$/),
    expect.stringMatching(/^a\.txt\.json could not be read: no permission/),
    expect.stringMatching(/^a\.txt\.meta\.json is not valid JSON/),
  ]);
});

it('a name that no address can hold is told, and harms nothing', async () => {
  const said: string[] = [];
  expect(await suppliedFor('file:///w/\uD800.txt', filesOf({}), (what) => said.push(what))).toEqual([]);
  expect(said).toHaveLength(4);
});

it.each(['[]', 'null', '"url"', '7', '{}', '{"version": 1, "files": ["https://a.test/"]}'])(
  '%s is none, silently',
  (text) => {
    expect(readSidecar(text, 'a.json', fail)).toBeNull();
  },
);

function fail(what: string): never {
  throw new Error(what);
}
