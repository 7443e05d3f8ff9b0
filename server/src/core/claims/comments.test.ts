// What readers say, and how agency openings are read.
import { describe, expect, it } from 'vitest';
import { read } from './testing';

const polarities = (text: string) => read(text, 'comments').shown.map(({ polarity }) => polarity);

describe('hearsay in a comment', () => {
  it.each([
    "I've read that the north road is closed since Monday.",
    'I have heard that the mayor sold the ferry.',
    'We heard that the dam was opened at night.',
    'I read that two boats sank near the pier.',
  ])('%s', (text) => {
    expect(polarities(text)).toContain('hearsay');
    expect(read(text, 'comments').shown.find(({ polarity }) => polarity === 'hearsay')?.source).toBeNull();
  });

  it.each(['I read the paper every day.', 'I heard him.', 'The north road is closed since Monday.'])(
    'none in: %s',
    (text) => {
      expect(polarities(text)).not.toContain('hearsay');
    },
  );

  it('is a reader’s way to speak: an article’s writer is not read so', () => {
    expect(
      read("I've read that the north road is closed since Monday.").shown.map(({ polarity }) => polarity),
    ).not.toContain('hearsay');
  });
});

describe('an opening of place and agency', () => {
  it.each([
    'HARBOUR TOWN (Agency) — Six people died on Monday when a ferry sank near the pier.',
    '(Agency) - Six people died on Monday when a ferry sank near the pier.',
    'HARBOUR TOWN, March 3 (Coast News) - Six people died on Monday when a ferry sank.',
    'HARBOUR TOWN, Reuters – Six people died on Monday when a ferry sank near the pier.',
  ])('gives the claim to nobody: %s', (text) => {
    const { shown, verdicts } = read(text);
    expect(shown).toEqual([]);
    expect(verdicts).toEqual(['none']);
  });

  it('leaves the source of the sentence behind it', () => {
    const { shown } = read('HARBOUR TOWN (Agency) — Six people died on Monday, Mayor Ann Lee said.');
    expect(shown.map(({ source }) => source)).toEqual(['Mayor Ann Lee']);
  });
});
