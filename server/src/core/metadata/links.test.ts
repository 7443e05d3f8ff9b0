import { describe, expect, it } from 'vitest';
import { plain } from '../message';
import { captureOf } from '../testing';
import { normalise } from './links';

const links = (marked: string) => captureOf(marked).provenance.links.map(({ value }) => value);

describe('links', () => {
  it.each([
    ['see HTTP://Example.COM:80/A?b=1#c', 'http://example.com/A?b=1#c'],
    ['(https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['go to www.example.org.', 'http://www.example.org/'],
    ['“https://example.com/a,”', 'https://example.com/a'],
    ['https://user:pass@example.com/', 'https://example.com/'],
  ])('%s', (text, url) => {
    expect(links(`A| ${text}`)).toEqual([url]);
  });

  it.each(['http://', 'https://localhost', 'www.', 'a.b.c', 'http://.com'])('none in %s', (text) => {
    expect(links(`A| ${text}`)).toEqual([]);
  });

  it('takes parameters out that follow readers, and names them', () => {
    expect(normalise('https://example.com/a?utm_source=x&id=3&fbclid=y')).toEqual({
      url: 'https://example.com/a?id=3',
      host: 'example.com',
      tracking: ['utm_source', 'fbclid'],
    });
    const [link] = captureOf('A| https://example.com/?utm_source=x').provenance.links;
    expect(plain(link!.because)).toContain('utm_source');
  });

  it('lists each once, with every place', () => {
    const { provenance } = captureOf('A| https://example.com/a\nC| https://EXAMPLE.com/a');
    expect(provenance.links).toHaveLength(1);
    expect(provenance.links[0]!.spans).toHaveLength(2);
    expect(plain(provenance.links[0]!.because)).toContain('article');
  });

  it.each([
    ['https://news.example.co.uk/a', 'example.co.uk'],
    ['http://example.go.com/a', 'go.com'],
    ['http://someone.github.io/', 'someone.github.io'],
    ['http://192.0.2.7/a', null],
  ])('%s was registered as %s', (text, domain) => {
    expect(captureOf(`A| ${text}`).provenance.links).toEqual([
      expect.objectContaining({ domain, zone: 'article' }),
    ]);
  });
});
