import { describe, expect, it } from 'vitest';
import { fieldModels } from './fields';
import { testField, testWords } from './testing';

describe('fieldModels', () => {
  it('gives place and words of the evidence, but not the value once more', () => {
    const [field] = fieldModels(
      [testField({ key: 'headline', value: 'Harbour  shut' }, [0, 'Harbour shut'], [4, 'HARBOUR SHUT'])],
      testWords,
    );
    expect(field?.evidence.map(({ place, words }) => [place, words])).toEqual([
      ['Line 1', null],
      ['Line 5', 'HARBOUR SHUT'],
    ]);
  });

  it('joins words that read the same on one line', () => {
    const [field] = fieldModels(
      [testField({ key: 'p', value: 'x' }, [7, 'x'], [7, 'x'], [7, 'x'])],
      testWords,
    );
    expect(field?.evidence.map(({ place }) => place)).toEqual(['Line 8 x3']);
  });

  it('makes one list of values that share field and state', () => {
    const fields = fieldModels(
      [
        testField({ key: 'links', value: 'https://a.example/' }, [1, 'a.example']),
        testField({ key: 'links', value: 'https://b.example/', evidence: [] }),
        testField({ key: 'links', value: 'https://c.example/', state: 'inferred', confidence: 0.7 }, [
          3,
          'c',
        ]),
      ],
      testWords,
    );
    expect(fields.map(({ several, value, stateLabel }) => [several, value, stateLabel])).toEqual([
      ['2', null, 'Stated'],
      [null, 'https://c.example/', 'Inferred 70'],
    ]);
    expect(fields[0]?.evidence.map(({ words, range }) => [words, range?.start.line ?? null])).toEqual([
      ['https://a.example/', 1],
      ['https://b.example/', null],
    ]);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(2);
  });

  it('puts reasons on the values where they are many, and says them once where they agree', () => {
    const dates = ['a', 'b', 'c'].map((because, line) =>
      testField({ key: 'dates', value: because, because }, [line, because]),
    );
    expect(fieldModels(dates, testWords)[0]).toMatchObject({
      because: '',
      evidence: [{ hint: 'a' }, { hint: 'b' }, { hint: 'c' }],
    });
    const alike = dates.map((date) => ({ ...date, because: 'same' }));
    expect(fieldModels(alike, testWords)[0]).toMatchObject({
      because: 'same',
      evidence: [{ hint: null }, { hint: null }, { hint: null }],
    });
  });

  it('never claims certainty for an inference', () => {
    expect(
      fieldModels([testField({ key: 'p', state: 'inferred', confidence: 1 })], testWords)[0]?.stateLabel,
    ).toBe('Inferred 99');
  });
});
