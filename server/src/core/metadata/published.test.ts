import { describe, expect, it } from 'vitest';
import { plain } from '../message';
import { captureOf } from '../testing';

const times = (line: string, role = 'A:timestamp') => {
  const { text, provenance } = captureOf(`H| Bridge reopens\n${role}| ${line}\nA| The bridge was reopened.`);
  const { published, updated } = provenance;
  return { published, updated, words: text.slice(...(published.spans[0] ?? [0, 0])) };
};

describe('published and updated', () => {
  it.each([
    ['Tue Mar 5, 2019 20:31:42', '2019-03-05T20:31:42'],
    ['13 December 2016', '2016-12-13'],
    ['December 13, 2016 at 10:11 PM', '2016-12-13T22:11'],
    ['2016-12-13T20:31:42+03:00', '2016-12-13T20:31:42+03:00'],
    ['Thu, 13 Dec 2016 20:31:42 GMT', '2016-12-13T20:31:42Z'],
    ['13.12.2016 14:05', '2016-12-13T14:05'],
    ['May 5, 2014 | 10:00 am', '2014-05-05T10:00'],
    ['Posted on July 24, 2012 4:00 AM PDT', '2012-07-24T04:00-07:00'],
  ])('%s is %s', (line, iso) => {
    expect(times(line).published).toMatchObject({ state: 'stated', value: iso });
  });

  it('reads the date words of the article’s language', () => {
    const story =
      'Die Brücke ist wieder offen, und die Menschen können sie nach vielen Jahren endlich wieder benutzen.';
    const { provenance } = captureOf(
      `H| Die Brücke ist offen\nA:timestamp| 5. März 2014, 10:30 Uhr\nA| ${story}`,
    );
    expect(provenance.published.value).toBe('2014-03-05T10:30');
  });

  it('tells updated from published', () => {
    const found = times('Published: 14:09 GMT, 13 December 2016 | Updated: 19:41 GMT, 14 December 2016');
    expect(found.published.value).toBe('2016-12-13T14:09Z');
    expect(found.updated.value).toBe('2016-12-14T19:41Z');
    expect(times('24 July 2012 Last updated at 15:43 GMT').updated.value).toBe('2012-07-24T15:43Z');
  });

  it('points at the words', () => {
    expect(times('Published: 13 December 2016 by staff').words).toBe('13 December 2016');
  });

  it('does not settle a date that can be read two ways', () => {
    const found = times('Published 03/04/2016').published;
    expect(found).toMatchObject({ state: 'absent', value: null });
    expect(plain(found.because)).toContain('03/04/2016');
    expect(times('Sunday, 03/04/2016').published).toMatchObject({ state: 'stated', value: '2016-04-03' });
    expect(times('Friday, 03/04/2016').published).toMatchObject({ state: 'stated', value: '2016-03-04' });
    expect(times('Published 13/04/2016').published).toMatchObject({ state: 'stated', value: '2016-04-13' });
  });

  it('takes nothing from what counts from an unknown day', () => {
    expect(times('Jan 16, 2012 - 20 hours ago').published.value ?? '2012').toContain('2012');
  });

  it('says how exact a date is, its weekday and its zone as written', () => {
    const { provenance } = captureOf('H| Gate opens\nA:timestamp| Tue, 13 Dec 2016 20:31:42 GMT\nA| Open.');
    expect(provenance.dates).toEqual([
      expect.objectContaining({
        of: 'page',
        notation: 'calendar',
        precision: 'second',
        zone: 'GMT',
        weekday: expect.objectContaining({ text: 'Tue', day: 2 }) as object,
      }),
    ]);
  });

  it('leaves out a zone that stands for several offsets', () => {
    expect(times('December 13, 2016 6:11 am IST').published.value).toBe('2016-12-13T06:11');
  });

  it.each(['December 2016', 'Tuesday', 'yesterday at 10:30', '22:11', 'Room 2016', '13 December'])(
    'takes no date from %s',
    (line) => {
      expect(times(line).published.state).toBe('absent');
    },
  );

  it('finds a short line near the headline that has no role of its own, in boilerplate too', () => {
    expect(times('13 December 2016', 'B').published.value).toBe('2016-12-13');
  });

  it('takes no date from running words of the story, nor from comments', () => {
    expect(times('The bridge was closed on 13 December 2016.', 'A').published.state).toBe('absent');
    expect(times('13 December 2016', 'C').published.state).toBe('absent');
  });

  const story = ['A| It opened.', 'A| It was closed.', 'A| It is old.', 'A| It is long.'].join('\n');

  it('finds a labelled line below the story, however far', () => {
    const foot = 'B| Published on November 6, 2012 - One Comment';
    const { provenance } = captureOf(`H| Bridge reopens\n${story}\n${'B| More\n'.repeat(30)}${foot}`);
    expect(provenance.published).toMatchObject({ state: 'stated', value: '2012-11-06' });
  });

  it('only infers from a date below the story that nothing is said of', () => {
    const { provenance } = captureOf(`${story}\nB| The ferry is late\nB| 2019-11-20 14:35`);
    expect(provenance.published).toMatchObject({ state: 'inferred', value: '2019-11-20T14:35' });
  });
});
