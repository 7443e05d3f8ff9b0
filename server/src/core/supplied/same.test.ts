import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hexadecimal, matchDigest } from './digest';
import { sameHeadline, samePublisher, sameTime } from './same';

/** Both ways round. */
const both = <T>(same: (a: T, b: T) => boolean, a: T, b: T): boolean => {
  expect(same(a, b)).toBe(same(b, a));
  return same(a, b);
};

describe('headlines', () => {
  it.each([
    ['Troops leave the river town', 'TROOPS LEAVE “THE RIVER TOWN”'],
    ['Troops leave the river town', 'Troops leave the river town - Example News'],
    ['Troops leave the river town', 'Troops leave the river town | The Example Post'],
    ['Troops leave: the town', 'Troops leave – the town – Example'],
    ['Troops leave the river town on Tuesday night', 'Troops leave the river town…'],
    ['Troops leave', 'Troops\u00a0leave'],
  ])('%s = %s', (a, b) => {
    expect(both(sameHeadline, a, b)).toBe(true);
  });
  it.each([
    ['Troops leave the river town', 'Troops enter the river town'],
    ['Troops leave the river town', 'Troops leave the river town in ruins'],
    ['Troops leave', 'Troops leave - and all of the people of the town with them'],
    ['Troops', 'Example News'],
    ['', 'Troops'],
  ])('%s ≠ %s', (a, b) => {
    expect(both(sameHeadline, a, b)).toBe(false);
  });
});

describe('times', () => {
  it.each([
    ['2016-12-13', '2016-12-13T22:11:53Z'],
    ['2016-12-13T01:00:00', '2016-12-13T23:00:00'],
    ['2016-12-13T22:11:53', '2016-12-14T01:11:53Z'],
    ['2016-12-13', '2016-12-14T11:00:00Z'],
    ['2016-12-13', '2016-12-12T11:00:00Z'],
    ['2016-12-13T23:00:00Z', '2016-12-14T03:00:00+03:00'],
  ])('%s may be %s', (a, b) => {
    expect(both(sameTime, a, b)).toBe(true);
  });
  it.each([
    ['2016-12-13', '2016-12-14'],
    ['2016-12-13T22:00:00', '2016-12-14T01:00:00'],
    ['2016-12-13', '2016-12-14T13:00:00Z'],
    ['2016-12-13', '2016-12-12T09:00:00Z'],
    ['2016-12-13T23:00:00Z', '2016-12-15T00:00:00Z'],
    ['2016-12-13T22:11:53', '2017-12-13T22:11:53'],
  ])('%s is not %s', (a, b) => {
    expect(both(sameTime, a, b)).toBe(false);
  });
});

describe('publishers', () => {
  it.each([
    ['Example News', 'example news'],
    ['The Example Post', 'Example Post'],
    ['Example News', 'www.example-news.test'],
    ['Example News', 'https://www.examplenews.co.test/a/b'],
    ['Example News Agency', 'ena24.test'],
    ['RiverTown News Agency', 'rtna.test'],
    ['Example News', 'Example News Group Ltd'],
    ['example.test', 'en.example.test'],
  ])('%s = %s', (a, b) => {
    expect(both(samePublisher, a, b)).toBe(true);
  });
  it.each([
    ['Example News', 'Northern Wire'],
    ['Example News', 'northernwire.test'],
    ['Northern Wire', 'example.test'],
  ])('%s ≠ %s', (a, b) => {
    expect(both(samePublisher, a, b)).toBe(false);
  });
});

describe('digests', () => {
  const text = '---\nurl: http://a.test/\n---\n\nTitle\r\n\r\nStory.\n';
  const subjects = { text, bodyStart: 27, article: 'Title\nStory.' };
  const of = (algorithm: string, words: string, as: 'hex' | 'base64' = 'hex'): string =>
    createHash(algorithm).update(words).digest(as);
  it.each([
    ['text', of('sha256', text)],
    ['text', `sha256:${of('sha256', text).toUpperCase()}`],
    ['text', of('md5', text)],
    ['text', `sha512-${of('sha512', text, 'base64')}`],
    ['text', of('sha1', `\uFEFF${text}`)],
    ['text', of('sha256', text.replace(/\r\n/g, '\n'))],
    ['body', of('sha256', 'Title\r\n\r\nStory.')],
    ['article', of('sha256', 'Title\nStory.')],
    ['none', of('sha256', 'Other')],
    ['unknown', 'crc32:00000000'],
    ['unknown', 'ab'.repeat(30)],
  ])('%s: %s', (match, digest) => {
    expect(matchDigest(digest, subjects)).toBe(match);
  });
  it('base 32, as web archives write SHA-1', () => {
    expect(hexadecimal('sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ')).toBe(of('sha1', ''));
  });
});
