import { describe, expect, it } from 'vitest';
import { HashedWords, RowIndex } from './hashedWords';

function hashed(text: string, most = Infinity): HashedWords {
  const words = new HashedWords(1);
  words.add(text, [0, text.length], most);
  return words;
}
const placesIn = (text: string): string[] => {
  const { count, starts, ends } = hashed(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
};

describe('words by hashes', () => {
  it('stand where they are, ideographs one by one', () => {
    expect(placesIn('“The river rose,” 3 times. 说说 ok')).toEqual([
      'The',
      'river',
      'rose',
      '3',
      'times',
      '说',
      '说',
      'ok',
    ]);
  });
  it('are the same in small letters', () => {
    expect([...hashed('The River').hashes.slice(0, 2)]).toEqual([
      ...hashed('(the river)').hashes.slice(0, 2),
    ]);
  });
  it('are read no further than asked', () => {
    expect(hashed('one two three four', 3).count).toBe(3);
  });
});

describe('rows of words', () => {
  const text = Array.from({ length: 500 }, (_, i) => `word${i % 90} and${i % 7}`).join(' ');
  const index = new RowIndex(hashed(text), 3);
  it('are found where they stand first', () => {
    expect(index.find(hashed('word2 and2 word3'))).toBe(4);
    expect(index.find(hashed('and2 word3 and3 anything'))).toBe(5);
  });
  it('are not found where they are not', () => {
    expect(index.find(hashed('word3 and2 word2'))).toBe(-1);
  });
});
