import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaries, zones } from '../core/model';
import { acceptScopes, type LogEntry } from './decision';
import { longest, writeEntry } from './entry';
import { appendix, decisionsOn, readReviewLog } from './log';
import { relabel } from './testing';

const one = relabel('Home\nA story.', 'Home', 'boilerplate', { id: 'a' });
const line = (over: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(writeEntry(one)) as object), ...over });

const short = (most: number, least = 0) =>
  fc.string({ unit: 'binary', minLength: least, maxLength: Math.min(most, 60) });
const quote = fc.record({
  exact: short(longest.exact, 1),
  prefix: short(longest.context),
  suffix: short(longest.context),
});
const words = fc.oneof(
  fc.record({ first: quote }),
  fc.record({ first: quote, last: quote, sha256: fc.constant('0'.repeat(64)) }),
);
const head = {
  id: fc.uuid(),
  at: fc.constantFrom('2024-05-01T10:00:00.000Z', ''),
  by: short(longest.by),
  reason: short(longest.reason),
  file: short(longest.file),
};
const entries: fc.Arbitrary<LogEntry> = fc.oneof(
  fc.record({ ...head, action: fc.constant('relabel' as const), words, zone: fc.constantFrom(...zones) }),
  fc.record({
    ...head,
    action: fc.constant('boundary' as const),
    words,
    boundary: fc.constantFrom(...boundaries),
  }),
  fc.record({
    ...head,
    action: fc.constant('accept' as const),
    words,
    rule: short(longest.id, 1),
    fingerprint: short(longest.id, 1),
    scope: fc.constantFrom(...acceptScopes),
  }),
);

const utf8 = new TextDecoder('utf-8');
const bytes = new TextEncoder();

describe('the review log', () => {
  it('gives back what was appended', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 8 }), (all) => {
        let log = '';
        for (const each of all)
          log += utf8.decode(bytes.encode(appendix([each], log.endsWith('\n') || !log)));
        const read = readReviewLog(log);
        expect(read.bad).toBe(0);
        expect(read.decisions).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });
  it('is one line an entry, whatever the words are', () => {
    const hostile = relabel('x\u2028y\n\uD800z', 'x\u2028y', 'article', { reason: 'a\nb\r\nc' });
    expect(writeEntry(hostile)).not.toMatch(/[\r\n]/);
    expect(writeEntry({ ...hostile, by: '\uD800' })).toContain('\\ud800');
  });
  it('takes back what was withdrawn, wherever the withdrawal stands', () => {
    const withdraw = line({ id: 'w', action: 'withdraw', ids: ['a'] });
    expect(readReviewLog(`${line()}\n${withdraw}\n`).decisions).toEqual([]);
    expect(readReviewLog(`${withdraw}\n${line()}\n`).decisions).toEqual([]);
  });
  it('counts an id once, as after a merge', () => {
    const both = [line(), line({ id: 'b' }), line(), line({ id: 'c' })].join('\n');
    expect(readReviewLog(both).decisions.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
  it('names what is no decision, and reads the rest', () => {
    const text = [
      '<<<<<<< ours',
      line(),
      '=======',
      line({ id: 'b' }).slice(0, 40),
      line({ id: '' }),
      line({ id: 'c', zone: 'sidebar' }),
      '[]',
      '',
      line({ id: 'd' }),
    ].join('\n');
    const { decisions, problems, bad } = readReviewLog(text);
    expect(decisions.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(bad).toBe(6);
    expect(problems.map((each) => `${each.line} ${each.what}`)).toEqual([
      '1 not an object',
      '3 not an object',
      '4 not valid JSON',
      '5 no id',
      '6 zone is none of boilerplate, article, comments',
      '7 not an object',
    ]);
  });
  it('is none where most of it is something else', () => {
    const { decisions, problems, bad } = readReviewLog(`${line()}\n${'{\n'.repeat(20_000)}`);
    expect([decisions, problems.length, bad]).toEqual([[], 1, 10_001]);
  });
  it('lets pass what a later version wrote', () => {
    const text = [
      line({ action: 'attribute', source: 'Ann' }),
      line({ id: 'b', schema: 'provlens/decision@2' }),
      line({ id: 'c', mood: 'good' }),
    ].join('\n');
    expect(readReviewLog(text)).toMatchObject({ bad: 0, decisions: [{ id: 'c' }] });
  });
  it('goes on after a line that was torn off', () => {
    const torn = line().slice(0, 30);
    const log = torn + appendix([{ ...one, id: 'b' }], false);
    expect(readReviewLog(log)).toMatchObject({ bad: 1, decisions: [{ id: 'b' }] });
    expect(log.startsWith(`${torn}\n`)).toBe(true);
  });
  it('takes no strings longer than it writes', () => {
    expect(readReviewLog(line({ reason: 'x'.repeat(longest.reason + 1) })).problems[0]!.what).toContain(
      'reason',
    );
  });
  it('tells which decisions concern a file', () => {
    const folder = { action: 'accept', scope: 'folder', rule: 'date/missing', fingerprint: '1:0' };
    const log = readReviewLog(
      [line(), line({ id: 'b', file: 'other.txt' }), line({ id: 'c', file: 'other.txt', ...folder })].join(
        '\n',
      ),
    );
    expect(decisionsOn(log, 'crawl/page.txt').map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
