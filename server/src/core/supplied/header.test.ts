import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines';
import { readHeader } from './header';

/** `key=value` of each value found, checked to stand at its span; null where no block was seen. */
function read(text: string): { end: number; found: string[] } | null {
  const block = readHeader(text, splitLines(text));
  if (!block) return null;
  return {
    end: block.endLine,
    found: block.values.found.map(
      ({ key, value, spans }) => `${key}=${value} @ ${spans.map((span) => text.slice(...span)).join(' + ')}`,
    ),
  };
}

const story = 'Troops leave the river town\n\nTroops left the river town on Tuesday.\n';

describe('front matter', () => {
  it('is read flat, quotes, lists and comments included; values point at their words', () => {
    const text = `---
# written by a tool
title: "Troops leave: the river town"
source_url: https://example.test/a?b=c#d   # the page
author: [Ann Writer, 'Ben Other']
tags:
  - war
authors:
  - Cara Third
fetched_at: 2021-03-05 10:00:00+0200
nested:
  url: https://not.test/
summary: |
  Lines that are folded
---
${story}`;
    expect(read(text)).toEqual({
      end: 15,
      found: [
        'url=https://example.test/a?b=c#d @ https://example.test/a?b=c#d',
        'retrieved=2021-03-05T10:00:00+02:00 @ 2021-03-05 10:00:00+0200',
        'headline=Troops leave: the river town @ Troops leave: the river town',
        'byline=Ann Writer, Ben Other @ Ann Writer + Ben Other',
      ],
    });
  });
  it('carriage returns and blank lines before it do no harm', () => {
    expect(read(`\r\n---\r\nurl: http://a.test/x\r\n---\r\n${story}`)).toMatchObject({
      end: 4,
      found: ['url=http://a.test/x @ http://a.test/x'],
    });
  });
  it.each([
    ['never closed', `---\nurl: http://a.test/\n${story}`],
    ['a rule between words', `---\nTroops leave the river town\n---\n${story}`],
    ['nothing known in it', `---\ncolour: red\n---\n${story}`],
    ['not at the top', `${story}---\nurl: http://a.test/\n---\n`],
    ['no value that fits', `---\nurl: nowhere\n---\n${story}`],
  ])('none: %s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});

describe('Key: value lines', () => {
  it('an own block of a tool', () => {
    const text = `Title: Troops leave the river town\nSource URL: https://a.test/x\nDate: 5 March 2021\nX-Crawler: q\n\n${story}`;
    expect(read(text)).toEqual({
      end: 4,
      found: [
        'url=https://a.test/x @ https://a.test/x',
        'headline=Troops leave the river town @ Troops leave the river town',
        'published=2021-03-05 @ 5 March 2021',
      ],
    });
  });
  it('WARC, and HTTP after it: a date there is that of fetching, the digest of HTML none of the text', () => {
    const text = `WARC/1.0
WARC-Type: response
WARC-Target-URI: http://a.test/x
WARC-Date: 2016-12-14T01:00:00Z
WARC-Block-Digest: sha1:JFYQAVXGGKXQN4CQ2HEUDQ4NQM6JMF2X

HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8
Last-Modified: Mon, 12 Dec 2016 01:00:00 GMT
Date: Wed, 14 Dec 2016 01:00:00 GMT
Set-Cookie: a=b;
  folded

${story}`;
    expect(read(text)).toMatchObject({
      end: 12,
      found: [
        expect.stringMatching(/^url=/),
        'retrieved=2016-12-14T01:00:00Z @ 2016-12-14T01:00:00Z',
        'contentType=text/html; charset=utf-8 @ text/html; charset=utf-8',
      ],
    });
  });
  it('of text converted from a page, the digest and language count', () => {
    const text = `WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: http://a.test/x\nWARC-Block-Digest: sha1:JFYQAVXGGKXQN4CQ2HEUDQ4NQM6JMF2X\nWARC-Identified-Content-Language: eng\nContent-Type: text/plain\n\n${story}`;
    expect(read(text)?.found.map((each) => each.split(' @')[0])).toEqual([
      'url=http://a.test/x',
      'contentType=text/plain',
      'digest=sha1:JFYQAVXGGKXQN4CQ2HEUDQ4NQM6JMF2X',
      'language=en',
    ]);
  });
  it('an HTTP answer alone', () => {
    const text = `HTTP/2 200\ndate: Wed, 14 Dec 2016 01:00:00 GMT\ncontent-type: text/html\n\n${story}`;
    expect(read(text)?.found[0]).toMatch(/^retrieved=2016-12-14T01:00:00Z/);
  });
  it.each([
    ['what a page itself shows', `Author: Ann Writer\nDate: 5 March 2021\n\n${story}`],
    ['one line', `Source: https://a.test/x\n\n${story}`],
    ['a line among them that is none', `URL: https://a.test/x\nHome\nTitle: Troops\n\n${story}`],
    ['nothing after it', `URL: https://a.test/x\nTitle: Troops\n\n\n`],
    ['a dialogue', `Minister: We will stay.\nReporter: How long?\n\n${story}`],
  ])('none: %s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});

it('hostile blocks end soon', () => {
  const begin = performance.now();
  for (const text of [
    `---\n${'a: b\n'.repeat(300_000)}`,
    'a: b\n'.repeat(300_000),
    `---\n${'a'.repeat(3_000_000)}: b\n---\nx`,
    `url: ${'"'.repeat(3_000_000)}\ntitle: x\n\nx`,
    `---\nauthor: [${','.repeat(3_000_000)}]\n---\nx`,
    '\n'.repeat(1_000_000),
    ' '.repeat(5_000_000),
  ])
    readHeader(text, splitLines(text));
  expect(performance.now() - begin).toBeLessThan(3000);
});
