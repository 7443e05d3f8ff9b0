import { describe, expect, it } from 'vitest';
import { message } from '../core/message';
import { payloadOf } from '../core/testing';
import { panelCounts, panelFields, panelFindings } from './panel';
import { problems } from './problems';
import { finding, reviewed, spanOf } from './testing';

describe('problems', () => {
  it('carry rule, words and evidence; hidden characters are shown', () => {
    const found = problems(
      reviewed('paragraph| The army\u202E left.', { findings: (text) => [finding(text, 'The army\u202E')] }),
    );
    expect(found).toEqual([
      {
        span: [0, 9],
        severity: 'warning',
        code: 'test/rule',
        message: 'Message about The army‹U+202E›. Because.',
        evidence: [{ span: [0, 9], text: 'The army‹U+202E›' }],
        fingerprint: '1:0',
      },
    ]);
  });
});

describe('panel', () => {
  it('shows every field once, absent ones too, lists by value', () => {
    const stated = (text: string, words: string) => ({
      state: 'stated' as const,
      value: words,
      spans: [spanOf(text, words)],
      because: message('It says {0}.', words),
      confidence: 0.9,
    });
    const it = reviewed('headline| A title\nparagraph| (Wire) Prose.', {
      provenance: (text) => ({
        headline: stated(text, 'A title'),
        agencies: [stated(text, 'Wire'), stated(text, 'Prose')],
        payloads: [payloadOf({ span: [0, 3], kind: 'php-dump', declaredBytes: 7, actualBytes: 7, items: 2 })],
      }),
      findings: (text) => [finding(text, 'Prose'), finding(text, 'Wire')],
    });
    const fields = panelFields(it);
    expect(fields.filter(({ key }) => key === 'headline')).toEqual([
      {
        group: 'origin',
        key: 'headline',
        label: 'Headline',
        state: 'stated',
        value: 'A title',
        because: 'It says A title.',
        confidence: 0.9,
        evidence: [{ span: [0, 7], text: 'A title' }],
      },
    ]);
    expect(fields.filter(({ key }) => key === 'agencies').map(({ value }) => value)).toEqual([
      'Wire',
      'Prose',
    ]);
    expect(fields.filter(({ key }) => key === 'links').map(({ state }) => state)).toEqual(['absent']);
    expect(fields.find(({ key }) => key === 'payloads')?.value).toBe(
      'PHP dump, 7 bytes, declares 7 bytes, 2 items',
    );
    expect(panelFindings(it, (rule) => `title of ${rule}`)).toEqual([
      { key: 'test/rule', label: 'title of test/rule', value: 2 },
    ]);
    expect(panelCounts(it)[0]).toEqual({ key: 'lines', label: 'Lines', value: 2 });
  });

  it('shows hidden characters, and cuts what is too long to read', () => {
    const [shown] = panelFields(
      reviewed(`headline| A\u202E title ${'x'.repeat(5000)}`, {
        provenance: (text) => ({
          headline: {
            state: 'stated',
            value: text,
            spans: [[0, text.length]],
            because: message('It says {0}.', 'A\u202E'),
            confidence: 1,
          },
        }),
      }),
    );
    expect(shown?.value).toMatch(/^A‹U\+202E› title x+…$/);
    expect(shown?.value?.length).toBeLessThanOrEqual(1000);
    expect(shown?.because).toBe('It says A‹U+202E›.');
  });
});
