import { expect, it } from 'vitest';
import { lineWords } from './lineWords';
import { readShape, shapeOf } from './shape';
import { WordIdStore } from './wordIdStore';
import { shippedWords, wordIds } from './words';

const lines = [
  'The mayor said, on 5 May 2014: “We’ll rebuild!” Did they?',
  '  • Ann Writer | 12 comments...',
  'o a list by hand, with o’s in it',
  "\t'tis said... 'Fine', wrote ANN; x.y?z",
  '網友 comments评论。 1月2日,',
  `${'Verylongwordthatgoesonandonandon'.repeat(3)} end`,
  '',
  '.',
];

it.each(lines)('the walk that reads the shape of a line reads the ids of its words: %s', (line) => {
  const { ids } = shippedWords();
  const walked = new WordIdStore();
  expect(readShape(line, lineWords(ids), walked)).toEqual(shapeOf(line));
  expect([...walked.ids.subarray(0, walked.length)]).toEqual(wordIds(line, ids, []));
});
