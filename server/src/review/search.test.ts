import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Haystack } from './search';

/** The same, said simply. */
function slowly(text: string, words: string, most: number): number[] {
  const places: number[] = [];
  if (!words) return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

describe('many strings in one text', () => {
  it('are found where they stand, also over each other', () => {
    expect(new Haystack('aaaa').places(['aa', 'a', 'aaaaa', '', 'b'], 9)).toEqual([
      [0, 1, 2],
      [0, 1, 2, 3],
      [],
      [],
      [],
    ]);
  });
  it('at most so many times', () => {
    expect(new Haystack('abababab').places(['ab', 'ab', 'b'], 2)).toEqual([
      [0, 2],
      [0, 2],
      [1, 3],
    ]);
  });
  it('that begin alike in a text of such beginnings are given up in time', () => {
    const strings = Array.from({ length: 5000 }, (_, i) => `${'a'.repeat(64)}${i}`);
    expect(new Haystack('a'.repeat(1_000_000)).places(strings, 2).flat()).toEqual([]);
    expect(new Haystack(strings[7]!).places(strings, 2)[7]).toEqual([0]);
  });
  it('whose hashes are made alike are found once in no case where they stand twice', () => {
    // Thue and Morse: two such strings have one hash modulo any power of two.
    const turned = (words: string) => words.replace(/[ab]/g, (each) => (each === 'a' ? 'b' : 'a'));
    let words = 'a';
    while (words.length < 2048) words += turned(words);
    const alike = `${turned(words)}-`.repeat(1200);
    expect(new Haystack(`${words}-${alike}${words}`).places([words], 2)[0]).not.toHaveLength(1);
    expect(new Haystack(`${words}-${alike.slice(0, 2049 * 10)}${words}`).places([words], 2)[0]).toHaveLength(
      2,
    );
  });
  it('are those that indexOf finds', () => {
    const unit = fc.constantFrom('a', 'b', '\n', '\uD83D', 'é');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 300 }),
        fc.array(fc.tuple(fc.nat(300), fc.nat(40)), { maxLength: 12 }),
        fc.array(fc.string({ unit, maxLength: 20 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (text, cuts, others, most) => {
          const strings = [...cuts.map(([at, length]) => text.slice(at, at + length)), ...others];
          expect(new Haystack(text).places(strings, most)).toEqual(
            strings.map((each) => slowly(text, each, most)),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
