import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { analyse } from '../capture';
import { plain } from '../message';
import type { Capture, Field, Supplied } from '../model';

const story = `Home
News
Donate now

Troops leave the river town

By Maria Keller
March 3, 2021

RIVERTON (Northern Wire) - Troops left the river town on Tuesday, General Otto Brandt said in a statement.

At least 14 people were killed yesterday and 30 wounded in the shelling of the market, and two bridges were destroyed.

“We will not come back to this town,” Brandt told Northern Wire. An official said that 200 soldiers had crossed the river.
`;
const bare = story.replace(/^By Maria.*\n.*\n/m, '').replace('(Northern Wire) ', '');

const read = (text: string, ...supplied: Supplied[]): Capture => analyse(text, { context: { supplied } });
const shown = ({ state, value, because }: Field): string => `${state} ${value ?? ''}: ${plain(because)}`;
const from = (values: Supplied['values'], origin = 'page.meta.json'): Supplied => ({ origin, values });

describe('precedence', () => {
  it('what the text states stands', () => {
    // A headline among menu lines is stated where it stands twice.
    const twice = story.replace(/^Troops leave the river town\n/m, '$&$&');
    const { provenance } = read(
      twice,
      from({ headline: 'Another', published: '2020-01-01', byline: 'Another' }),
    );
    expect(provenance.headline).toMatchObject({ state: 'stated', value: 'Troops leave the river town' });
    expect(provenance.published).toMatchObject({ state: 'stated', value: '2021-03-03' });
    expect(provenance.byline).toMatchObject({ state: 'stated', value: 'Maria Keller' });
    expect(provenance.supplied.map(({ key, text }) => [key, text?.value])).toEqual([
      ['headline', 'Troops leave the river town'],
      ['published', '2021-03-03'],
      ['byline', 'Maria Keller'],
    ]);
  });
  it('what it only lets infer, or does not say, gives way; the reason names the origin', () => {
    const { provenance } = read(
      bare,
      from({ publisher: 'A Times', published: '2021-03-02', language: 'en', url: 'https://a.test/x' }),
      from({ url: 'https://a.test/other', retrieved: '2021-03-05' }, 'page.json'),
    );
    expect(shown(provenance.published)).toBe(
      'supplied 2021-03-02: Given in page.meta.json, beside the text.',
    );
    expect(shown(provenance.publisher)).toBe('supplied A Times: Given in page.meta.json, beside the text.');
    expect(shown(provenance.language)).toBe('supplied en: Given in page.meta.json, beside the text.');
    expect(shown(provenance.url)).toBe(
      'supplied https://a.test/x: Given in page.meta.json, beside the text.',
    );
    expect(shown(provenance.retrieved)).toBe('supplied 2021-03-05: Given in page.json, beside the text.');
  });
  it('an inference that gave way is told', () => {
    const { provenance } = read(
      `© 2021 Northern Wire\nSupport Northern Wire\n\n${bare}`,
      from({ publisher: 'A Times', language: 'de' }),
    );
    expect(plain(provenance.language.because)).toBe(
      'Given in page.meta.json, beside the text, which would let one infer “en”.',
    );
  });
  it('relative dates count from a supplied day', () => {
    const { provenance } = read(bare, from({ published: '2021-03-03T10:00:00Z' }));
    const yesterday = provenance.dates.find(({ value }) => value === 'yesterday')!;
    expect(plain(yesterday.because)).toContain('2021-03-02');
  });
});

describe('a header block', () => {
  const header = `---\ntitle: Another headline - A Times\nauthor: By Ann Other\nurl: https://a.test/x?utm_source=y\npublished: 2021-03-02\n---\n`;
  it('is an artefact, its values are supplied and point at their words', () => {
    const text = `${header}\n${bare}`;
    const { lines, provenance } = read(text, from({ url: 'https://b.test/' }));
    expect(lines.slice(0, 6).map(({ zone, role }) => `${zone} ${role}`)).toEqual(
      Array(6).fill('boilerplate artefact'),
    );
    // Other lines stand before it: it is inferred, and gives way.
    const own = provenance.supplied.find(({ key }) => key === 'headline')?.text;
    expect(own).toMatchObject({ state: 'inferred', value: 'Troops leave the river town' });
    expect(provenance.headline).toMatchObject({ state: 'supplied', value: 'Another headline - A Times' });
    expect(provenance.links).toEqual([]);
    for (const [field, words] of [
      [provenance.url, 'https://a.test/x?utm_source=y'],
      [provenance.byline, 'By Ann Other'],
      [provenance.published, '2021-03-02'],
    ] as const) {
      expect(field.state).toBe('supplied');
      expect(field.spans.map((span) => text.slice(...span))).toEqual([words]);
    }
  });
  it.each([
    ['front matter', header],
    ['headers', 'WARC/1.0\nWARC-Target-URI: http://a.test/\nWARC-Date: 2021-03-05T00:00:00Z\n\n'],
  ])('changes nothing of how the lines below it are read: %s', (_, block) => {
    const without = analyse(story);
    const { lines } = analyse(block + story);
    const count = block.split('\n').length - 1;
    const said = ({ zone, role, confidence }: (typeof lines)[number]): string =>
      `${zone} ${role} ${confidence}`;
    expect(lines.slice(count).map(said)).toEqual(without.lines.map(said));
  });
  it('a person’s word on one of its lines stands', () => {
    const { lines } = analyse(header + bare, { pins: [{ line: 1, zone: 'article' }] });
    expect(lines.slice(0, 3).map(({ zone }) => zone)).toEqual(['boilerplate', 'article', 'boilerplate']);
  });
  it('is not looked for where everything is taken as article', () => {
    const { lines, provenance } = analyse(header + bare, { assume: 'article' });
    expect(lines[1]!.zone).toBe('article');
    expect(provenance.supplied).toEqual([]);
  });
});

describe('digests', () => {
  const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');
  it.each([
    [sha256(story), 'Given in page.meta.json; it is the digest of the text.'],
    [
      sha256('x'),
      'Given in page.meta.json; it is the digest of none of these: the text, its own words alone, its article lines.',
    ],
    [
      'crc:abcdefabcdefabcdefabcdefabcdef',
      'Given in page.meta.json; it is in no notation that could be checked.',
    ],
  ])('%s', (digest, because) => {
    expect(shown(read(story, from({ digest })).provenance.digest)).toBe(`supplied ${digest}: ${because}`);
  });
});
