import { describe, expect, it } from 'vitest';
import { entriesOf } from './entries';
import { timeOf } from './times';
import { readValues, valuesOf } from './values';

const values = (record: object) => valuesOf(readValues(entriesOf(record)));

describe('what tools write', () => {
  it.each<[string, object, object]>([
    [
      'a plain sidecar',
      {
        url: 'https://a.test/x',
        retrieved: '2016-12-14T01:00:00Z',
        title: 'T',
        publisher: 'P',
        sha256: 'ab'.repeat(32),
      },
      {
        url: 'https://a.test/x',
        retrieved: '2016-12-14T01:00:00Z',
        headline: 'T',
        publisher: 'P',
        digest: 'ab'.repeat(32),
      },
    ],
    [
      'a crawler of news',
      {
        source_domain: 'a.test',
        url: 'http://a.test/x',
        title: 'T',
        authors: ['Ann', 'Ben', 'Ann'],
        date_publish: '2016-12-13 22:11:53',
        date_download: '2016-12-14 01:00:00',
        date_modify: null,
        language: 'en',
      },
      {
        url: 'http://a.test/x',
        retrieved: '2016-12-14T01:00:00',
        headline: 'T',
        publisher: 'a.test',
        published: '2016-12-13T22:11:53',
        byline: 'Ann, Ben',
        language: 'en',
      },
    ],
    [
      'an extractor',
      {
        title: 'T',
        author: 'Ann; Ben',
        hostname: 'a.test',
        sitename: 'A Times',
        date: '2016-12-13',
        source: 'https://a.test/x',
        fingerprint: 'f0',
        raw_text: 'x',
      },
      {
        url: 'https://a.test/x',
        headline: 'T',
        publisher: 'A Times',
        published: '2016-12-13',
        byline: 'Ann; Ben',
      },
    ],
    [
      'a crawl for language models: its date is that of the crawl',
      {
        text: 'x',
        id: '<urn:uuid:1>',
        dump: 'D',
        url: 'https://a.test/x',
        date: '2016-12-14T01:00:00Z',
        file_path: 's3://d',
        language: 'en',
        language_score: 0.9,
      },
      { url: 'https://a.test/x', retrieved: '2016-12-14T01:00:00Z', language: 'en' },
    ],
    [
      'WARC headers within a record',
      {
        content: 'x',
        warc_headers: { 'warc-target-uri': 'https://a.test/x', 'warc-date': '2016-12-14T01:00:00Z' },
        metadata: { identification: { label: 'en' } },
      },
      { url: 'https://a.test/x', retrieved: '2016-12-14T01:00:00Z' },
    ],
    [
      'JSON-LD',
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'T',
        datePublished: '2016-12-13T22:11:53+03:00',
        dateModified: '2016-12-13T23:00',
        author: [{ '@type': 'Person', name: 'Ann' }, { name: 'Ben' }],
        publisher: { '@type': 'Organization', name: 'A Times', url: 'https://home.test/' },
        mainEntityOfPage: { '@id': 'https://a.test/x' },
      },
      {
        url: 'https://a.test/x',
        headline: 'T',
        publisher: 'A Times',
        published: '2016-12-13T22:11:53+03:00',
        updated: '2016-12-13T23:00',
        byline: 'Ann, Ben',
      },
    ],
    [
      'a JSON-LD graph: of the article, not of the site',
      {
        '@graph': [
          { '@type': 'Organization', name: 'A Times', url: 'https://home.test/' },
          { '@type': ['Article', 'NewsArticle'], headline: 'T', url: 'https://a.test/x' },
        ],
      },
      { url: 'https://a.test/x', headline: 'T' },
    ],
    [
      'Open Graph names',
      {
        'og:title': 'T',
        'og:site_name': 'A Times',
        'article:published_time': '2016-12-13T22:11:53Z',
        canonical: 'https://a.test/x',
      },
      { url: 'https://a.test/x', headline: 'T', publisher: 'A Times', published: '2016-12-13T22:11:53Z' },
    ],
    ['the origin of other things', { name: 'a-package', version: '1.0.0', files: ['a'] }, {}],
  ])('%s', (_, record, expected) => {
    expect(values(record)).toEqual(expected);
  });

  it('values that cannot be right are left out and named; the next name is asked', () => {
    const { found, bad } = readValues(
      entriesOf({
        url: 'nowhere',
        source_url: 'https://a.test/x',
        published: 'soon',
        contentType: 7,
        title: ' \n ',
        source: 'A book',
      }),
    );
    expect(found.map(({ key, value }) => [key, value])).toEqual([['url', 'https://a.test/x']]);
    expect(bad).toEqual(['url', 'contenttype', 'published']);
  });

  it('a hostile record costs little', () => {
    let deep: object = { url: 'https://a.test/x' };
    for (let i = 0; i < 5000; i++) deep = { meta: deep };
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, ['x'.repeat(100)]]));
    expect(
      values({ deep, wide, list: Array.from({ length: 100_000 }, () => wide), title: 'y'.repeat(1e6) }),
    ).toEqual({
      headline: 'y'.repeat(2000),
    });
  });
});

describe('times', () => {
  it.each([
    ['2016-12-13', '2016-12-13'],
    ['2016-12-13T22:11', '2016-12-13T22:11'],
    ['2016-12-13 22:11:53.123 +0300', '2016-12-13T22:11:53+03:00'],
    ['2016-12-13T22:11:53+00:00', '2016-12-13T22:11:53Z'],
    ['20161213', '2016-12-13'],
    ['20161213221153', '2016-12-13T22:11:53Z'],
    [1481667113, '2016-12-13T22:11:53Z'],
    ['1481667113000', '2016-12-13T22:11:53Z'],
    ['Tue, 13 Dec 2016 22:11:53 GMT', '2016-12-13T22:11:53Z'],
    ['December 13, 2016', '2016-12-13'],
    ['2016-13-45', null],
    ['2016-02-30T10:00', null],
    ['2016', null],
    ['03/04/2016', null],
    ['yesterday', null],
    ['', null],
    [3, null],
  ])('%s is %s', (given, expected) => {
    expect(timeOf(given)).toBe(expected);
  });
});
