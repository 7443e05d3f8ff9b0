import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines';
import { readLines } from './read';
import { chancesOf, likeliest, readZones, scoresOf } from './zones';

const lines = fc.constantFrom(
  '',
  'Share this',
  'Anna Berg',
  '12 comments',
  'Bo Lind on 3 May 2021 at 4:39 am',
  'The council voted on Tuesday to rebuild the bridge, which was closed after the spring flood.',
  'I do not believe it until I see it!',
);
const body = fc.array(lines, { maxLength: 260 }).map((rows) => rows.join('\n'));

describe('zones of an edited text', () => {
  it('are those of the text read anew', () => {
    fc.assert(
      fc.property(
        body,
        fc.array(fc.tuple(fc.nat(), fc.nat(80), fc.oneof(lines, fc.string())), { maxLength: 4 }),
        (start, edits) => {
          let text = start;
          let reading = readZones(readLines(text, splitLines(text)));
          for (const [place, cut, put] of edits) {
            const at = place % (text.length + 1);
            text = text.slice(0, at) + put + text.slice(at + cut);
            const spans = splitLines(text);
            reading = readZones(readLines(text, spans, undefined, reading.lines), reading);
            const fresh = readZones(readLines(text, spans));
            expect(reading.scores).toEqual(fresh.scores);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('do not tell names of one shape apart that the vocabulary lacks', () => {
    const of = (name: string): Float32Array => {
      const text = `Share\n\n${name} answers\n\n${name} said on Tuesday that the bridge would be rebuilt.\n\n${name}\n`;
      return readZones(readLines(text, splitLines(text))).scores;
    };
    for (const name of ['Berlin', 'Moscow', 'Merkel', 'Nakano']) expect(of(name)).toEqual(of('Yandex'));
  });

  it('have chances that sum to 1', () => {
    const text = 'Share\n\nThe council voted on Tuesday.\n';
    const chances = chancesOf(scoresOf(readZones(readLines(text, splitLines(text)))));
    for (let i = 0; i < chances.length; i += 3)
      expect(chances[i]! + chances[i + 1]! + chances[i + 2]!).toBeCloseTo(1);
    expect(likeliest(Float64Array.of(0.2, 0.5, 0.3, 0.6, 0.3, 0.1))).toEqual(Uint8Array.of(1, 0));
  });
});
