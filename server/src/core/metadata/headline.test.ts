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
    state: 'inferred',
    value: 'Bridge reopens',
    confidence: 0.9,
  });
});

const state = (marked: string) => captureOf(marked).provenance.headline.state;
const title = 'H| Bridge over the river reopens today';

it('is stated where the page begins with it and goes on with the story', () => {
  expect(state(`${title}\nA| Cars cross again.`)).toBe('stated');
  expect(state('H| Bridge reopens\nA:timestamp| 5 May 2014\nA| Cars cross again.')).toBe('stated');
  expect(state(`B| 0 $\nB| 5 $\nB| 9 $\n${title}\nA| Cars cross again.\nR${title.slice(1)}`)).toBe('stated');
});

it('is inferred where only one sign says so', () => {
  expect(state(`${title}\nB| Share\nA| Cars cross again.`)).toBe('inferred');
  expect(state(`B| Home\n${title}\nA:timestamp| 5 May 2014\nA| Cars cross again.`)).toBe('inferred');
  expect(state(`B| Home\n${title}\nB| Share\nA| Cars cross again.\nR${title.slice(1)}`)).toBe('inferred');
  expect(state(`${title.replace('| ', '| « ')}\nA| Cars cross again.`)).toBe('inferred');
});

it('is inferred where it stands among other lines, or behind paragraphs', () => {
  expect(state(`B| Home\nB| News\nB| Sport\n${title}\nA| Cars cross again.`)).toBe('inferred');
  expect(state(`A| Cars cross again.\n${title}\nA| So it goes.`)).toBe('inferred');
  expect(state(`${title}\n${'B| Share\n'.repeat(5)}A| Cars cross again.`)).toBe('inferred');
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
