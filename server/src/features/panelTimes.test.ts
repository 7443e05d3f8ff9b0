import { expect, it } from 'vitest';
import { captureOf } from '../core/testing';
import { panelFields } from './panel';
import { panelTimes } from './panelTimes';

const story = [
  'H| Bridge reopens',
  'A:timestamp| Published: 13 December 2016',
  'A| It did yesterday, as it did last year, the mayor said yesterday, and donâ€™t ask. The ar\u200Bmy helped.',
  'B| string(57) "[{"a":"/2016/12/10/x.jpg"},{"a":"/2016/12/11/y.jpg"}]"',
].join('\n');

it('gives the times of page, story, leaked data and fetching, in order, with their words', () => {
  const capture = captureOf(story, {
    supplied: [{ origin: 'page.json', values: { retrieved: '2016-12-14T10:00:00Z' } }],
  });
  const { text } = capture;
  const told = panelTimes(capture).map(({ kind, span, from }) => [
    kind,
    new Date(from).toISOString().slice(0, 10),
    span && text.slice(...span),
  ]);
  expect(told.filter(([kind]) => kind !== 'data')).toEqual([
    ['relative', '2016-12-12', 'yesterday'],
    ['published', '2016-12-13', '13 December 2016'],
    ['retrieved', '2016-12-14', null],
  ]);
  expect(told.filter(([kind]) => kind === 'data').map(([, day]) => day)).toContain('2016-12-10');
});

it('a text without times has none, and a day lasts a day', () => {
  expect(panelTimes(captureOf('A| It did.'))).toEqual([]);
  const [found] = panelTimes(captureOf('H| X\nA:timestamp| Published: 13 December 2016\nA| It did.'));
  expect(found!.to - found!.from).toBe(86_400_000);
});

it('what is odd about the characters stands in a group of its own, a field a kind', () => {
  const capture = captureOf(story);
  const odd = panelFields({ capture, findings: [] }).filter(({ group }) => group === 'integrity');
  expect(odd.map(({ key, value }) => [key, value])).toEqual([
    ['integrity.mojibake', '1 place: donâ€™t → don’t'],
    ['integrity.invisible', '1 place'],
  ]);
  expect(odd[1]?.evidence).toHaveLength(1);
});
