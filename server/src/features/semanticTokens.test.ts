import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenModifiers, tokenTypes } from './legend';
import { semanticTokens } from './semanticTokens';
import { attribution, reviewed, source } from './testing';
import { comments, page } from './testingPage';

describe('legend', () => {
  it('is what the manifest contributes', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: Record<'semanticTokenTypes' | 'semanticTokenModifiers', { id: string }[]>;
    };
    expect(manifest.contributes.semanticTokenTypes.map(({ id }) => id).sort()).toEqual(
      [...tokenTypes].sort(),
    );
    expect(manifest.contributes.semanticTokenModifiers.map(({ id }) => id).sort()).toEqual(
      [...tokenModifiers].sort(),
    );
  });
});

describe('semantic tokens', () => {
  const show = (marked: string, parts = {}) => {
    const { capture } = reviewed(marked, parts);
    return semanticTokens(capture).map(({ span, type, modifiers }) => [
      capture.text.slice(...span),
      [type, ...modifiers].join('.'),
    ]);
  };
  it('colours lines by role, without the space around them', () => {
    expect(
      show('widget|   Support us  \nheadline| A title\nparagraph| Prose.\nrepeated-headline| A title'),
    ).toEqual([
      ['Support us', 'boilerplate'],
      ['A title', 'headline'],
      ['A title', 'headline.repeated'],
    ]);
  });
  it('lays source over cue over quoted words over the line', () => {
    const attributions = (text: string) => [
      attribution(text, ['an official', 'said', '“We left, an official said, at noon”'], {
        source: source(text, 'an official', { kind: 'unnamed-individual' }),
        quotation: 'direct',
      }),
    ];
    expect(show('paragraph| “We left, an official said, at noon” on Friday.', { attributions })).toEqual([
      ['“We left, ', 'quotation'],
      ['an official', 'source.unnamed'],
      [' ', 'quotation'],
      ['said', 'cue'],
      [', at noon”', 'quotation'],
    ]);
  });
  it('a comment author: the name apart from what stands beside it', () => {
    expect(show(page, { comments }).slice(-3)).toEqual([
      ['Bob', 'commentAuthor'],
      [' says:', 'commentMeta'],
      ['Cat', 'commentAuthor'],
    ]);
  });
  it('of a range gives what touches it', () => {
    const { capture } = reviewed('headline| One\nwidget| Two\nwidget| Three');
    expect(semanticTokens(capture, [4, 5]).map(({ span }) => span)).toEqual([[4, 7]]);
  });
});
