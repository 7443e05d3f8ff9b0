// Each rule on its own, over marked-up captures.
import { describe, expect, it } from 'vitest';
import { plain } from '../core/message';
import { captureOf } from '../core/testing';
import type { Rule, RuleOptions } from './finding';
import { dateMissing } from './date-missing';
import { leakedPayload } from './leaked-payload';
import { repeatedHeadline } from './repeated-headline';
import { unattributed } from './unattributed';
import { unnamedSource } from './unnamed-source';

/** `words of the span => message`, one for each report. */
function check(rule: Rule, marked: string, options: RuleOptions = {}): string[] {
  const capture = captureOf(marked);
  return [...rule.check(capture, options)].map(
    ({ span, message }) => `${capture.text.slice(...span)} => ${plain(message)}`,
  );
}

describe('claim/unattributed', () => {
  it('marks the first of the statements that follow each other, and lists all', () => {
    const marked = [
      'A| {not-a-claim|Well.} {none|Six died.} {none|Ten fled.}',
      'A| {none|Two fell.}',
      'A| {named-person|<Ann> ^said^ so.} {none|It rained for nine days.}',
      'A| {none|One rose.}',
      'A:subheading| Later',
      'A| {none|Four left.}',
    ].join('\n');
    expect(check(unattributed, marked)).toEqual([
      'Six died. => No attribution found for this statement and 2 more after it.',
      'One rose. => No attribution found for this statement.',
      'Four left. => No attribution found for this statement.',
    ]);
    const [first] = [...unattributed.check(captureOf(marked), {})];
    expect(first?.evidence).toHaveLength(3);
  });

  it.each([
    'H| {none|Six died.}',
    'R| {none|Six died.}',
    'B| {none|Six died.}',
    'C| {none|Six died.}',
    'A| {not-a-claim|Six died.}',
    'A| {named-person|<Ann> ^said^ six died.}',
    'A| {none .4|Six died.}',
  ])('nothing in %s', (marked) => {
    expect(check(unattributed, marked)).toEqual([]);
  });

  it('heeds the level from which a statement is reported', () => {
    const of = (worth: string) =>
      (['strong', 'default', 'all'] as const).map(
        (level) => check(unattributed, `A| {none ${worth}|Six died.}`, { level }).length,
      );
    expect(of('.95')).toEqual([1, 1, 1]);
    expect(of('.8')).toEqual([0, 1, 1]);
    expect(of('.4')).toEqual([0, 0, 1]);
  });
});

describe('claim/unnamed-source', () => {
  it('reports each source once, with all that is given to it', () => {
    const marked = [
      'A| {unnamed-individual|<A field source> ^said^ six died.}',
      'A| {unnamed-individual|<The source=A field source> ^added^ that ten fled.}',
      'A| {unnamed-collective|<Some reports> ^said^ more came.}',
    ].join('\n');
    expect(check(unnamedSource, marked)).toEqual([
      'A field source => The source “A field source” is not named; 2 statements are given to it.',
      'Some reports => The source “Some reports” is not named.',
    ]);
  });

  it('cuts a source that is too long to read', () => {
    const [found] = check(unnamedSource, `A| {unnamed-individual|<A ${'x'.repeat(9000)}> ^said^ so.}`);
    expect(found!.slice(found!.indexOf('=>')).length).toBeLessThan(200);
  });

  it.each([
    'A| {named-person|<Ann> ^said^ six died.}',
    'C| {unnamed-individual|<A friend> ^said^ so.}',
    'H| {unnamed-collective|<Fleets> ^ask^ for help.}',
    'A| {unnamed-individual|<They> ^said^ so.}',
    'A| {none|Six died.}',
  ])('nothing in %s', (marked) => {
    expect(check(unnamedSource, marked)).toEqual([]);
  });
});

describe('capture/repeated-headline', () => {
  it('stands at the first repeat', () => {
    const marked = 'H| Bridge reopens\nA| It did.\nR| Bridge reopens\nB| Bridge reopens';
    expect(check(repeatedHeadline, marked)).toEqual([
      'Bridge reopens => The headline stands here again, and once more below.',
    ]);
    expect([...repeatedHeadline.check(captureOf(marked), {})][0]).toMatchObject({ span: [23, 37] });
  });

  it('is silent where it stands once', () => {
    expect(check(repeatedHeadline, 'H| Bridge reopens\nA| It did.')).toEqual([]);
  });
});

describe('capture/leaked-payload', () => {
  it('says what the dump declares and holds', () => {
    expect(check(leakedPayload, 'B| string(9) "[{"a":1}]"')).toEqual([
      'string(9) "[{"a":1}]" => Program data leaked into the page: 9 bytes; items in its list: 1.',
    ]);
    const [cut] = [...leakedPayload.check(captureOf('B| string(90) "[{"a":1}]"'), {})];
    expect(plain(cut!.because)).toContain('declares 90 bytes and 9 are there');
  });

  it('marks the beginning of a long one', () => {
    const [found] = [...leakedPayload.check(captureOf(`B| string(900) "${'x'.repeat(900)}"`), {})];
    expect(found?.span).toEqual([0, 200]);
    expect(found?.evidence).toEqual([[0, 914]]);
  });
});

describe('date/missing', () => {
  it('stands at the headline, with the relative dates nothing anchors', () => {
    const marked = 'H| Bridge reopens\nA| It did yesterday.';
    expect(check(dateMissing, marked)).toEqual([
      'Bridge reopens => No date of publication found; “yesterday” and the like count from a day the text does not show.',
    ]);
  });

  it('takes no calendar date for a relative one: a date of an update is evidence, and the reason', () => {
    const marked = 'H| Bridge reopens\nA:timestamp| Updated 14 January 2024 18:42\nA| It did yesterday.';
    expect(check(dateMissing, marked)).toEqual(['Bridge reopens => No date of publication found.']);
    const { text } = captureOf(marked);
    const [found] = [...dateMissing.check(captureOf(marked), {})];
    expect(found?.evidence.map((span) => text.slice(...span))).toEqual([
      '14 January 2024 18:42',
      'yesterday',
    ]);
    expect(plain(found!.because)).toContain('given as that of an update');
  });

  it('is silent where there is a date, and where there is no article', () => {
    expect(
      check(dateMissing, 'H| Bridge reopens\nA:timestamp| 13 December 2016\nA| It did yesterday.'),
    ).toEqual([]);
    expect(check(dateMissing, 'B| Home\nC| Nice')).toEqual([]);
    expect(check(dateMissing, '')).toEqual([]);
  });
});
