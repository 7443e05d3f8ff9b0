import { describe, expect, it } from 'vitest';
import { message } from '../core/message';
import type { Attribution, Field, Provenance } from '../core/model';
import { quote, quotedSpan } from './quote';
import { inQuotationMarks } from './quotationMarks';
import { attribution, reviewed, source, spanOf, type Parts } from './testing';
import { comments, page } from './testingPage';

const field = (state: Field['state'], value: string): Field => ({
  state,
  value,
  spans: [],
  because: message(''),
  confidence: 1,
});
const known = (): Partial<Provenance> => ({
  headline: field('stated', 'Army leaves town'),
  publisher: field('inferred', 'Example Post'),
  published: field('stated', '2021-03-04'),
  url: field('supplied', 'https://example.org/a'),
});
const of = (marked: string, words: string, parts: Parts = {}, file: string | null = 'page.txt') => {
  const { capture } = reviewed(marked, { provenance: known, ...parts });
  return quote(capture, spanOf(capture.text, words), { file, startLine: 3, endLine: 3 });
};
const rest = 'Army leaves town; probably Example Post; 2021-03-04; https://example.org/a; page.txt, line 3';

describe('quoting', () => {
  const line = 'paragraph| “We will not come back,” Ann Lee told Wire. Bob denied that troops had left.';
  const attributions = (text: string): Attribution[] => [
    attribution(text, ['Ann Lee', 'told', 'We will not come back,'], {
      quotation: 'direct',
      source: source(text, 'Ann Lee', { resolved: 'Mayor Ann Lee', via: ['Wire'] }),
    }),
    attribution(text, ['Bob', 'denied', 'troops had left'], { polarity: 'denied' }),
  ];
  it('says who, what, where and when, and what is only probable', () => {
    expect(of(line, 'We will not come back', { attributions })).toBe(
      `“We will not come back” — Mayor Ann Lee, through Wire; ${rest}`,
    );
  });
  it('marks that stand there already are not doubled', () => {
    expect(of(line, '“We will not come back,”', { attributions })).toMatch(
      /^“We will not come back,” — Mayor Ann Lee/,
    );
  });
  it('a sentence with its cue is not all the source’s own words; what was denied is said to be', () => {
    expect(of(line, '“We will not come back,” Ann Lee told', { attributions })).toMatch(
      /^“‘We will not come back,’ Ann Lee told” — Mayor Ann Lee, through Wire \(partly in their own words\); /,
    );
    expect(of(line, 'troops had left', { attributions })).toMatch(
      /^“troops had left” — Bob \(in the writer’s words, denied\); /,
    );
  });
  it('words nobody is given for name no source', () => {
    expect(of('paragraph| It rained.', 'It rained.')).toBe(`“It rained.” — ${rest}`);
  });
  it('a comment names its author, or that the line was lost; boilerplate says so', () => {
    expect(of(page, 'Second, a longer', { comments })).toContain(' — comment by Cat; ');
    expect(of(page, 'Lost author.', { comments })).toContain(' — comment whose author line was lost; ');
    expect(of(page, 'Support us')).toContain(' — Boilerplate; ');
  });
  it('what is not known is left out, down to the line', () => {
    expect(of('paragraph| It rained.', 'It rained.', { provenance: () => ({}) }, null)).toBe(
      '“It rained.” — line 3',
    );
  });
  it('is one line of plain text with nothing hidden in it', () => {
    const text = of(
      'paragraph| It\u00AD rai\u200Bned \u202Eback\u0007\tnow',
      'It\u00AD rai\u200Bned \u202Eback\u0007\tnow',
      {},
      'a\u202Eb.txt',
    );
    expect(text).toBe(`“It rained ‹U+202E›back‹U+0007› now” — ${rest.replace('page.txt', 'a‹U+202E›b.txt')}`);
  });
  it('of no words, the sentence; without one, the line; never the space around them', () => {
    const { capture } = reviewed('paragraph|   It rained. It stopped.  ', {
      sentences: (text) => [
        {
          span: spanOf(text, 'It rained.'),
          zone: 'article',
          checkable: 1,
          verdict: 'none',
          attributions: [],
        },
      ],
    });
    const { text } = capture;
    const shown = (at: number, end = at) => text.slice(...quotedSpan(capture, [at, end]));
    expect(shown(text.indexOf('rained'))).toBe('It rained.');
    expect(shown(text.indexOf('stopped'))).toBe('It rained. It stopped.');
    expect(shown(0, text.length)).toBe('It rained. It stopped.');
    expect(shown(0, 2)).toBe('');
  });
});

describe('quotation marks', () => {
  it.each([
    ['words', '“words”'],
    ['“words”', '“words”'],
    ['„Wörter“', '„Wörter“'],
    ['«mots»', '«mots»'],
    ['"words"', '"words"'],
    ['“a” and “b”', '“‘a’ and ‘b’”'],
    ['he said "no"', "“he said 'no'”"],
    ['“not closed', '“‘not closed”'],
    ['"', "“'”"],
    ['', '“”'],
  ])('%s -> %s', (words, quoted) => {
    expect(inQuotationMarks(words)).toBe(quoted);
  });
});
