import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, floorFor, repinned, slack } from './compare.mjs';
import { attributionFigures, roleFigures, segmentationFigures, threadFigures } from './figures.mjs';
import { complaint, readTally } from './tally.mjs';

describe('floors', () => {
  it('stand a hair under their figures, rounded down', () => {
    expect(floorFor(0.9438)).toBe(0.94);
    expect(floorFor(0.943)).toBe(0.94);
    expect(floorFor(0.001)).toBe(0);
  });

  it('name what fell, with both figures; what stands on its floor has not fallen', () => {
    expect(compare({ a: 0.9, b: 0.8 }, { a: 0.9, b: 0.801 }).below).toEqual([
      { name: 'b', figure: 0.8, floor: 0.801 },
    ]);
  });

  it('count a figure that is gone or no number as fallen', () => {
    expect(compare({ a: Number.NaN }, { a: 0, b: 0.5 }).below.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('a figure just pinned is neither below nor above', () => {
    for (const figure of [0.5, 0.7683, 0.9999]) {
      const { below, above } = compare({ figure }, { figure: floorFor(figure) });
      expect([below, above]).toEqual([[], []]);
    }
    expect(compare({ a: 0.91 }, { a: 0.91 - 3 * slack }).above).toHaveLength(1);
  });

  it('rise when asked, fall only when asked for that', () => {
    const figures = { risen: 0.95, fallen: 0.8, same: 0.7, fresh: 0.6 };
    const floors = { risen: 0.9, fallen: 0.85, same: 0.697, gone: 0.5 };
    expect(repinned(figures, floors, { raise: false, lower: false })).toEqual(floors);
    expect(repinned(figures, floors, { raise: true, lower: false })).toEqual({
      ...floors,
      risen: 0.947,
      fresh: 0.597,
    });
    expect(repinned(figures, floors, { raise: false, lower: true })).toEqual({
      risen: 0.9,
      fallen: 0.797,
      same: 0.697,
    });
  });

  it('are pinned for each part: figures between 0 and 1 on some documents', () => {
    const pins = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));
    const tiers = ['core', 'silver', 'multilingual', 'general-web'].map((tier) => `pages, ${tier}`);
    const others = [
      'variant B, core',
      'half-cleaned',
      'threads',
      'roles',
      'attribution',
      'flags',
      'provenance, pages',
      'provenance, half-cleaned',
    ];
    expect(Object.keys(pins).sort()).toEqual([...tiers, ...others].sort());
    for (const { documents, floors } of Object.values(pins)) {
      expect(documents).toBeGreaterThan(20);
      expect(Object.keys(floors).length).toBeGreaterThan(2);
      for (const floor of Object.values(floors)) expect(floor > 0 && floor < 1).toBe(true);
    }
  });
});

describe('figures', () => {
  const f1 = (value) => ({ p: 0, r: 0, f1: value });

  it('of zones are by line and by character, to four digits', () => {
    const level = (value) => ({
      article: f1(value + 0.11111),
      comment: f1(value),
      boilerplate: f1(0.3),
      macro: f1(0.4),
    });
    expect(segmentationFigures({ line: level(0.5), char: level(0.6) })).toEqual({
      'article, lines': 0.6111,
      'article, characters': 0.7111,
      'comment, lines': 0.5,
      'comment, characters': 0.6,
      'boilerplate, lines': 0.3,
      'macro, lines': 0.4,
    });
  });

  it('of zones leave comments out where the gold does not tell them', () => {
    const level = { article: f1(0.5), boilerplate: f1(0.3), macro: f1(0.4) };
    const names = Object.keys(segmentationFigures({ line: level, char: level }));
    expect(names).toEqual(['article, lines', 'article, characters', 'boilerplate, lines', 'macro, lines']);
  });

  it('of threads are starts, authors and parents', () => {
    const figures = { f1: 0.51234567, authors: 0.25, parents: 1, meanF1: 0.1 };
    expect(threadFigures(figures)).toEqual({ starts: 0.5123, authors: 0.25, parents: 1 });
  });

  it('of roles are F1 over both halves of the gold', () => {
    const halves = {
      A: { byline: { right: 3, extra: 0, missed: 1 } },
      B: { byline: { right: 1, extra: 1, missed: 0 }, caption: { right: 0, extra: 2, missed: 2 } },
    };
    expect(roleFigures({ halves })).toEqual({ byline: 0.8, caption: 0 });
  });

  it('of attribution are those of spans and of the sentence decision', () => {
    const names = ['cue.exact', 'source.overlap', 'content.partial', 'relation.overlap'];
    const scores = Object.fromEntries(
      [...names, 'sent.attributed', 'sent.unattributed'].map((name, i) => [name, f1((i + 1) / 10)]),
    );
    expect(Object.values(attributionFigures(scores))).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
  });
});

describe('the tally of the seeds', () => {
  it('is read, and is right only without a miss', () => {
    const tally = readTally('zone 294/294  comment 36/36');
    expect(tally).toEqual([
      { name: 'zone', right: 294, all: 294 },
      { name: 'comment', right: 36, all: 36 },
    ]);
    expect(complaint(tally)).toBeUndefined();
    expect(complaint(readTally('zone 294/294  comment 35/36  cue 0/0'))).toBe('comment 35 of 36, cue 0 of 0');
  });

  it('is none where the scorer said something else', () => {
    for (const line of ['', 'comment: a.txt:3 by Ann, got no comment', 'zone 1/1  comment'])
      expect(complaint(readTally(line))).toBe('no figures');
  });
});
