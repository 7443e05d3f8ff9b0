import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines';
import { lineWords } from './lineWords';
import { readLines, type ReadLines } from './read';
import { readShapeAt, shapeOf } from './shape';
import { shippedWords, wordIds } from './words';

const { ids } = shippedWords();
const read = (text: string, previous?: ReadLines): ReadLines =>
  readLines(text, splitLines(text), undefined, previous);

/** All that a reading says, without how it came about. */
function said({ kept, source, wordIds: own, wordStarts, ...rest }: ReadLines): unknown {
  expect(kept.above + kept.below).toBeLessThanOrEqual(rest.numbers.length);
  expect(source.spans.length).toBeGreaterThan(0);
  const perLine = rest.numbers.map((_, i) => [...own.subarray(wordStarts[i], wordStarts[i + 1])]);
  const plain = Object.entries(rest).filter(([, value]) => typeof value !== 'function');
  return { ...Object.fromEntries(plain), words: rest.words && [...rest.words], perLine };
}

const long = 'The council voted on Tuesday, 5 May 2014, to rebuild the bridge. '.repeat(60);
const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\t',
    '\r',
    'Reply',
    'reply',
    ' Reply',
    '• Ann Lee',
    'o a list',
    '•',
    '• ',
    'www.x.org.',
    'w',
    '.org',
    '..',
    '!?…',
    'Posted by: Ann at May 3, 2012',
    'Posted by: Bo at June 9, 2013',
    'I think you’re wrong, lol!!',
    '12:30',
    ':',
    '//',
    'http:',
    '5',
    '“We’ll rebuild!” he said.',
    '網友 comments评论。 1月2日,',
    'İstanbul',
    '{"a": [1, 2]}',
    long,
    long.slice(0, 390),
    `${long.slice(0, 600)} ${'x'.repeat(300)}`,
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('aB1 .,:;/w|»"‘’•漢é\u00a0\t\r')), maxLength: 12 }),
);
const texts = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

describe('a line', () => {
  it('is read within its text as by itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const [from, to] of splitLines(text)) {
          expect(readShapeAt(text, from, to, lineWords(ids), null)).toEqual(shapeOf(text.slice(from, to)));
        }
        const { numbers, wordStarts, wordIds: own, shapes, heads } = read(text);
        numbers.forEach((number, i) => {
          const alone = text.slice(...splitLines(text)[number]!);
          expect(shapes[i]).toEqual(shapeOf(alone));
          expect([...own.subarray(wordStarts[i], wordStarts[i + 1])]).toEqual(wordIds(alone, ids, []));
          expect(heads[i]).toBe(alone.trimStart().slice(0, 120).trimEnd());
        });
      }),
    );
  });
});

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(30),
    added: fc.oneof(line, fc.constantFrom('\n', 'a', '\r\n', '\n\n')),
  }),
  { minLength: 1, maxLength: 5 },
);

it.each([
  ['at 12:30', 6],
  ['see http://x.org', 9],
  ['see http://x.org', 10],
])('a piece of a line sees nothing beyond its end: %s, %i', (text, end) => {
  expect(readShapeAt(text, 0, end, lineWords(ids), null)).toEqual(shapeOf(text.slice(0, end)));
});

describe('reading after an edit', () => {
  it('says what a fresh reading says, after any edits', () => {
    fc.assert(
      fc.property(texts, edits, (first, all) => {
        let text = first;
        let reading = read(text);
        for (const { at, removed, added } of all) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + added + text.slice(from + removed);
          reading = read(text, reading);
          expect(said(reading)).toEqual(said(read(text)));
        }
      }),
    );
  });

  it('takes over all lines but those that the edit touched', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `Line ${i} of the story goes on.\n`);
    const before = read(rows.join(''));
    rows[250] = 'Line 250 is another.\n\n';
    const after = read(rows.join(''), before);
    expect(after.kept).toEqual({ above: 250, below: 249 });
    expect(after.shapes[400]).toBe(before.shapes[400]);
    expect(read(rows.join(''), after).kept.above).toBe(500);
  });

  it('takes over nothing from a reading with other weights', () => {
    const other = { ...shippedWords() };
    const before = readLines('One line.', [[0, 9]], other);
    expect(readLines('One line.', [[0, 9]], shippedWords(), before).kept).toEqual({ above: 0, below: 0 });
  });

  it('goes by the spans it is given: a line passed over is read when it no longer is', () => {
    const text = 'url: x\n\nOne line.\nTwo.';
    const spans = splitLines(text);
    const below = spans.map((span, i): readonly [number, number] => (i < 2 ? [span[0], span[0]] : span));
    const before = readLines(text, below);
    expect(said(readLines(text, spans, undefined, before))).toEqual(said(read(text)));
    expect(said(readLines(text, below, undefined, read(text)))).toEqual(said(before));
  });
});
