import { expect, it } from 'vitest';
import { captureOf } from '../testing';

const words = (marked: string) => {
  const { text, provenance } = captureOf(marked);
  return provenance.headline.spans.map((span) => text.slice(...span));
};

it('is the line with that role, its repeats as evidence', () => {
  const marked = 'B| Home\nH|   Bridge reopens \nA| Cars cross again.\nR| Bridge reopens';
  expect(words(marked)).toEqual(['Bridge reopens', 'Bridge reopens']);
  expect(captureOf(marked).provenance.headline).toMatchObject({
    state: 'stated',
    value: 'Bridge reopens',
    confidence: 0.9,
  });
});

it('takes the same words in the page as a repeat, but not in comments', () => {
  expect(words('H| Bridge reopens\nB| Bridge reopens\nC| Bridge reopens')).toHaveLength(2);
});

it('is absent where no line was read as one', () => {
  expect(captureOf('A| Only a paragraph.').provenance.headline).toMatchObject({
    state: 'absent',
    value: null,
    spans: [],
  });
});
