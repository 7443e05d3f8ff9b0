import { describe, expect, it } from 'vitest';
import { splitAtLineFeeds } from './lineFeeds';
import { readRecord } from './records';
import { escapeJson, escapeTerminal } from './terminal';

const utf8 = new TextEncoder();

describe('lines of a stream', () => {
  async function lines(...chunks: string[]): Promise<string[]> {
    async function* stream() {
      for (const chunk of chunks) yield await Promise.resolve(utf8.encode(chunk));
    }
    const out: string[] = [];
    for await (const line of splitAtLineFeeds(stream())) out.push(new TextDecoder().decode(line));
    return out;
  }
  it.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\nb'], ['a', 'b']],
    [
      ['a', 'b', 'c\nd', '\n'],
      ['abc', 'd'],
    ],
    [['\n\na\n'], ['', '', 'a']],
    [['a\u2028b\rc\u0085d\n'], ['a\u2028b\rc\u0085d']],
    [[''], []],
    [[], []],
  ])('%j', async (chunks, expected) => {
    expect(await lines(...chunks)).toEqual(expected);
  });
  it('a character cut by a chunk is whole again', async () => {
    const bytes = utf8.encode('ż😀\n');
    async function* stream() {
      for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
    }
    for await (const line of splitAtLineFeeds(stream())) expect(new TextDecoder().decode(line)).toBe('ż😀');
  });
});

describe('records', () => {
  it.each([
    ['{"id":"a","text":"t"}', { id: 'a', text: 't', values: {} }],
    ['{"id":7,"text":"t","more":1}\r', { id: 7, text: 't', values: {} }],
    ['\uFEFF{"text":""}', { id: null, text: '', values: {} }],
    ['{"id":{},"text":"t"}', { id: null, text: 't', values: {} }],
    [
      '{"id":"a","text":"t","url":"https://news.example/1","title":"Left"}',
      { id: 'a', text: 't', values: { url: 'https://news.example/1', headline: 'Left' } },
    ],
  ])('%s is one', (line, record) => {
    expect(readRecord(utf8.encode(line))).toEqual(record);
  });
  it.each([
    ['', null],
    ['{bad', null],
    ['[]', null],
    ['null', null],
    ['"text"', null],
    ['{"id":"a"}', 'a'],
    ['{"id":"a","text":7}', 'a'],
  ])('%j is none, and says so', (line, id) => {
    const record = readRecord(utf8.encode(line));
    expect(record).toEqual({ id, error: expect.stringMatching(/./) as string });
  });
});

describe('the terminal', () => {
  it.each([
    ['\x1b]0;owned\x07', '\\u{1b}]0;owned\\u{7}'],
    ['a\nb\r', 'a\\u{a}b\\u{d}'],
    ['\u009b31m \u202Etxt \u{E0041}', '\\u{9b}31m \\u{202e}txt \\u{e0041}'],
    ['Żółw 😀\t«ok»', 'Żółw 😀\t«ok»'],
  ])('%j steers nothing', (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });
  it('JSON stays the same value', () => {
    const value = { text: 'a\u009b\u202E\u2028\u{E0041}\x1b\n😀' };
    const json = escapeJson(JSON.stringify(value));
    expect(JSON.parse(json)).toEqual(value);
    expect(json).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E\u2028]/);
  });
});
