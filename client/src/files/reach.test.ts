import { describe, expect, it } from 'vitest';
import { isBeside, isLog, isPlain, type Place } from './reach';

const place = (text: string): Place => {
  const [, scheme = '', authority = '', path = ''] = /^([^:]+):(?:\/\/([^/]*))?(.*)$/.exec(text) ?? [];
  return { scheme, authority, path };
};
const open = [place('memfs:/a/capture.txt')];

describe('isPlain', () => {
  it.each(['memfs:/a/../b', 'memfs:/a/./b', 'memfs:/..', 'memfs:/a\\..\\b'])('%s is not', (uri) => {
    expect(isPlain(place(uri))).toBe(false);
  });
  it.each(['memfs:/a/b..c', 'memfs:/a/...', 'file:///a/.provenance/review.jsonl'])('%s is', (uri) => {
    expect(isPlain(place(uri))).toBe(true);
  });
});

describe('isBeside', () => {
  it.each([
    'memfs:/a/capture.txt',
    'memfs:/a/capture.meta.json',
    'memfs:/a/.provenance/config.json',
    'memfs:/a/.provenance/review.jsonl',
  ])('%s is', (uri) => {
    expect(isBeside(place(uri), open)).toBe(true);
  });
  it.each([
    'memfs:/capture.txt',
    'memfs:/a/b/c.txt',
    'memfs:/a/.provenance/b/c.jsonl',
    'memfs:/ab/c.txt',
    'file:///a/capture.txt',
    'memfs://other/a/capture.txt',
  ])('%s is not', (uri) => {
    expect(isBeside(place(uri), open)).toBe(false);
  });
});

describe('isLog', () => {
  it('is only what lies in a review folder', () => {
    expect(isLog(place('memfs:/a/.provenance/review.jsonl'))).toBe(true);
    expect(isLog(place('memfs:/a/capture.txt'))).toBe(false);
    expect(isLog(place('memfs:/a/.provenance'))).toBe(false);
    expect(isLog(place('memfs:/a/.provenance/b/c.txt'))).toBe(false);
  });
});
