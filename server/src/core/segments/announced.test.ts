import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines';
import { readLines } from './read';
import { surroundingsOf, surroundingTemplates } from './surroundings';

const column = surroundingTemplates.findIndex(({ name }) => name === 'thread announced');

/** Answers of the lines that are not blank. */
function answers(rows: readonly string[]): number[] {
  const text = rows.join('\n');
  const around = surroundingsOf(readLines(text, splitLines(text)));
  return Array.from(
    { length: around.length / surroundingTemplates.length },
    (_, i) => around[i * surroundingTemplates.length + column]!,
  );
}

const story =
  'The council of the old town voted on Tuesday to rebuild the bridge, which the flood had closed.';
const said = 'I have been waiting for this since I moved here.';
const dated = (name: string, day: number): string => `${name} on May ${day}, 2012 at 4:39 am`;
const bare = ['Anna Berg', 'Bo Lindqvist', 'Carl Ekström', 'Dagny Holm'];

describe('a thread below the words that announce it', () => {
  it('as many dated heads as announced', () => {
    const rows = [story, '3 comments', dated('Ann', 1), said, dated('Bo', 2), said, dated('Cy', 3), said];
    // 3 or more of them (2), and as many as announced (1).
    expect(answers(rows)).toEqual([0, 2, 8, 8, 8, 8, 8, 8]);
  });

  it('handles in small letters are names too', () => {
    const heads = ['tiredofitall', 'worldly', 'kittyanne'].map(
      (name, i) => `by ${name} | May ${i + 1}, 2012 - 9:27am`,
    );
    expect(answers([story, 'Comments (3)', ...heads.flatMap((head) => [head, said])]).slice(2)).toEqual([
      8, 8, 8, 8, 8, 8,
    ]);
  });

  it('bare names set off by blank lines, of which fewer are there than announced', () => {
    const rows = [story, '', '{ 131 comments }', ...bare.flatMap((name) => ['', name, '', said])];
    expect(answers(rows).slice(2)).toEqual([7, 7, 7, 7, 7, 7, 7, 7]);
  });

  it('the number may stand on the line beside, and be great', () => {
    const rows = [story, 'Comments', '3', dated('Ann', 1), said, dated('Bo', 2), said, dated('Cy', 3), said];
    expect(answers(rows)[4]).toBe(8);
    const many = Array.from({ length: 900 }, (_, i) => [dated(`N${i}x`, 1 + (i % 28)), said]).flat();
    expect(answers([story, '1012 comments', ...many])[3]).toBe(10);
  });

  it('is none where the story goes on between, where nothing follows, and before any story', () => {
    expect(answers([story, '2 comments', story, story, story, story, dated('Ann', 1)]).at(-1)).toBe(11);
    expect(answers([story, '2 comments', 'Share'])).toEqual([0, 11, 11]);
    expect(answers(['2 comments', story])).toEqual([0, 0]);
  });

  it('ends some lines below its last head', () => {
    const rows = [story, '3 comments', dated('Ann', 1), said, dated('Bo', 2), said, dated('Cy', 3), said];
    expect(answers([...rows, ...Array.from({ length: 14 }, () => 'Share')]).at(-1)).toBe(1);
  });

  it('is read in time that grows with the lines, however many announce', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) =>
      i % 2 ? '5 comments' : dated('Ann', 1 + (i % 28)),
    );
    expect(answers([story, ...rows])).toHaveLength(30_001);
  });
});
