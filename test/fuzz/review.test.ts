import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/core/capture';
import { boundaries, zones, type Options } from '../../server/src/core/model';
import { acceptScopes, type Decision, type LogEntry } from '../../server/src/review/decision';
import { writeEntry } from '../../server/src/review/entry';
import { decisionsOn, readReviewLog } from '../../server/src/review/log';
import { makeEntry, type Asked } from '../../server/src/review/make';
import { reviewCapture } from '../../server/src/review/review';
import { anchor } from '../../server/src/review/anchor';
import { FlatText } from '../../server/src/review/flat';
import { steeringOf } from '../../server/src/review/steering';
import { breaches } from './invariants';
import { ugly } from './ugly';

const signature = { id: 'a', at: '', by: 'Ann', file: 'page.txt', reason: '' };
const sample = makeEntry('Home\nA story.', { action: 'relabel', span: [0, 4], zone: 'article' }, signature);
const line = writeEntry(sample as LogEntry);

/** A line of the log with something put in its place, or cut off. */
const hostileLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.nat(line.length).map((at) => line.slice(0, at)),
  fc
    .tuple(
      fc.constantFrom(
        'id',
        'at',
        'by',
        'file',
        'reason',
        'action',
        'quote',
        'zone',
        'schema',
        'last',
        'sha256',
        '__proto__',
      ),
      fc.jsonValue(),
    )
    .map(([name, value]) => JSON.stringify({ ...(JSON.parse(line) as object), [name]: value })),
  fc
    .jsonValue()
    .map((quote) =>
      JSON.stringify({ ...(JSON.parse(line) as object), quote: { exact: 'Home', prefix: quote } }),
    ),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.constantFrom('<<<<<<< ours', '=======', '[[[[[[[[', '{"__proto__":{"id":1}}', '\0', '\u2028', '"'),
);

const unit = fc.constantFrom(
  'a',
  'Home',
  'said',
  ' ',
  '.',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\uD800',
  '12 people died',
  '😀',
);
const anyText = fc.string({ unit, maxLength: 120 });

describe('any log', () => {
  it('is read, and lets a capture be read under it', () => {
    fc.assert(
      fc.property(fc.array(hostileLine, { maxLength: 12 }), anyText, (lines, text) => {
        const log = readReviewLog(lines.join('\n'));
        const reviewed = reviewCapture({ text, decisions: decisionsOn(log, 'page.txt') });
        expect(breaches(reviewed)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
  it('that is long and bad costs no more than reading it', () => {
    for (const text of [
      '{'.repeat(2_000_000),
      '[\n'.repeat(300_000),
      `${line.replace('"a"', '"')}\n`.repeat(20_000),
      '"'.repeat(2_000_000),
    ]) {
      const { decisions, problems } = readReviewLog(text);
      expect(decisions).toEqual([]);
      expect(problems.length).toBeLessThanOrEqual(20);
    }
  });
});

describe('any decisions on any text', () => {
  const asked = (text: string): fc.Arbitrary<Asked> => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const { findings } = reviewCapture({ text });
    return fc.oneof(
      fc.record({ action: fc.constant('relabel' as const), span, zone: fc.constantFrom(...zones) }),
      fc.record({ action: fc.constant('boundary' as const), span, boundary: fc.constantFrom(...boundaries) }),
      ...(findings.length > 0
        ? [
            fc.record({
              action: fc.constant('accept' as const),
              finding: fc.constantFrom(...findings),
              scope: fc.constantFrom(...acceptScopes),
            }),
          ]
        : []),
    );
  };
  const decided = anyText.chain((text) =>
    fc.tuple(fc.constant(text), fc.array(asked(text), { maxLength: 6 })),
  );
  it('are found in that text, and leave it a capture', () => {
    fc.assert(
      fc.property(decided, ([text, all]) => {
        const decisions = all.flatMap((each, i): Decision[] => {
          const made = makeEntry(text, each, { ...signature, id: String(i) });
          return typeof made === 'string' || made.action === 'withdraw' ? [] : [made];
        });
        const reviewed = reviewCapture({ text, decisions });
        expect(breaches(reviewed)).toEqual([]);
        for (const { decision, span } of reviewed.decisions) {
          if (!span || decision.words.last) continue;
          expect(text.slice(...span).replace(/\r\n?/g, '\n')).toBe(decision.words.first.exact);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('boundaries hold wherever no pin stands over them', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.constantFrom(...boundaries),
        fc.nat(),
        fc.constantFrom(...zones),
        (text, at, boundary, pinned, zone) => {
          const count = text.split('\n').length;
          const line = at % count;
          const pin = pinned % count;
          const options: Options = { boundaries: [{ line, boundary }], pins: [{ line: pin, zone }] };
          analyse(text, options).lines.forEach((each, i) => {
            if (each.zone === '') return;
            if (i === pin) expect(each.zone).toBe(zone);
            else if (i === line)
              expect(each.zone).toBe(boundary === 'comments-start' ? 'comments' : 'article');
            else if (i > line) expect(each.zone).not.toBe('article');
            else if (boundary === 'comments-start') expect(each.zone).not.toBe('comments');
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});

it.each(Object.keys(ugly))('%s: hundreds of decisions find their words, in bounded time', (name) => {
  const text = ugly[name]!();
  const words = Array.from({ length: 300 }, (_, i) => {
    const start = Math.floor((i * text.length) / 300);
    const exact = text.slice(start, start + 1 + (i % 900)) || 'x';
    return { first: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: '' } };
  });
  const cpu = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const started = cpu();
  const places = anchor(new FlatText(text), words);
  const decisions = words.map((each, i): Decision => ({
    ...signature,
    id: String(i),
    action: 'relabel',
    words: each,
    zone: 'article',
  }));
  steeringOf(
    text,
    decisions.map((decision, i) => ({ decision, ...places[i]! })),
  );
  const took = cpu() - started;
  process.stdout.write(`${name}: 300 decisions ${took.toFixed(0)} ms\n`);
  expect(took).toBeLessThan(5000);
});
