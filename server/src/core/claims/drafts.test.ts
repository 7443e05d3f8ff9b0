import { expect, test } from 'vitest';
import { read, type Shown } from './testing';

/** The first attribution of a one-sentence article is as told. */
function check(text: string, want: Partial<Shown>): void {
  expect(read(text).shown[0]).toMatchObject(want);
}

test('indirect speech with a that-clause', () => {
  check('The Velian Interior Ministry announced on Tuesday that 40 villages were evacuated.', {
    source: 'The Velian Interior Ministry',
    cue: 'announced',
    content: 'that 40 villages were evacuated',
    quotation: 'indirect',
  });
});

test('a trailing cue', () => {
  check('Units have taken 12 quarters of the city, the Velian Interior Ministry announced on Monday.', {
    source: 'the Velian Interior Ministry',
    cue: 'announced',
    content: 'Units have taken 12 quarters of the city',
  });
});

test('direct speech before and after its cue, and inverted order', () => {
  check('“The road is closed,” Ada Brenk said.', {
    source: 'Ada Brenk',
    content: '“The road is closed,”',
    quotation: 'direct',
  });
  check('“The road is closed,” said Ada Brenk, a spokeswoman for the town, on Monday.', {
    source: 'Ada Brenk, a spokeswoman for the town',
  });
  check('Ada Brenk said: "The road is closed."', { source: 'Ada Brenk', content: '"The road is closed."' });
  check('“The road,” she said, “is closed.”', { source: 'she', content: '“The road,” … “is closed.”' });
});

test('mixed quotation', () => {
  check('Brenk said the road was "closed for good" after the flood.', {
    quotation: 'mixed',
    content: 'the road was "closed for good" after the flood',
  });
});

test('according to, before and behind its clause', () => {
  check('According to the sources, 300 fighters are left in the town.', {
    source: 'the sources',
    cue: 'According to',
    content: '300 fighters are left in the town',
  });
  check('Some 300 fighters are left, according to a report in the Daily Tide.', {
    source: 'a report in the Daily Tide',
    content: 'Some 300 fighters are left',
  });
});

test('as they say', () => {
  check('As an earlier report said, tens of fighters surrendered in the east.', {
    source: 'an earlier report',
    content: 'tens of fighters surrendered in the east',
  });
});

test('a participle shares the source before it', () => {
  const { shown } = read('A field source said that the town fell, adding that 30 people were killed.');
  expect(shown.map(({ source, cue, content }) => [source, cue, content])).toEqual([
    ['A field source', 'said', 'that the town fell'],
    ['A field source', 'adding', 'that 30 people were killed'],
  ]);
});

test('the verb group belongs to the cue', () => {
  check('The mayor had also repeatedly said that the bridge was safe.', {
    source: 'The mayor',
    cue: 'had also repeatedly said',
  });
});

test('reports as a source of their own, and adverbs without one', () => {
  check('There are reports that the garrison asked for safe passage.', {
    source: 'reports',
    polarity: 'hearsay',
    kind: 'unnamed-collective',
  });
  check('The governor has reportedly left the country.', {
    source: null,
    polarity: 'hearsay',
    cue: 'reportedly',
  });
});

test('refusals and denials are told apart', () => {
  check('The Velian Interior Ministry has not commented on the issue.', { polarity: 'declined' });
  check('The mayor declined to say how many were hurt.', { polarity: 'declined' });
  check('The mayor denied that anyone was hurt.', { polarity: 'denied', content: 'that anyone was hurt' });
});

test.each([
  'The so-called “loyal opposition” lost 12 villages on Monday.',
  'The secretary of state signed 12 reports in the United States on Monday.',
  'Units began operations after several pauses declared by the two governments.',
  'They continue the operation in the east.',
  "The army's final attacks forced the militants' groups to leave.",
  '(Velia News Agency) - The army took the town on Monday.',
])('no attribution in: %s', (text) => {
  expect(read(text).shown).toEqual([]);
});

test('small lists of other languages', () => {
  check(
    'Die Brücke ist gesperrt und wird nicht mehr von der Stadt repariert, sagte die Sprecherin Ada Brenk.',
    { cue: 'sagte' },
  );
  check('Le pont est fermé et les travaux vont durer dans la ville, selon Ada Brenk.', {
    cue: 'selon',
    source: 'Ada Brenk',
  });
});

test('quotations go on behind their cue and over paragraphs', () => {
  expect(read('“It is closed,” Brenk said. “Nobody may cross it until Friday.”').shown[0]?.content).toBe(
    '“It is closed,” … “Nobody may cross it until Friday.”',
  );
  const two = read(
    '“It is closed for the winter,” Brenk said. “Nobody may cross.\n\n“We will open it in March or in April.”',
  );
  expect(two.sentences.map(({ attributions }) => attributions.length > 0)).toEqual([true, true, true]);
  const colon = read('Ada Brenk wrote on Friday:\n\nThe bridge will be closed until March.');
  expect(colon.shown[0]?.content).toBe('The bridge will be closed until March.');
});

test('a label names the speaker', () => {
  check('BRENK: We closed the bridge in March.', {
    source: 'BRENK',
    cue: ':',
    content: 'We closed the bridge in March',
  });
});
