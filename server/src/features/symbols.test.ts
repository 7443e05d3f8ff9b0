import { describe, expect, it } from 'vitest';
import { message } from '../core/message';
import { fits, symbols } from './symbols';
import { attribution, reviewed, source, spanOf } from './testing';
import { comments, page } from './testingPage';

describe('symbols of a capture', () => {
  const { capture } = reviewed(page, {
    comments: (text) => [...comments(text), ...comments(text)],
    attributions: (text) => [
      attribution(text, ['Ann Lee', 'said', 'The army left'], {
        source: source(text, 'Ann Lee', { resolved: 'Mayor \u202EAnn Lee' }),
      }),
    ],
    provenance: (text) => ({
      headline: {
        state: 'stated',
        value: 'Army leaves town',
        spans: [spanOf(text, 'Army leaves town')],
        because: message(''),
        confidence: 1,
      },
    }),
  });
  it('are its headline, its sources and each comment author once', () => {
    expect(symbols(capture).map(({ kind, name, span }) => [kind, name, capture.text.slice(...span)])).toEqual(
      [
        ['headline', 'Army leaves town', 'Army leaves town'],
        ['source', 'Mayor ‹U+202E›Ann Lee', 'Ann Lee'],
        ['comment-author', 'Bob', 'Bob'],
        ['comment-author', 'Cat', 'Cat'],
      ],
    );
    expect(symbols(reviewed('').capture)).toEqual([]);
  });
});

describe('a query', () => {
  it.each([
    ['Army leaves town', '', true],
    ['Army leaves town', 'alt', true],
    ['Army leaves town', 'ARMY TOWN', true],
    ['Army leaves town', 'town army', false],
    ['Straße', 'STRASSE', false],
    ['Ｗire', 'wire', true],
    ['Москва', 'мск', true],
    ['𝒳', '𝒴', false],
  ])('%s fits %s: %s', (name, query, expected) => {
    expect(fits(name, query)).toBe(expected);
  });
});
