import { describe, expect, it } from 'vitest';
import { captureOf } from '../testing';

const byline = (line: string) =>
  captureOf(`H| Bridge reopens\n${line}\nA| The bridge was reopened.`).provenance.byline;

describe('byline', () => {
  it.each([
    ['A:byline| By Ann Writer', 'Ann Writer'],
    ['A:byline| by Ann Writer on July 21, 2012', 'Ann Writer'],
    ['A| By Ann Writer, Example News', 'Ann Writer'],
    ['A:byline| By Ann Writer08/13/2020May 22nd', 'Ann Writer'],
    ['A| By ANN WRITER And BO AUTHOR', 'ANN WRITER And BO AUTHOR'],
    ['A:byline| Posted by Ann Writer in News and Reviews', 'Ann Writer'],
    ['A:byline| by Ann on Tour on July 21, 2012', 'Ann on Tour'],
    ['A:timestamp| 2012-10-29 by Ann Writer', 'Ann Writer'],
    ["A:timestamp| 1:54 pm August 9, 2012, by Ann O'Writer", "Ann O'Writer"],
    ['B| November 12, 2012 by Ann Writer 0', 'Ann Writer'],
    ['A:timestamp| Date:November 5, 2012 | Category:Local | Author:Ann Writer', 'Ann Writer'],
    ['B| Written by: Ann de la Writer | 5 comments', 'Ann de la Writer'],
    ['B| Автор: Анна Писатель', 'Анна Писатель'],
  ])('%s', (line, name) => {
    expect(byline(line)).toMatchObject({ state: 'stated', value: name });
  });

  it('is only inferred where no word says so', () => {
    const dated = 'A:byline| Ann Writer\nA:timestamp| 5 May 2014';
    expect(byline(dated)).toMatchObject({ state: 'inferred', value: 'Ann Writer' });
    expect(byline('A:byline| Ann Writer').state).toBe('absent');
  });

  it.each(['B:byline| Ann Writer', 'A:byline| Ann Writer on the bridge'])(
    'is not inferred from %s',
    (line) => {
      expect(byline(line).state).toBe('absent');
    },
  );

  it.each([
    'A| By the river they sat down.',
    'A| By Friday the bridge was open.',
    'A:byline| July 24, 2012 4:00 AM',
    'A| Byron Street',
    'B| 12 ways by the river',
    'C| By Ann Writer',
  ])('is absent: %s', (line) => {
    expect(byline(line).state).toBe('absent');
  });
});
