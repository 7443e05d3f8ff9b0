import { describe, expect, it } from 'vitest';
import { analyse } from '../capture';
import { plain } from '../message';
import type { Options } from '../model';
import { explainLine } from './explain';
import { splitLines } from '../text/lines';
import { segment } from './segment';

const zonesOf = (rows: readonly string[], options: Options = {}): string => {
  const text = rows.join('\n');
  return segment(text, splitLines(text), options)
    .map(({ zone }) => zone.slice(0, 1).toUpperCase() || '.')
    .join('');
};

const story = [
  'The council of the old town voted on Tuesday to rebuild the bridge, which was closed after the spring flood.',
  'Work is expected to begin in September and to take two years, the mayor said at a meeting in the town hall.',
  'About 4,000 cars used the bridge every day before it was closed, according to figures of the road office.',
  'The road office said on Wednesday that the old piers would be kept, and that the deck would be replaced.',
  'A first bridge stood here in 1704, the museum of the town says on its page, and was carried off by ice.',
];

describe('boundaries', () => {
  it('article-end: that line is article, none after it is', () => {
    expect(zonesOf(story)).toBe('AAAAA');
    const steered = zonesOf(story, { boundaries: [{ line: 1, boundary: 'article-end' }] });
    expect(steered).toMatch(/^AA[BC]{3}$/);
  });
  it('comments-start: that line is comments, none before is, none after is article', () => {
    const steered = zonesOf(story, { boundaries: [{ line: 3, boundary: 'comments-start' }] });
    expect(steered).toMatch(/^[AB]{3}C[BC]$/);
    expect(steered.slice(0, 3)).toBe('AAA');
  });
  it('the rest follows: what was read as article below becomes comments', () => {
    const steered = zonesOf(story, { boundaries: [{ line: 2, boundary: 'comments-start' }] });
    expect(steered).toMatch(/^AAC[BC]{2}$/);
  });
  it('a pin stands over a boundary', () => {
    const steered = zonesOf(story, {
      boundaries: [{ line: 1, boundary: 'comments-start' }],
      pins: [
        { line: 0, zone: 'comments' },
        { line: 4, zone: 'article' },
      ],
    });
    expect(steered[0]).toBe('C');
    expect(steered[4]).toBe('A');
    expect(steered.slice(2, 4)).not.toContain('A');
  });
  it('contradicting boundaries leave every line a zone', () => {
    const steered = zonesOf(story, {
      boundaries: [
        { line: 1, boundary: 'comments-start' },
        { line: 3, boundary: 'article-end' },
        { line: 4, boundary: 'comments-start' },
      ],
    });
    expect(steered).toBe('ACBAC');
  });
  it('no headline is made of a line below the boundary', () => {
    const rows = ['Council Votes To Rebuild Old Bridge After Spring Flood', ...story.slice(0, 2)];
    const boundaries = [{ line: 0, boundary: 'comments-start' as const }];
    expect(zonesOf(rows, { boundaries, pins: [{ line: 2, zone: 'article' }] })).toMatch(/^C[BC]A$/);
  });
  it('may lie on blank lines, and outside the text', () => {
    const rows = [story[0]!, '', story[1]!];
    expect(zonesOf(rows, { boundaries: [{ line: 1, boundary: 'article-end' }] })).toMatch(/^A\.[BC]$/);
    expect(zonesOf(rows, { boundaries: [{ line: 99, boundary: 'article-end' }] })).toBe('A.A');
    expect(zonesOf(rows, { boundaries: [{ line: -1, boundary: 'article-end' }] })).toMatch(/^[BC]\.[BC]$/);
  });
});

describe('what is like a line that a person called boilerplate', () => {
  const advert =
    'The riverside hotel says that it has the best rooms in town, and that guests come back each year.';
  const rows = [story[0]!, advert, story[1]!, story[2]!, advert, story[3]!, story[4]!];
  it('follows it, where the words are the same', () => {
    expect(zonesOf(rows)).toBe('AAAAAAA');
    expect(zonesOf(rows, { pins: [{ line: 1, zone: 'boilerplate' }] })).toMatch(/^ABAAB/);
  });
  it('but is not bound', () => {
    const pins: Options['pins'] = [
      { line: 1, zone: 'boilerplate' },
      { line: 4, zone: 'article' },
    ];
    expect(zonesOf(rows, { pins })[4]).toBe('A');
  });
  it('follows it through the run of its build', () => {
    const list = ['Anna Berg said 14 May 2021', 'Bo Lind said 3 June 2020', 'Carl Ek said 9 July 2019'];
    const steered = zonesOf([...story.slice(0, 3), ...list], { pins: [{ line: 4, zone: 'boilerplate' }] });
    expect(steered).toBe('AAABBB');
  });
});

describe('a steered line says so', () => {
  const text = story.join('\n');
  const capture = analyse(text, { boundaries: [{ line: 2, boundary: 'comments-start' }] });
  it('whose decision it was', () => {
    expect(capture.lines.map(({ decided }) => decided)).toEqual([
      undefined,
      undefined,
      'here',
      'elsewhere',
      'elsewhere',
    ]);
    expect(capture.lines[2]!.confidence).toBe(1);
  });
  it('in its explanation', () => {
    const said = (line: number) =>
      explainLine(text, capture, line).reasons.map(({ feature }) => plain(feature));
    expect(said(2)).toEqual(['a person decided what this line is']);
    expect(said(3)[0]).toBe('it follows from what a person decided of other lines');
    expect(said(0).join()).not.toContain('person');
    expect(explainLine(text, capture, 2).runnerUp).toBeNull();
  });
  it('and nothing says so where nobody decided', () => {
    expect(analyse(text).lines.every((line) => !('decided' in line))).toBe(true);
  });
});
