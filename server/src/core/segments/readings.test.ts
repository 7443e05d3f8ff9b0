import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitLines } from '../text/lines';
import type { Line } from '../model';
import { lastReading, readingOf } from './readings';
import { segment } from './segment';

const read = (text: string, previous?: readonly Line[]): Line[] =>
  segment(text, splitLines(text), {}, 0, previous);

const story =
  'The council of the old town voted on Tuesday to rebuild the bridge, which was closed after the flood. ';
const joined = `Home | News | Sport | Weather | Jobs | Motors | Log in | Contact us | ${story.repeat(9)}| Share this | Privacy Policy | Terms of Use`;
const line = fc.constantFrom(
  joined,
  joined.slice(0, 760),
  story,
  '',
  'Share this',
  '2 comments',
  'Bo Lind on 3 May 2021 at 4:39 am',
  'I do not believe it until I see it!',
);

it('an edited capture is read as it is afresh, whether its lines are cut into pieces or not', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(line, fc.constantFrom('\n', 'x', ' | '))), {
        minLength: 1,
        maxLength: 4,
      }),
      (rows, edits) => {
        let text = rows.join('\n');
        let lines = read(text);
        for (const [place, cut, put] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + put + text.slice(at + cut);
          lines = read(text, lines);
          expect(lines).toEqual(read(text));
        }
      },
    ),
    { numRuns: 15 },
  );
});

it('a capture with lines that were cut takes over what an edit left alone', () => {
  const text = `${'Some line of the page.\n'.repeat(50)}${joined}\n${'Another line.\n'.repeat(50)}`;
  const before = read(text);
  expect(before.some(({ parts }) => parts)).toBe(true);
  // It is of the pieces, which other numbers stand for.
  expect(readingOf(before)).toBeUndefined();
  const after = read(text.replace('Another', 'Any other'), before);
  const { kept, numbers } = lastReading(after)!.lines;
  expect(kept.above + kept.below).toBe(numbers.length - 1);
});
