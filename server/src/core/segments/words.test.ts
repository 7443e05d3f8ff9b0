import { expect, it } from 'vitest';
import { scoreWords, shippedWords, wordIds, type WordModel } from './words';

const model = shippedWords();

function scores(line: string, by: WordModel): number[] {
  const out = new Float64Array(5);
  scoreWords(wordIds(line, model.ids, []), by, out, 1);
  return [...out.subarray(1, 4)];
}

it.each([
  'Thanks, I agree!',
  'The council voted on Tuesday.',
  'Zzyzx',
  '',
  'Home | News | Video',
  '漢字'.repeat(40),
])('weights as bytes score a line as the same weights as numbers do: %s', (line) => {
  const { ids, singles, pairs, bias } = model;
  const plain = scores(line, { ids, singles, pairs, bias });
  scores(line, model).forEach((score, z) => {
    expect(score).toBeCloseTo(plain[z]!, 6);
  });
  expect(plain.reduce((sum, each) => sum + Math.exp(each), 0)).toBeCloseTo(1);
});
