import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineWords, UNKNOWN } from './lineWords';
import { phraseWords, pieceNumbers, piecesOf } from './phrases';
import { Units } from './units';
import { shippedWords } from './words';

const { ids } = shippedWords();
const shipped = new LineWords(ids);
const units = new Units();

function told(words: LineWords, word: string): { id: number; flags: number; pieces: readonly number[] } {
  units.read(word, 0, word.length);
  words.read(units, 1, word.length + 1);
  expect(words.end).toBe(word.length + 1);
  return { id: words.id, flags: words.flags, pieces: [words.piece, ...words.more] };
}

/** Many words of one sum of letters: a pair of them can be changed for another so that it stays. */
const sameHash = Array.from({ length: 64 }, (_, i) =>
  Array.from({ length: 6 }, (__, bit) => ((i >> bit) & 1 ? 'aя' : 'bа')).join(''),
);

describe('words', () => {
  it('are found by their small letters, all that a vocabulary holds', () => {
    for (const [word, id] of ids) {
      if (word !== word.toLowerCase() || !/^[\p{L}\p{M}'’]+$/u.test(word)) continue;
      if (told(shipped, word).id !== id) expect.fail(`${word} is not found.`);
      if (told(shipped, word.toUpperCase()).id !== id && word.toUpperCase().toLowerCase() === word)
        expect.fail(`${word} is not found in capitals.`);
    }
  });

  it('that the vocabulary lacks count by their shape, and none is taken for another', () => {
    const letter = fc.constantFrom(...Array.from('aeinrstABéßЖя'));
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 30 }), (word) => {
        const known = ids.get(word.toLowerCase());
        const { id } = told(shipped, word);
        if (known !== undefined && word.length <= 24) expect(id).toBe(known);
        else expect(id === UNKNOWN || (id >= 4 && id < 8)).toBe(true);
      }),
    );
    expect([told(shipped, 'Zzyzxq').id, told(shipped, 'ZZYZXQ').id, told(shipped, 'Zzq').id]).toEqual([
      5, 7, 4,
    ]);
    expect([told(shipped, '7').id, told(shipped, '147').id, told(shipped, '2014').id]).toEqual([1, 2, 3]);
  });

  it('have the pieces that phrases are made of', () => {
    for (const word of ['don’t', "Editor's", 'comments', "o''clock", 'Readers’'])
      expect([word, told(shipped, word).pieces]).toEqual([word, piecesOf(word.toLowerCase())]);
    for (const [piece, number] of pieceNumbers)
      if (/^\p{L}+$/u.test(piece) && phraseWords(piece).length === 1)
        expect([piece, told(shipped, piece).pieces]).toEqual([piece, [number]]);
  });

  it('are told apart where their letters add up to the same', () => {
    const words = new LineWords(new Map(sameHash.map((word, i) => [word, 100 + i])));
    expect(sameHash.map((word) => told(words, word).id)).toEqual(sameHash.map((_, i) => 100 + i));
  });

  it('of figures say how many these are, and which are years', () => {
    expect(['1987', '2014', '1530', '20', '19th'].map((word) => told(shipped, word).flags & 1)).toEqual([
      1, 1, 0, 0, 1,
    ]);
  });
});
