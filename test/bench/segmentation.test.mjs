import { describe, expect, it } from 'vitest';
import { attributionTable } from './attribution.mjs';
import { calibration } from './calibration.mjs';
import {
  calibrationTable,
  digits,
  goalTable,
  layoutTable,
  reliabilityTable,
  toolTable,
  zoneTable,
} from './segmentationTables.mjs';
import { worstOf } from './segmentation.mjs';
import { bestOf } from './tools.mjs';

const level = (article, comment) => ({
  article: { f1: article },
  boilerplate: { f1: 0.5 },
  ...(comment !== undefined && { comment: { f1: comment } }),
  macro: { f1: 0.6 },
});
const group = (line, char, comment) => ({
  documents: 7,
  documents_comments_annotated: comment === undefined ? 0 : 5,
  line: level(line, comment),
  char: level(char, comment),
});
const scores = (line, char, comment) => ({
  all: group(line, char, comment),
  groups: { core: group(line, char, comment), silver: group(line, char) },
});
const tool = (name, seesHtml, ...of) => ({ name, seesHtml, scores: scores(...of) });
const rowOf = (table, start) => table.split('\n').find((line) => line.trimStart().startsWith(start));

const ours = scores(0.91, 0.98, 0.87);
const tools = [
  tool('one', true, 0.8, 0.95, 0),
  tool('two', true, 0.85, 0.9, 0),
  tool('plain', false, 0.99, 0.99, 0),
];

describe('other tools', () => {
  it('are beaten at their best, figure by figure, by those that saw the HTML', () => {
    expect(bestOf(tools, ({ all }) => all.line.article.f1)).toEqual({ name: 'two', value: 0.85 });
    expect(bestOf(tools, ({ all }) => all.char.article.f1)).toEqual({ name: 'one', value: 0.95 });
  });

  it('that never say a comment have no figure for it', () => {
    expect(bestOf(tools, ({ all }) => all.line.comment.f1)).toBeUndefined();
    expect(bestOf(tools, () => undefined)).toBeUndefined();
  });
});

describe('tables of zones', () => {
  it('hold each figure against the best tool, what must be reached and the goal', () => {
    const table = goalTable(ours, tools, scores(0.9, 0.9, 0.9));
    expect(rowOf(table, 'core, article by line')).toMatch(/ \.910 +\.850 +two +\.900 +\.925 +reached$/);
    expect(rowOf(table, 'core, article by character')).toMatch(/ \.980 +\.950 +one .* goal reached$/);
    expect(rowOf(table, 'core, comment by line')).toMatch(/ \.870 +- +\.880 +\.900 +short$/);
    expect(rowOf(table, 'half-cleaned')).toMatch(/ \.600 +- +\.820 +\.880 +short$/);
    expect(rowOf(table, 'multilingual')).toBeUndefined();
  });

  it('show all tools by tier, and mark those that read the text alone', () => {
    const table = toolTable(ours, tools);
    expect(rowOf(table, 'documents')).toMatch(/ 7 +7 +0 +0 +5$/);
    expect(rowOf(table, 'Provenance Lens')).toMatch(/ \.910 \/ \.980 +\.910 \/ \.980 +- +- +\.870 \/ \.870$/);
    expect(rowOf(table, 'plain *')).toMatch(/ \.990 \/ \.990 .* -$/);
    expect(rowOf(table, 'one')).not.toContain('*');
  });

  it('say by how much another layout differs', () => {
    const table = layoutTable(ours, scores(0.9, 0.985, 0.87));
    expect(rowOf(table, 'less the pages')).toMatch(
      / -\.010 \/ \+\.005 +-\.010 \/ \+\.005 +- +- +\+\.000 \/ \+\.000$/,
    );
  });

  it('leave a dash where a zone is not in the gold', () => {
    expect(rowOf(zoneTable('x', [['silver', ours.groups.silver]]), 'silver')).toMatch(
      / 7 +\.910 \/ \.980 +- +\.500 \/ \.500 +\.600 \/ \.600$/,
    );
    expect([digits(undefined), digits(Number.NaN), digits(1)]).toEqual(['-', '-', '1.000']);
  });

  it('say whether confidence is to be believed', () => {
    const found = calibration([
      { confidence: 0.97, right: true },
      { confidence: 0.55, right: false },
    ]);
    expect(rowOf(calibrationTable([['pages', found]]), 'pages')).toMatch(/ 2 +\.290 +\.050 +short$/);
    expect(rowOf(reliabilityTable('pages', found), '.50 to .60')).toMatch(/ 1 +\.550 +\.000$/);
  });
});

describe('the table of attribution', () => {
  it('has a column for each set and system', () => {
    const figures = { 'cue exact': 0.5 };
    const scored = [
      { set: 'A', system: 'ours', documents: 3, figures },
      { set: 'A', system: 'theirs', documents: 3, figures: { 'cue exact': 0.25 } },
    ];
    expect(rowOf(attributionTable(scored), 'cue exact')).toMatch(/ \.500 +\.250$/);
  });
});

describe('the worst documents', () => {
  it('are those with the most lines wrong, however many they have', () => {
    const lines = (id, wrong, all) =>
      Array.from({ length: all }, (_, i) => ({ id, tier: 'core', right: i >= wrong }));
    const judged = [...lines('a', 1, 2), ...lines('b', 3, 90), ...lines('c', 0, 5)];
    expect(worstOf(judged, 2)).toEqual([
      { id: 'b', tier: 'core', wrong: 3, lines: 90 },
      { id: 'a', tier: 'core', wrong: 1, lines: 2 },
    ]);
  });
});
