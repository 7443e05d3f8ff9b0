import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonEnd, commonStart } from './common';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '漢', '\ud83d'), maxLength: 40 });

function naiveStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}
const reversed = (a: string): string => a.split('').reverse().join('');

it('finds how far two texts are the same, as a comparison of each character does', () => {
  fc.assert(
    fc.property(text, text, text, (shared, one, other) => {
      expect(commonStart(shared + one, shared + other)).toBe(naiveStart(shared + one, shared + other));
      const [a, b] = [one + shared, other + shared];
      expect(commonEnd(a, b, Infinity)).toBe(naiveStart(reversed(a), reversed(b)));
      expect(commonEnd(a, b, 2)).toBe(Math.min(2, naiveStart(reversed(a), reversed(b))));
    }),
  );
});
