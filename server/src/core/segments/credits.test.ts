import { describe, expect, it } from 'vitest';
import { creditName, hasDate, placeLine } from './creditLine';
import { creditOf } from './credits';
import { shapeOf } from './shape';

const credit = (line: string): string => {
  const found = creditOf(line, shapeOf(line));
  return found ? `${found.role}${found.labelled ? '' : '?'}` : '';
};

describe('creditOf', () => {
  it.each([
    ['By Ann Writer', 'byline'],
    ['Written by: Ann Writer', 'byline'],
    ['2012-10-29 by Ann Writer', 'byline'],
    ['November 6, 2012 by Ann Writer 0 Comments', 'byline'],
    ['Posted in music on November 12, 2012, by ann', 'byline'],
    ['Von Anna Schreiber und Bert Dichter', 'byline'],
    ['深圳 2011-12-14 记者 王小明', 'byline'],
    ['박준석 기자', 'byline'],
    ['Ann Writer', 'byline?'],
    ['Press Agency of Ruritania', 'byline?'],
    ['Published 14 January 2024 18:42', 'timestamp'],
    ['2012-01-03 12:54:08', 'timestamp'],
    ['2012年01月12日 16:56', 'timestamp'],
    ['6 hours ago', 'timestamp'],
    ['Published: Today', 'timestamp'],
    ['Strelsau, January 17, 2012', 'dateline'],
    ['(EXA) – 6 hours ago', 'dateline'],
    ['Place: Strelsau | Agency: EXA', 'dateline'],
  ])('%s: %s', (line, role) => {
    expect(credit(line)).toBe(role);
  });

  it.each([
    'June 2004',
    'Table of Contents',
    'STORY HIGHLIGHTS',
    'Share on Facebook',
    'By the river they sat down and counted the boats that went by.',
    'On 14 January 2024 the council of the old town voted to rebuild the bridge after the flood.',
    '$10.00',
    'Red warning in force until 20:00 for the outer islands',
    'Council votes to rebuild old bridge',
    '',
    '(((((',
  ])('none in: %s', (line) => {
    expect(credit(line)).toBe('');
  });
});

describe('creditName', () => {
  const name = (line: string): string | null => {
    const found = creditName(line);
    return found && line.slice(...found.span);
  };

  it.each([
    ['ByAnn Writer UpdatedJanuary 25, 2026', 'Ann Writer'],
    ['by Example TimesNovember 21, 2025', 'Example Times'],
    ['Written byby Ann Writer', 'Ann Writer'],
    ['Posted by Ann Writer at 5:00 AM Labels: Bridges', 'Ann Writer'],
    ['8 Hours Ago By Ann Writer', 'Ann Writer'],
    ['By Ann Writer/Statehouse Bureau', 'Ann Writer'],
    ['By Ann Writer // November 6th, 2012', 'Ann Writer'],
    ['Byron Street', 'Byron Street'],
    ['（记者 王小明）', '王小明'],
  ])('%s: %s', (line, expected) => {
    expect(name(line)).toBe(expected);
  });

  it('reads the beginning of a long line only', () => {
    expect(creditName(`${'x '.repeat(200_000)}by Ann Writer`)).toBeNull();
    expect(placeLine('A'.repeat(100_000))).toBeNull();
  });
});

describe('hasDate', () => {
  it.each(['5 May', 'Mai 5, 2014', '24.04.2024', '3 days ago', '19:35 Uhr'])('%s', (text) => {
    expect(hasDate(text)).toBe(true);
  });
  it.each(['May 2014 be kind', '12 Angry Men', '4.5 %', 'Monday', ''])('none in: %s', (text) => {
    expect(hasDate(text)).toBe(false);
  });
});
