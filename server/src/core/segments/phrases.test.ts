import { expect, it } from 'vitest';
import { bitsOf, phraseBits, phraseWords, piecesOf } from './phrases';
import { shapeOf } from './shape';

it('parts words at spaces and apostrophes, and ideographs each by itself', () => {
  expect(phraseWords('don’t miss')).toEqual(['don', 't', 'miss']);
  expect(phraseWords('網友 comments评论')).toEqual(['網', '友', 'comments', '评', '论']);
  expect(phraseWords('')).toEqual([]);
});

it('finds phrases in scripts without spaces, behind apostrophes, and with figures', () => {
  expect(shapeOf('コメント').phrases & bitsOf('commentOpen')).not.toBe(0);
  expect(shapeOf('Editor’s picks').phrases & bitsOf('promotion', 'navigation')).not.toBe(0);
  expect(shapeOf('{ 131 comments }').phrases & bitsOf('commentOpen')).not.toBe(0);
  expect(shapeOf('Paco Berlanga • hace 6 años').phrases & bitsOf('commentMeta')).not.toBe(0);
  expect(phraseBits(['nothing', 'of', 'the', 'kind'].flatMap(piecesOf))).toBe(0);
});
