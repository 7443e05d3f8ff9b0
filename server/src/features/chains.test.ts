import { describe, expect, it } from 'vitest';
import type { Source } from '../core/model';
import { chains } from './chains';
import { attribution, reviewed, source, spanOf } from './testing';

const page =
  'paragraph| A source told Agency that six died.\nparagraph| The source told Agency of ten.\ncomment| Bo told Agency so.';
const via = (text: string, who: string, over: Partial<Source>) =>
  attribution(text, [who, 'told', 'told'], {
    source: source(text, who, { kind: 'unnamed-individual', via: ['Agency'], ...over }),
  });
const sentence = (text: string, words: string, zone: 'article' | 'comments') => ({
  span: spanOf(text, words),
  zone,
  checkable: 1,
  verdict: 'unnamed-individual' as const,
  attributions: [],
});
const { capture } = reviewed(page, {
  sentences: (text) => [
    sentence(text, 'A source told Agency that six died.', 'article'),
    sentence(text, 'The source told Agency of ten.', 'article'),
    sentence(text, 'Bo told Agency so.', 'comments'),
  ],
  attributions: (text) => [
    via(text, 'A source', { resolved: 'A source' }),
    via(text, 'The source', { resolved: 'A source', introduced: [0, 8] }),
    via(text, 'Bo', { resolved: 'Bo', kind: 'named-person' }),
  ],
});

describe('chains', () => {
  it('counts what came the same way, of the article alone', () => {
    expect(chains(capture)).toEqual([
      {
        hops: [
          { name: 'This page', kind: 'page' },
          { name: 'Agency', kind: 'named-organisation' },
          { name: 'A source', kind: 'unnamed-individual' },
        ],
        statements: 2,
        span: [0, 8],
      },
    ]);
  });

  it('shows what a name hides, and keeps it short', () => {
    const [found] = chains({
      ...capture,
      attributions: [
        {
          ...capture.attributions[0]!,
          source: { ...capture.attributions[0]!.source!, via: [`\u202E${'x'.repeat(99)}`] },
        },
      ],
    });
    expect(found!.hops[1]!.name).toMatch(/^‹U\+202E›x+…$/);
    expect(found!.hops[1]!.name.length).toBeLessThanOrEqual(60);
  });
});
