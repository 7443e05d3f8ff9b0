import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopies, TOO_LONG } from './copies';
import { Units } from './units';

const units = new Units();
function hashOf(line: string): number {
  units.read(line, 0, line.length);
  return units.hash;
}
const keyOf = (line: string): string => line.trim().toLowerCase();

describe('the hash of a line’s words', () => {
  it('is the same in lower case, for every character', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const line = `a${String.fromCharCode(unit)}`;
      if (hashOf(line) !== hashOf(line.toLowerCase())) expect.fail(`U+${unit.toString(16)}`);
    }
  });
  it('is the same for words in another case or with other white space around them', () => {
    for (const [one, other] of [
      ['ΟΔΟΣ', 'οδος'],
      ['İstanbul', 'i̇stanbul'],
      ['\u{10400}x', '\u{10428}X'],
      ['\u00a0 Reply\t', 'rEPLY'],
    ] as const) {
      expect(keyOf(one)).toBe(keyOf(other));
      expect(hashOf(one)).toBe(hashOf(other));
    }
    expect(hashOf('Reply')).not.toBe(hashOf('Replay'));
  });
});

it('finds the lines that stand again, as a comparison of their words does', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'A', 'b', ' ', 'İ', '😀', '😁', 'ς', 'σ'),
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.nat(3), (lines, long) => {
      const hashes = Int32Array.from(lines, (each, i) => (i % 4 === long ? TOO_LONG : hashOf(each)));
      const keys = lines.map((each, i) => (hashes[i] === TOO_LONG ? `long ${i}` : keyOf(each)));
      expect(findCopies(hashes, (i) => lines[i]!)).toEqual({
        copies: keys.map((key) => keys.filter((other) => other === key).length),
        again: keys.map((key, i) => keys.indexOf(key) < i),
      });
    }),
  );
});
