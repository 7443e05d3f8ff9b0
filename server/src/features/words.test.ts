import { describe, expect, it } from 'vitest';
import { excerpt, visible } from './words';

describe('visible', () => {
  it.each([
    ['a\u202Eb', 'a‹U+202E›b'],
    ['a\u2066b\u2069', 'a‹U+2066›b‹U+2069›'],
    ['zero\u200Bwidth', 'zero‹U+200B›width'],
    ['\x1b[31mred', '‹U+001B›[31mred'],
    ['bell\x07\x7f', 'bell‹U+0007›‹U+007F›'],
    ['tag\u{E0041}', 'tag‹U+E0041›'],
    ['half\uD83Dpair', 'half‹U+D83D›pair'],
    ['two\r\n \t lines\u2028on', 'two lines on'],
    ['family 👨‍👩‍👧 नमस्ते', 'family 👨‍👩‍👧 नमस्ते'],
  ])('%j', (words, shown) => {
    expect(visible(words)).toBe(shown);
  });
});

describe('excerpt', () => {
  it('leaves short words whole', () => {
    expect(excerpt('  The army left. ', 20)).toBe('The army left.');
  });
  it('cuts long ones and says so, never inside a character', () => {
    expect(excerpt('a'.repeat(9) + '😀😀', 11)).toBe('aaaaaaaaa…');
    expect(excerpt('a'.repeat(5_000_000), 10)).toBe(`${'a'.repeat(9)}…`);
  });
});
