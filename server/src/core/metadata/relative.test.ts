import { describe, expect, it } from 'vitest';
import { plain } from '../message';
import { captureOf } from '../testing';
import { relativePhrases } from './phrases';
import { anchor } from './relative';

const phrases = (text: string) =>
  [...relativePhrases(text, [0, text.length])].map(({ span }) => text.slice(...span));

describe('relative dates', () => {
  it.each([
    ['Few moments ago, the gate opened.', ['Few moments ago']],
    ['opened today noon after yesterday’s rain', ['today noon', 'yesterday']],
    ['said on Wednesday that last month', ['on Wednesday', 'last month']],
    [
      'in the past 24 hours and over the past three days',
      ['in the past 24 hours', 'over the past three days'],
    ],
    ['Last night. Two weeks ago', ['Last night', 'Two weeks ago']],
    ['Tuesday afternoon, this afternoon', ['Tuesday afternoon', 'this afternoon']],
    ['the last of the lasting days', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  it('lists those of the article, as the words stand', () => {
    const { provenance } = captureOf('A| It opened yesterday.\nC| I saw it today.');
    expect(provenance.dates.map(({ state, value }) => [state, value])).toEqual([['stated', 'yesterday']]);
    expect(plain(provenance.dates[0]!.because)).toContain('which the text does not show');
  });

  it('is anchored where the page’s date is known', () => {
    const { provenance } = captureOf('H| Gate opens\nA:timestamp| 13 December 2016\nA| It opened yesterday.');
    expect(provenance.dates.map(({ value }) => value)).toEqual(['2016-12-13', 'yesterday']);
    expect(plain(provenance.dates[1]!.because)).toBe(
      'Counts from the day of writing; if that is 2016-12-13, it means 2016-12-12.',
    );
  });

  it('anchors a weekday to the nearest such day not after the page’s date', () => {
    const phrase = (text: string) => [...relativePhrases(text, [0, text.length])][0]!;
    expect(anchor(phrase('on Tuesday'), '2016-12-13')?.value).toBe('2016-12-13');
    expect(anchor(phrase('Wednesday'), '2016-12-13')?.value).toBe('2016-12-07');
    expect(anchor(phrase('yesterday'), 'nonsense')).toBeNull();
  });

  it.each([
    ['today noon', '2016-12-13', 'day'],
    ['Few moments ago', '2016-12-13', 'day'],
    ['two hours ago', '2016-12-12/2016-12-13', 'day'],
    ['in the past 24 hours', '2016-12-12/2016-12-13', 'day'],
    ['over the past three days', '2016-12-10/2016-12-13', 'day'],
    ['two weeks ago', '2016-11-28/2016-12-04', 'week'],
    ['last week', '2016-12-05/2016-12-11', 'week'],
    ['last month', '2016-11', 'month'],
    ['a year ago', '2015', 'year'],
    ['next month', '2017-01', 'month'],
    ['in the last two months', '2016-10-13/2016-12-13', 'day'],
  ])('%s on 2016-12-13 means %s', (words, value, precision) => {
    const [phrase] = relativePhrases(words, [0, words.length]);
    expect(anchor(phrase!, '2016-12-13')).toEqual({ value, precision });
  });

  it.each(['in recent days', 'several weeks ago', 'last Tuesday', '9999 years ago'])(
    'fixes no day: %s',
    (words) => {
      const [phrase] = relativePhrases(words, [0, words.length]);
      expect(anchor(phrase!, '2016-12-13')).toBeNull();
    },
  );

  it('reads the phrases of the article’s language', () => {
    const words = 'Gestern und am Mittwoch, vor zwei Wochen. Hier.';
    const found = [...relativePhrases(words, [0, words.length], 'de')];
    expect(found.map(({ span }) => words.slice(...span))).toEqual([
      'Gestern',
      'am Mittwoch',
      'vor zwei Wochen',
    ]);
  });
});
