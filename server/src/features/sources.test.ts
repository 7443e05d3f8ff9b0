import { describe, expect, it } from 'vitest';
import type { Attribution, Source } from '../core/model';
import { definition } from './definition';
import { references } from './references';
import { sources, statementOf } from './sources';
import { attribution, reviewed, source, spanOf } from './testing';

const text = [
  'Mayor Ann Lee said that the bridge was shut.',
  'A source told Wire that 30 left. “It is empty,” Lee added.',
  'The source also said that 40 left. He gave no names.',
  'A source denied it.',
].join('\n');
const at = (words: string): readonly [number, number] => spanOf(text, words);

/** Sources as the core resolves them. */
const said = (
  [who, cue, content]: readonly [string, string, string],
  over: Partial<Source>,
  more: Partial<Attribution> = {},
): Attribution => attribution(text, [who, cue, content], { source: source(text, who, over), ...more });
const attributions = (): Attribution[] => [
  said(['Mayor Ann Lee', 'said', 'the bridge was shut'], { resolved: 'Ann Lee' }),
  said(['A source', 'told', '30 left'], { kind: 'unnamed-individual', resolved: 'A source' }),
  said(['Lee added', 'added', 'It is empty'], {
    spans: [[text.indexOf('Lee added'), text.indexOf('Lee added') + 3]],
    resolved: 'Ann  LEE',
    introduced: at('Mayor Ann Lee'),
  }),
  said(['The source', 'also said', '40 left'], {
    kind: 'unnamed-individual',
    resolved: 'A source',
    introduced: at('A source'),
  }),
  said(['A source denied', 'denied', 'it.'], {
    spans: [[text.indexOf('A source denied'), text.indexOf(' denied')]],
    kind: 'unnamed-individual',
    resolved: 'A source',
  }),
];
const { capture } = reviewed(
  text
    .split('\n')
    .map((line) => `paragraph| ${line}`)
    .join('\n'),
  { attributions },
);
const words = ([start, end]: readonly [number, number]): string => text.slice(start, end);

describe('sources', () => {
  it('are one where the name is, or where they were resolved to one introduction; never for their wording', () => {
    expect(
      sources(capture).map(({ name, introduction, mentions }) => [
        name,
        words(introduction),
        mentions.map(({ span }) => words(span)),
      ]),
    ).toEqual([
      ['Ann Lee', 'Mayor Ann Lee', ['Mayor Ann Lee', 'Lee']],
      ['A source', 'A source', ['A source', 'The source']],
      ['A source', 'A source', ['A source']],
    ]);
  });
  it('of two with one name, a person and an organisation stay two', () => {
    const both = reviewed('paragraph| Lee said so. Lee said no.', {
      attributions: (all) => [
        attribution(all, ['Lee', 'said', 'so'], { source: source(all, 'Lee') }),
        attribution(all, ['Lee said no', 'said', 'no'], {
          source: source(all, 'Lee', { kind: 'named-organisation' }),
        }),
      ],
    });
    expect(sources(both.capture)).toHaveLength(2);
  });
  it('what could not be resolved stays by itself, what has no source is nobody’s', () => {
    const pronouns = reviewed('paragraph| He said so. It was said. He left, he said.', {
      attributions: (all) => [
        attribution(all, ['He', 'said', 'so'], { source: source(all, 'He', { kind: 'unnamed-individual' }) }),
        attribution(all, ['It', 'was said', 'It'], { source: null }),
        attribution(all, ['he said', 'said', 'He left'], {
          source: source(all, 'he said', { kind: 'unnamed-individual' }),
        }),
      ],
    });
    expect(sources(pronouns.capture).map(({ name }) => name)).toEqual(['He', 'he said']);
  });
  it('a statement is the sentence that names the source, with what it is given for', () => {
    const sentence = at('A source told Wire that 30 left.');
    const { capture: withSentences } = reviewed(`paragraph| ${text.split('\n')[1]}`, {
      sentences: (all) => [
        {
          span: spanOf(all, 'A source told Wire that 30 left.'),
          zone: 'article',
          checkable: 1,
          verdict: 'unnamed-individual',
          attributions: [0],
        },
      ],
      attributions: (all) => [attribution(all, ['A source', 'told', '30 left'])],
    });
    const [group] = sources(withSentences);
    expect(statementOf(withSentences, group!.mentions[0]!)).toEqual({
      span: [0, sentence[1] - sentence[0]],
      content: spanOf(withSentences.text, '30 left'),
      zone: 'article',
    });
    // Without a sentence around it, the words that name the source.
    expect(statementOf(capture, sources(capture)[2]!.mentions[0]!)).toMatchObject({ zone: 'article' });
  });
});

describe('definition', () => {
  it.each([
    ['The source', 'A source', 'The source'],
    ['also said', 'A source', 'also said'],
    ['40 left', 'A source', '40 left'],
    ['It is empty', 'Mayor Ann Lee', 'It is empty'],
    ['Ann Lee said', 'Mayor Ann Lee', 'Mayor Ann Lee'],
  ])('of “%s”: “%s”', (asked, target, origin) => {
    const found = definition(capture, text.indexOf(asked) + 1)!;
    expect([words(found.target), words(found.origin)]).toEqual([target, origin]);
  });
  it('behind the last letter is on the word; on nobody’s words there is none', () => {
    expect(definition(capture, at('40 left')[1])).not.toBeNull();
    expect(definition(capture, text.indexOf('gave no names'))).toBeNull();
    expect(definition(reviewed('').capture, 0)).toBeNull();
  });
  it('the narrowest part counts, and of what names no source nothing is said', () => {
    const nested = reviewed('paragraph| Ann said it was said that Bob lied.', {
      attributions: (all) => [
        attribution(all, ['Ann', 'said', 'it was said that Bob lied']),
        attribution(all, ['it', 'was said', 'Bob lied'], { source: null }),
      ],
    }).capture;
    expect(definition(nested, nested.text.indexOf('that'))?.target).toEqual([0, 3]);
    expect(definition(nested, nested.text.indexOf('was'))).toBeNull();
  });
});

describe('references', () => {
  const of = (asked: string) =>
    references(capture, text.indexOf(asked)).map(({ span, introduction }) => [words(span), introduction]);
  it('are all mentions, the introduction among them once', () => {
    expect(of('40 left')).toEqual([
      ['A source', true],
      ['The source', false],
    ]);
    expect(of('A source denied')).toEqual([['A source', true]]);
  });
  it('an introduction that says nothing itself is one too', () => {
    const late = reviewed('paragraph| Mayor Ann Lee came. Lee said no.', {
      attributions: (all) => [
        attribution(all, ['Lee said', 'said', 'no'], {
          source: source(all, 'Lee said', { resolved: 'Ann Lee', introduced: spanOf(all, 'Mayor Ann Lee') }),
        }),
      ],
    }).capture;
    for (const asked of ['Ann', 'no.'])
      expect(references(late, late.text.indexOf(asked)).map(({ introduction }) => introduction)).toEqual([
        true,
        false,
      ]);
  });
});
