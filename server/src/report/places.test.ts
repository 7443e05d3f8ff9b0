import { describe, expect, it } from 'vitest';
import { Places } from './places';

describe('places', () => {
  const text = 'one\r\ntwo 😀 x\rstill two\n\nfour';
  const places = new Places(text);
  it('count lines by the line feed alone and columns in UTF-16 units, both from 1', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const before = text.slice(0, offset).split('\n');
      expect(places.of(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
    }
  });
  it.each([
    [0, 3, 'one', 'one'],
    [1, 9, 'one', 'ne'],
    [9, 11, 'two 😀 x\rstill two', '😀'],
    [text.length - 2, text.length, 'four', 'ur'],
    [text.indexOf('\n\n') + 1, text.indexOf('\n\n') + 1, '', ''],
    [4, 4, 'one\r', ''],
  ])('the first line of %i to %i', (start, end, line, marked) => {
    const found = places.lineOf([start, end]);
    expect([text.slice(...found.span), text.slice(...found.marked)]).toEqual([line, marked]);
  });
  it('of an empty text', () => {
    expect(new Places('').of(0)).toEqual({ line: 1, column: 1 });
  });
});
