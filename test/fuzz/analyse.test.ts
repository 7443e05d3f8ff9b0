import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/core/capture';
import type { Options } from '../../server/src/core/model';
import { explainLine } from '../../server/src/core/segments/explain';
import { assessText } from '../../server/src/core/assess';
import { folds } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover';
import { outline } from '../../server/src/features/outline';
import { panelFields } from '../../server/src/features/panel';
import { problems } from '../../server/src/features/problems';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { runRules } from '../../server/src/rules/run';
import { breaches } from './invariants';
import { ugly } from './ugly';

/** Milliseconds of this process's CPU: a busy machine does not count. Generous; the time taken is printed. */
const bound = 20_000;
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function review(text: string, options: Options = {}) {
  const capture = analyse(text, options);
  return { capture, findings: runRules(capture) };
}

/** Everything the editor asks of a capture at once; milliseconds of CPU for the reading and for all of it. */
function readAndShow(text: string, options: Options) {
  const started = cpu();
  const reviewed = review(text, options);
  const read = cpu() - started;
  semanticTokens(reviewed.capture);
  folds(reviewed.capture);
  outline(reviewed.capture);
  problems(reviewed);
  panelFields(reviewed);
  assessText(text);
  const shown = cpu() - started;
  hover(reviewed, text.length >> 1);
  return { reviewed, read, shown, all: cpu() - started };
}

describe('ugly text', () => {
  const cases = Object.keys(ugly).flatMap((name): [string, string, Options][] => [
    [name, 'as it comes', {}],
    // Every line is read for claims then, whatever it looks like.
    [name, 'taken as article', { assume: 'article' }],
  ]);
  it.each(cases)('%s, %s: a model, within seconds', { timeout: 6 * bound }, (name, how, options) => {
    const text = ugly[name]!();
    const { reviewed, read, shown, all } = readAndShow(text, options);
    const [toRead, toShow, toHover] = [read, shown - read, all - shown].map((ms) => ms.toFixed(0));
    process.stdout.write(
      `${name}, ${how}: ${(text.length / 1e6).toFixed(1)} M: read ${toRead!} ms, shown ${toShow!} ms, hover ${toHover!} ms\n`,
    );
    expect(breaches(reviewed)).toEqual([]);
    expect(all).toBeLessThan(bound);
  });
});

/** Strings of what readers look for, in any order. */
const scraps = [
  'said',
  'According to',
  'Ann Lee',
  'an official',
  'the Wire Agency',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '“',
  '”',
  '"',
  "'",
  '«',
  '»',
  '.',
  ',',
  ':',
  '-',
  ' - ',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '@',
  '#',
  '|',
  '/',
  'http://a.example/b?c=d',
  'www.',
  '2016-12-13',
  'March 3, 2021',
  'yesterday',
  '14',
  '1,000',
  'string(3) "abc"',
  'array(1) {',
  '[0]=>',
  '{"a":1}',
  '{{x}}',
  'says:',
  'Reply',
  'Leave a comment',
  '3 comments',
  'Home',
  'By ',
  'RIVERTON (Wire) - ',
  'killed',
  'The army left the town.',
  'He',
  'told',
  'that',
  '\uD800',
  '\uDC00',
  '😀',
  '\u202E',
  '\uFEFF',
  '\u2028',
  '\u0085',
  '\0',
  'é',
  'Военные',
  'сказал',
  '他说',
  'قال',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join(' ')),
);

describe('any string', () => {
  it('gives a capture in which everything has its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(breaches(review(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
  it('gives the same capture twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(review(text)).toEqual(review(text));
      }),
      { numRuns: 200 },
    );
  });
  it('can be shown and explained at every place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reviewed = review(text);
        const { lines } = reviewed.capture;
        for (let i = 0; i <= text.length; i += 7) hover(reviewed, i);
        lines.forEach((_, i) => explainLine(text, reviewed.capture, i));
        let reached = 0;
        for (const { span } of semanticTokens(reviewed.capture)) {
          expect(span[0]).toBeGreaterThanOrEqual(reached);
          expect(span[1]).toBeGreaterThan(span[0]);
          reached = span[1];
        }
        for (const { startLine, endLine } of folds(reviewed.capture)) {
          expect(startLine).toBeLessThan(endLine);
          expect(endLine).toBeLessThan(lines.length);
        }
        outline(reviewed.capture);
      }),
      { numRuns: 300 },
    );
  });
  it('taken as article is article', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines } = analyse(text, { assume: 'article' });
        expect(lines.every(({ zone }) => zone === '' || zone === 'article')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  it('keeps what a person pinned', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.constantFrom('boilerplate', 'article', 'comments'),
        (text, pick, zone) => {
          const line = pick % text.split('\n').length;
          const kept = analyse(text, { pins: [{ line, zone }] }).lines[line]!.zone;
          expect(kept === '' || kept === zone).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
