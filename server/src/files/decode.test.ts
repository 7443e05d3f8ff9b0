import { describe, expect, it } from 'vitest';
import { decode, withoutMark } from './decode';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decode', () => {
  it('reads UTF-8 and says it was valid', () => {
    expect(decode(new TextEncoder().encode('Żółw 😀\r\n'))).toEqual({ text: 'Żółw 😀\r\n', invalid: false });
  });
  it('puts U+FFFD for invalid bytes, and says so', () => {
    expect(decode(bytes(0x41, 0xff, 0x0a, 0xc0, 0x80))).toEqual({
      text: 'A\uFFFD\n\uFFFD\uFFFD',
      invalid: true,
    });
  });
  it('drops one byte-order mark at the start only', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41, 0xef, 0xbb, 0xbf)).text).toBe('A\uFEFF');
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xff)).text).toBe('\uFFFD');
  });
  it('an empty file is an empty text', () => {
    expect(decode(bytes())).toEqual({ text: '', invalid: false });
  });
});

describe('withoutMark', () => {
  it('drops one mark at the start', () => {
    expect(withoutMark('\uFEFF\uFEFFa')).toBe('\uFEFFa');
    expect(withoutMark('a\uFEFF')).toBe('a\uFEFF');
  });
});
