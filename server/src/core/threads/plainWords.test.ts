import { describe, expect, it } from 'vitest';
import { dates, lists } from './cues';
import { plainBits } from './plainWords';
import { termAt } from './terms';

const listed = [...lists.keys(), ...dates.keys()];
const others = [
  'Reader',
  'reader',
  'I',
  'x',
  "don't",
  "I'm",
  'Ann’s',
  'httpd',
  'www.',
  'wwwx',
  'kqz_7',
  'Bo3',
  'étage',
  'Ω',
  '',
];
const ends = ['', ',', ':', '.', ';', '…', '*', ')', '.,', '?'];

describe('plain words', () => {
  const words = [...listed, ...others].flatMap((word) => [word, word.toUpperCase(), `(${word}`, `@${word}`]);
  it('tell of a word what looking it up tells', () => {
    let told = 0;
    for (const word of words.flatMap((each) => ends.map((end) => each + end))) {
      const bits = plainBits(`a ${word} b`, 2, 2 + word.length);
      if (bits < 0) continue;
      told++;
      const { is, when } = termAt(word, 0, word.length);
      expect([word, bits, 0]).toEqual([word, is, when]);
    }
    expect(told).toBeGreaterThan(20);
  });
  it.each(listed)('leave %s to be looked up', (word) => {
    expect(plainBits(word, 0, word.length)).toBe(-1);
  });
  it.each(['Harbour', 'harbour,', "don't", 'Harbour:', 'x'])('are words like %s', (word) => {
    expect(plainBits(word, 0, word.length)).toBeGreaterThan(0);
  });
});
