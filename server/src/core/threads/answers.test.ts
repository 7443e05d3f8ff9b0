/** Which comment answers which, and what comments quote of the article. */
import { describe, expect, it } from 'vitest';
import { answersIn, readMarked } from './testing';

const said = (...comments: readonly (readonly [string, string])[]): string =>
  comments.map(([name, words]) => `${name} says:\n\n${words}\n`).join('\n');

describe('answers', () => {
  it.each([
    ['@Bob that is wrong'],
    ['@ bob writer — that is wrong'],
    ['@bob'],
    ['Bob Writer: “Once more.” No.'],
  ])('are told by a name at the beginning: %s', (words) => {
    expect(answersIn(said(['Ann', 'Once.'], ['Bob Writer', 'Once more.'], ['Cy', words]))).toEqual(['9 > 5']);
  });

  it('keep depth 0 where only the words tell', () => {
    const { comments } = readMarked(said(['Ann', 'Once.'], ['Cy', '@Ann no']));
    expect(comments[1]).toMatchObject({ depth: 0, parent: 0 });
  });

  it.each([['@nobody no'], ['No, @Ann, no'], ['Bob: the one who was late']])(
    'are not guessed: %s',
    (words) => {
      expect(answersIn(said(['Ann', 'Once.'], ['Bob Writer', 'More.'], ['Cy', words]))).toEqual([]);
    },
  );

  it('are told by numbers', () => {
    const text = ['Ann', 'Bo', 'Cy']
      .map((name, i) => `${i + 1}. ${name} - August 8, 2012\n\n${i === 2 ? '@1 agreed' : 'Once more.'}\n`)
      .join('\n');
    expect(answersIn(text)).toEqual(['9 > 1']);
  });

  it.each([
    ['Bob Writer responded to Ann on May 2, 2012 at 9:00 am', ''],
    ['Bo replying to a comment from Ann / May 2, 2012 at 9:00 am', ''],
    ['Bo', 'May 2, 2012\nResponse to Ann, 1 May 2012 11:43PM\n'],
    ['Bo', 'In reply to Ann\nMay 2, 2012\n'],
  ])('are told beside the author, and nest: %s %s', (header, below) => {
    const text = `Ann\nMay 1, 2012\n\nIt is so.\n\nCy\nMay 1, 2012\n\nI say more.\n\nDi\nMay 1, 2012\n\nSay it again.\n\n${header}\n${below}\nI do not.`;
    expect(answersIn(text)).toEqual(['16 > 1']);
    expect(readMarked(text).comments[3]).toMatchObject({
      author: expect.stringMatching(/^Bo/) as string,
      depth: 1,
    });
  });

  it('stand below a heading, up to the control below the last of them', () => {
    const post = (name: string, end: string): string => `${name}10/28/12 5:33 PM\n\nOnce more.\n\n${end}\n`;
    const text = [
      post('Ann', 'ReplyDelete\n\nReplies'),
      post('Bo', 'Delete'),
      post('Cy', 'Delete\n\nReply'),
      post('Di', 'ReplyDelete'),
    ].join('\n');
    expect(answersIn(text)).toEqual(['9 > 1', '15 > 1']);
  });
});

describe('quotes', () => {
  const article =
    'A|The dam gave way at noon, and forty houses were lost.\nA|Nobody had been told of the cracks before.\n\n';
  const quoted = (words: string): string[] => {
    const { comments, text } = readMarked(`${article}Ann says:\n\n${words}`);
    return (comments[0]!.quotes ?? []).map((span) => text.slice(...span));
  };

  it.each([
    ['“The dam gave way at NOON, and forty” they say.', 'The dam gave way at noon, and forty'],
    ['> had been told of the cracks', 'had been told of the cracks'],
    ['"gave way at noon, and forty houses are fine" - no!', 'gave way at noon, and forty houses'],
  ])('of the article are found: %s', (words, found) => {
    expect(quoted(words)).toEqual([found]);
  });

  it.each([
    ['“The dam gave way” they say.'],
    ['The dam gave way at noon, and forty houses were lost.'],
    ['“The dams give way at noon, and forty houses”'],
  ])('are not made up: %s', (words) => {
    expect(quoted(words)).toEqual([]);
  });
});
