import { describe, expect, it } from 'vitest';
import type { Comment } from '../core/model';
import { quoteAt } from './commentQuotes';
import { definition } from './definition';
import { hover } from './hover';
import { reviewed, spanOf } from './testing';

const page = [
  'paragraph| The harbour office shut the north gate on Monday after the storm.',
  'comment-author| Mara',
  'comment| > the  harbour office shut the "north gate" on Monday',
  'comment| Who told them to?',
].join('\n');
const quoted = reviewed(page, {
  comments: (text): Comment[] => [
    {
      line: 1,
      endLine: 4,
      author: 'Mara',
      authorSpan: spanOf(text, 'Mara'),
      span: [spanOf(text, '> the  harbour')[0], text.length],
      depth: 0,
      parent: null,
      quotes: [spanOf(text, 'The harbour office shut the north gate on Monday')],
    },
  ],
});
const { capture } = quoted;
const at = (words: string) => spanOf(capture.text, words)[0];
const words = ([start, end]: readonly [number, number]) => capture.text.slice(start, end);

describe('what a comment quotes', () => {
  it('is found word by word, whatever stands between', () => {
    const found = quoteAt(capture, at('"north'));
    expect(found && [words(found.origin), words(found.target)]).toEqual([
      'the  harbour office shut the "north gate" on Monday',
      'The harbour office shut the north gate on Monday',
    ]);
  });

  it('nothing elsewhere', () => {
    expect(quoteAt(capture, at('Who told'))).toBeNull();
    expect(quoteAt(capture, at('after the storm'))).toBeNull();
  });

  it('leads to the article, and the hover says where', () => {
    expect(words(definition(capture, at('"north'))!.target)).toBe(
      'The harbour office shut the north gate on Monday',
    );
    expect(hover(quoted, at('"north'))!.cards[0]!.title).toBe('Quoted from the article, line 1');
  });
});
