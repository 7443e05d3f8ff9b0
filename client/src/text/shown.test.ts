import { describe, expect, it } from 'vitest';
import { shown, withoutIcons, withoutLinks } from './shown';

describe('shown', () => {
  it('puts words on one line', () => {
    expect(shown('  Three\tcranes \r\n were damaged ')).toBe('Three cranes were damaged');
  });

  it('shows that something is hidden, and keeps what scripts need', () => {
    expect(shown('a\u202Eb\u0007c\u200Bd')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
    expect(shown('a\u{E0041}b\u2063c\uFFF9d\uD800')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFD');
    expect(shown('क\u200Dष')).toBe('क\u200Dष');
  });

  it('cuts long words, never through a character, and says so', () => {
    expect(shown('abcdef', 4)).toBe('abc…');
    expect(shown(`ab\u{1F600}cd`, 4)).toBe('ab…');
    expect(shown(`ab${' '.repeat(50)}cd`, 4)).toBe('ab…');
    expect(shown('abcd', 4)).toBe('abcd');
  });
});

it('withoutLinks leaves no link to be followed', () => {
  expect(withoutLinks('[Open](command:undo).csv, a[0] (b)')).toBe('[Open] (command:undo).csv, a[0] (b)');
});

it('withoutIcons leaves no icon to be drawn', () => {
  expect(withoutIcons('costs $(5) or $5')).toBe('costs \\$(5) or $5');
});
