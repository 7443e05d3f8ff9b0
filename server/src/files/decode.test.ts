import { describe, expect, it } from 'vitest';
import { decode, decoderFor, withoutMark } from './decode';

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

describe('decoders by name', () => {
  it.each([
    ['windows-1251', [0xcf, 0xf0, 0xe8], 'При'],
    ['CP1252', [0x80, 0x93], '€“'],
    ['latin2', [0xb1], 'ą'],
    ['koi8-r', [0xf0], 'П'],
    ['shift_jis', [0x93, 0xfa], '日'],
    ['gbk', [0xc4, 0xe3], '你'],
    ['utf-16le', [0xff, 0xfe, 0x41, 0x00], 'A'],
  ])('%s', (label, values, text) => {
    expect(decoderFor(label)!.decode(bytes(...values))).toEqual({ text, invalid: false });
  });
  it('says what is invalid in them', () => {
    expect(decoderFor('utf-16le')!.decode(bytes(0x41, 0x00, 0x42))).toEqual({
      text: 'A\uFFFD',
      invalid: true,
    });
    expect(decoderFor('euc-kr')!.decode(bytes(0xff)).invalid).toBe(true);
  });
  it.each([
    ['windows-1252', [0x93, 0x41], '“A'],
    ['utf-8', [0xef, 0xbb, 0xbf, 0xc5, 0xbb, 0xc5], 'Ż\uFFFD'],
    ['shift_jis', [0x93, 0xfa], '日'],
  ])('%s in pieces is what it is whole', (label, values, text) => {
    const piece = decoderFor(label)!.inPieces();
    expect(values.map((value) => piece(bytes(value))).join('') + piece()).toBe(text);
  });
  it('gives the standard name of a label, and nothing for an unknown one', () => {
    expect(decoderFor('Latin1')!.encoding).toBe('windows-1252');
    expect(decoderFor('utf8')!.encoding).toBe('utf-8');
    expect(decoderFor('martian')).toBeNull();
    expect(decoderFor('replacement')).toBeNull();
  });
});
