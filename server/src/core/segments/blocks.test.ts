import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines';
import { AlikeRuns, blockTemplates, writeBlocks } from './blocks';
import { readLines } from './read';
import type { Shape } from './shape';
import { isFurniture, isProse } from './wholePage';

/** Answers of the lines that are not blank, by the name of the template. */
function answers(rows: readonly string[], captureClass = 0): Record<string, number[]> {
  const text = rows.join('\n');
  const lines = readLines(text, splitLines(text));
  const stride = blockTemplates.length;
  const out = new Uint8Array(lines.shapes.length * stride);
  const upTo = (is: (shape: Shape) => boolean): Int32Array =>
    lines.shapes.reduce(
      (sums, shape, i) => {
        sums[i + 1] = sums[i]! + (is(shape) ? 1 : 0);
        return sums;
      },
      new Int32Array(lines.shapes.length + 1),
    );
  const totals = { proseUpTo: upTo(isProse), furnitureUpTo: upTo(isFurniture) };
  writeBlocks(lines.answers, totals, captureClass, out, stride, 0);
  return Object.fromEntries(
    blockTemplates.map(([name], t) => [name, lines.shapes.map((_, i) => out[i * stride + t]!)]),
  );
}

const story =
  'The council of the old town voted on Tuesday to rebuild the bridge, which the flood had closed.';
const table = (rows: number): string[] =>
  Array.from({ length: rows }, (_, i) => [`${10 + i}/1/2014`, `+${10 + i}.5%`]).flat();
const menu = ['Home', 'Contact us', 'Share', 'Privacy policy'];

describe('blocks', () => {
  it('how near running text is, above and below', () => {
    const near = answers([story, 'Share', 'Print', story, 'Share'])['block: running text near']!;
    // Seven classes to either side: none is the last.
    expect(near).toEqual([6 * 7 + 1, 0 * 7 + 1, 1 * 7 + 0, 1 * 7 + 6, 0 * 7 + 6]);
  });

  it('a table that the story goes on below is told from one that ends the page', () => {
    const within = answers([story, ...table(20), story])['block: built alike']!;
    const last = answers([story, ...table(20), ...menu])['block: built alike']!;
    expect(new Set(within.slice(1, 41))).toEqual(new Set([4 * 6 + 3 + 2]));
    expect(new Set(last.slice(1, 41))).toEqual(new Set([4 * 6 + 3 + 0]));
  });

  it('what a block is made of is said of all its lines, and of no running text', () => {
    const { 'block: furniture': furniture, 'block: figures': figures } = answers([story, ...menu, story]);
    expect(furniture![0]).toBe(0);
    expect(new Set(furniture!.slice(1, 5)).size).toBe(1);
    expect(furniture![1]).toBeGreaterThan(
      answers([story, 'Ann', 'Bo', 'Cy', 'Di', story])['block: furniture']![1]!,
    );
    expect(answers([story, ...table(2), story])['block: figures']![1]).toBeGreaterThan(figures![1]!);
  });

  it('answers lie within their sizes, whatever the lines', () => {
    for (const captureClass of [0, 5])
      for (const rows of [[], [''], ['x'], menu, table(300), [...table(90), story]]) {
        const found = answers(rows, captureClass);
        for (const [name, size] of blockTemplates)
          for (const own of found[name]!) expect(own).toBeLessThan(size);
      }
  });
});

describe('runs of lines built alike', () => {
  const runs = (own: readonly number[]): number[] => [...new AlikeRuns(Int32Array.from(own)).length];
  it('rows of one line and of several', () => {
    expect(runs([9, 1, 1, 1, 1, 8])).toEqual([0, 4, 4, 4, 4, 0]);
    expect(runs([1, 2, 1, 2, 1, 2, 1, 2])).toEqual([8, 8, 8, 8, 8, 8, 8, 8]);
    expect(runs([1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it('one odd line ends none, two do', () => {
    expect(runs([1, 1, 1, 1, 7, 1, 1, 1, 1]).at(-1)).toBeGreaterThan(4);
    expect(runs([1, 1, 1, 1, 7, 8, 1, 1, 1, 1])).toEqual([4, 4, 4, 4, 0, 0, 4, 4, 4, 4]);
  });
});
