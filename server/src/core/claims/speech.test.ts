import { describe, expect, test } from 'vitest';
import { read } from './testing';

const cues = (text: string): string[] => read(text).shown.map(({ cue }) => cue);
const contents = (text: string): string[] => read(text).shown.map(({ content }) => content);
const sources = (text: string): (string | null)[] => read(text).shown.map(({ source }) => source);
const attributed = (text: string): boolean[] =>
  read(text).sentences.map(({ attributions }) => attributions.length > 0);

describe('words that only look like cues', () => {
  test.each([
    'Some 12 per cent of men and women voted by post.',
    'Prices rose by 3 per cent in March.',
    'A company called Northern Tide runs the ferry.',
    'Recipes call for two eggs and a cup of flour.',
    'Volunteers got the pump to work as the water rose.',
    'The so-called “moderate wing” lost 12 villages.',
  ])('%s', (text) => {
    expect(cues(text)).toEqual([]);
  });
});

describe('quotations', () => {
  test('over several paragraphs, each opened anew', () => {
    const text =
      'Brenk said: “The bridge is closed for the winter.\n\n“We will open it in March or in April.\n\n“Nobody may cross it before.”\n\nThe road is wet.';
    expect(attributed(text)).toEqual([true, true, true, false]);
  });
  test('over paragraphs that are not opened anew', () => {
    const text =
      'Brenk said: “The bridge is closed for the winter.\n\nWe will open it in March or in April.\n\nNobody may cross it before.”\n\nThe road is wet.';
    expect(attributed(text)).toEqual([true, true, true, false]);
  });
  test('that begin within a sentence and go on in the next', () => {
    expect(
      attributed(
        'Brenk told reporters that “the bridge is closed. We will open it in March.” The road is wet.',
      ),
    ).toEqual([true, true, false]);
  });
  test('nested', () => {
    expect(contents('“They told me ‘go home’ and I went,” Ada Brenk said.')).toEqual([
      '“They told me ‘go home’ and I went,”',
    ]);
  });
  test('with a mark that is never closed', () => {
    expect(sources('“The bridge is closed for good, Ada Brenk said.').length).toBeLessThan(2);
  });
  test.each([
    '«The bridge is closed for the winter», said Ada Brenk.',
    '„The bridge is closed for the winter“, said Ada Brenk.',
    "''The bridge is closed for the winter,'' said Ada Brenk.",
    '"The bridge is closed for the winter," said Ada Brenk.',
    '「The bridge is closed for the winter」 said Ada Brenk.',
  ])('in marks of another kind: %s', (text) => {
    expect(sources(text)).toEqual(['Ada Brenk']);
  });
  test('with who said it behind a dash', () => {
    expect(sources('“The bridge was the pride of the whole valley.” ― Ada Brenk')).toEqual(['Ada Brenk']);
  });
});

describe('sources', () => {
  test.each([
    ['“The bridge is closed,” said former mayor Ada Brenk.', 'former mayor Ada Brenk'],
    ['“The bridge is closed for now,” Will wrote.', 'Will'],
    ['Ada Brenk seemed to say that the bridge was closed.', 'Ada Brenk'],
    ['On Friday, in Orrin, Ada Brenk went home, saying that the bridge was closed.', 'Ada Brenk'],
    ['Although Tor Maddek is no engineer, Ada Brenk left, saying that the bridge was closed.', 'Ada Brenk'],
    ['Units have entered the quarter, Velia News reported.', 'Velia News'],
  ])('%s', (text, source) => {
    // the end of a subject far from its verb is not always found
    expect(sources(text).some((each) => each?.startsWith(source))).toBe(true);
  });
});

describe('contents', () => {
  test('end where a main clause begins', () => {
    expect(contents('While residents say that the bridge is closed, the ferry runs every hour.')).toEqual([
      'that the bridge is closed',
    ]);
  });
  test('of “adding that”', () => {
    expect(contents('Ada Brenk said that the bridge is closed, adding that it is old.')).toEqual([
      'that the bridge is closed',
      'that it is old',
    ]);
  });
});

describe('polarity', () => {
  test.each([
    ['The operator did not respond to calls about the dam.', 'declined'],
    ['The company declined to comment on the 30 dead.', 'declined'],
    ['The mayor denied that anyone was hurt.', 'denied'],
    ['The governor has reportedly left the country.', 'hearsay'],
    ['The governor said that he left the country.', 'said'],
  ])('%s', (text, polarity) => {
    expect(read(text).shown[0]?.polarity).toBe(polarity);
  });
});
