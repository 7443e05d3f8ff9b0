import { describe, expect, it } from 'vitest';
import { decoderFor, utf8 } from '../files/decode';
import { commands } from './commands';
import { binary, decoderNamed } from './encoding';

describe('encodings', () => {
  it('a label gives its decoder, none gives UTF-8', () => {
    expect(decoderNamed('CP1251', 'check').encoding).toBe('windows-1251');
    expect(decoderNamed(undefined, 'check')).toBe(utf8);
  });
  it('an unknown one names others', () => {
    expect(() => decoderNamed('windows-1521', 'check')).toThrow(
      /windows-1521\. Did you mean windows-1251\?.*koi8|utf-8/,
    );
    expect(() => decoderNamed('x', 'check')).toThrow('utf-8');
  });
  it('the platform knows all that are offered', () => {
    for (const each of commands.check.options.encoding.suggested)
      expect(decoderFor(each)?.encoding).toBe(each);
  });
  it.each([
    ['text', [65, 10], 'utf-8', null],
    ['a null byte', [65, 0, 66], 'utf-8', /binary/],
    ['UTF-16 with its mark', [0xff, 0xfe, 65, 0], 'utf-8', /--encoding utf-16le/],
    ['UTF-16 of the other order', [0xfe, 0xff, 0, 65], 'utf-8', /--encoding utf-16be/],
    ['UTF-16 named', [65, 0], 'utf-16le', null],
  ])('%s', (_, bytes, encoding, said) => {
    const told = binary(Uint8Array.from(bytes), decoderFor(encoding)!);
    if (said) expect(told).toMatch(said);
    else expect(told).toBeNull();
  });
});
