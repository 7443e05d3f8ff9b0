import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineWords } from './lineWords';
import { shippedWords } from './words';

const { ids } = shippedWords();

interface Told {
  readonly id: number;
  readonly flags: number;
  readonly pieces: readonly number[];
}

function told(words: LineWords, word: string): Told {
  words.scan(word, 0, word.length);
  expect(words.end).toBe(word.length);
  words.find(word, 0);
  return { id: words.id, flags: words.flags, pieces: [words.piece, ...words.more] };
}
const fresh = (word: string): Told => told(new LineWords(ids), word);

/** Many words of the same hash: a pair of letters can be changed for another so that it stays. */
const sameHash = Array.from({ length: 64 }, (_, i) =>
  Array.from({ length: 6 }, (__, bit) => ((i >> bit) & 1 ? 'Aa' : 'BB')).join(''),
);

describe('words that are kept', () => {
  it('tell the same as when they are looked up for the first time', () => {
    const letter = fc.constantFrom(...Array.from('aeinrstAB09éßЖя漢ـ'), "'", '’');
    const word = fc
      .tuple(fc.constantFrom(...Array.from('aAzZé9Яא')), fc.string({ unit: letter, maxLength: 30 }))
      .map(([first, rest]) => (first + rest).replace(/漢/g, ''));
    const common = fc.constantFrom('the', 'I', 'you’re', "don't", 'Comments', 'März', '2014', 'lol', 'reply');
    const kept = new LineWords(ids);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, common), { maxLength: 20 }), (all) => {
        for (const each of all) expect(told(kept, each)).toEqual(fresh(each));
      }),
    );
  });

  it('are told apart where their hashes are one', () => {
    const lower = sameHash.map((word) => word.toLowerCase());
    const words = new LineWords(new Map(lower.map((word, i) => [word, 100 + i])));
    const ids = [1, 2].map(() => sameHash.map((word) => told(words, word).id));
    expect(ids).toEqual([sameHash.map((_, i) => 100 + i), sameHash.map((_, i) => 100 + i)]);
  });

  it('are forgotten when a hostile text brings too many, and looked up again', () => {
    const words = new LineWords(ids);
    const known = ['the', "don't", 'comments', 'Überraschung', '2014'];
    const before = known.map((word) => told(words, word));
    expect(before).toEqual(known.map(fresh));
    const hostile = Array.from({ length: 120_000 }, (_, i) => `x${i.toString(36)}${i > 40_000 ? 'é' : '’s'}`);
    for (const word of hostile) {
      words.scan(word, 0, word.length);
      words.find(word, 0);
    }
    const some = [...known, ...hostile.slice(66_000, 66_100), ...hostile.slice(-100)];
    for (const round of [1, 2])
      expect([round, some.map((word) => told(words, word))]).toEqual([round, some.map(fresh)]);
  });
});
