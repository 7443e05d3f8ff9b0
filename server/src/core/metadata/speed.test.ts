// No input may make the metadata slow: bounds are wide, as machines differ; quadratic work would break them by far.
import { expect, it } from 'vitest';
import { captureOf, fixture } from '../testing';
import { readProvenance } from './provenance';

const MEGABYTE = 1 << 20;
const repeated = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length));

it.each([
  ['one long word', 'A| ', 'a'],
  ['capitals', 'A| ', 'A'],
  ['prose', 'A| ', 'The bridge over the river was opened on Tuesday, officials said yesterday. '],
  ['quotation marks', 'A| ', '"'],
  ['spaces', 'A| x', ' '],
  ['years', 'B| ', '2016 '],
  ['links', 'A| ', 'http://a.bc/ '],
  ['schemes', 'A| ', 'https://'],
  ['brackets', 'B| [{"', '['],
  ['dump heads', 'B| ', 'string(999999) "'],
  ['news agencies', 'A| ', 'A News Agency '],
  ['underscored names', 'B| [{"a":"', '/aaaaaaaa_1'],
  ['digits', 'B| [{"a":"', '6'],
  ['surrogates', 'A| ', '\ud83d'],
])('one line of %s', (_, head, piece) => {
  const { text, lines, comments, claims } = fixture(head);
  const long = text + repeated(piece);
  const line = { ...lines[0]!, span: [0, long.length] as const };
  const before = performance.now();
  readProvenance(long, [line], comments, claims, { fileName: '0123456789abcdef.txt' });
  expect(performance.now() - before).toBeLessThan(2500);
});

it.each([
  ['chrome that names someone else each time', (n: number) => `B| Support Name${n}`],
  ['dates', (n: number) => `B:timestamp| ${(n % 28) + 1} May 2016`],
  ['bylines', (n: number) => `B:byline| By Ann Writer${n}`],
  ['headlines', () => 'H| Bridge reopens'],
  ['sources', (n: number) => `B| Source: Name${n}`],
  ['data', (n: number) => `B| [{"a":${n}}]`],
])('twenty thousand lines of %s', (_, line) => {
  const marked = Array.from({ length: 20_000 }, (__, n) => line(n)).join('\n');
  const { text, lines, comments, claims } = fixture(marked);
  const before = performance.now();
  readProvenance(text, lines, comments, claims, {});
  expect(performance.now() - before).toBeLessThan(2500);
});

it('gives a provenance for hostile scraps', () => {
  for (const scrap of [
    '\u0000',
    '{{',
    '©',
    'By',
    '© ',
    'string(',
    'string(9) "',
    '(',
    ') -',
    '://',
    'a:9:{',
    '[{"',
    '\ud800',
    '٢٠١٦',
  ]) {
    for (const mark of ['A', 'B', 'C', 'H', 'A:byline', 'A:timestamp']) {
      expect(captureOf(`${mark}| ${scrap}`, { fileName: scrap }).provenance.counts.lines).toBe(1);
    }
  }
});
