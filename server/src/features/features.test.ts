import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { message } from '../core/message';
import type { Comment } from '../core/model';
import { articleLines } from './article';
import { folds, threadEnds } from './folding';
import { hover } from './hover';
import { tokenModifiers, tokenTypes } from './legend';
import { attributionsAt, lineAt } from './locate';
import { toMarkdown } from './markdown';
import { outline, type OutlineItem } from './outline';
import { panelCounts, panelFields, panelFindings } from './panel';
import { problems } from './problems';
import { semanticTokens } from './semanticTokens';
import { attribution, finding, reviewed, source, spanOf } from './testing';
import { zoneRuns } from './zoneRuns';

const page = `widget| Support us
headline| Army leaves town

paragraph| The army left, Ann Lee said.
promotion| Read also: more
subheading| Aftermath
paragraph| It is quiet.

form| Leave a reply
comment-author| Bob says:
comment| First!
comment-author| Cat
comment| Second, a longer one.
comment| With two lines.

comment| Lost author.
`;
const comment = (
  text: string,
  line: number,
  endLine: number,
  depth: number,
  author: string | null,
  words: string,
): Comment => {
  const lines = text.split('\n');
  const start = lines.slice(0, line).join('\n').length + 1;
  return {
    line,
    endLine,
    author,
    authorSpan: author ? spanOf(text, author) : null,
    span: [start, spanOf(text, words)[1]],
    depth,
    parent: null,
  };
};
const comments = (text: string): Comment[] => [
  comment(text, 9, 11, 0, 'Bob', 'First!'),
  comment(text, 11, 14, 1, 'Cat', 'two lines.'),
  comment(text, 15, 16, 0, null, 'Lost author.'),
];

describe('locate', () => {
  it('finds the line of every offset', () => {
    const { capture } = reviewed(page);
    const { text } = capture;
    for (let i = 0; i <= text.length; i++)
      expect(lineAt(capture, i)).toBe(text.slice(0, i).split('\n').length - 1);
  });
  it('puts the narrowest attribution first', () => {
    const { capture } = reviewed('paragraph| Ann said Bob said it rained.', {
      attributions: (text) => [
        attribution(text, ['Ann', 'said', 'Bob said it rained']),
        attribution(text, ['Bob', 'said', 'it rained']),
      ],
    });
    const rain = capture.text.indexOf('rained');
    expect(attributionsAt(capture, rain).map(({ source }) => source?.text)).toEqual(['Bob', 'Ann']);
    expect(attributionsAt(capture, 0)).toHaveLength(1);
    expect(attributionsAt(capture, capture.text.length)).toEqual([]);
  });
});

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

describe('zone runs and the article alone', () => {
  it('take blank lines between lines of one zone in', () => {
    expect(
      zoneRuns(reviewed(page).capture).map(
        ({ zone, startLine, endLine }) => `${zone} ${startLine}-${endLine}`,
      ),
    ).toEqual([
      'boilerplate 0-1',
      'article 1-4',
      'boilerplate 4-5',
      'article 5-7',
      'boilerplate 8-9',
      'comments 9-16',
    ]);
  });
  it('the article keeps one blank line for what stood between', () => {
    expect(articleLines(reviewed(page).capture)).toEqual([
      { text: 'Army leaves town', line: 1 },
      { text: '', line: 2 },
      { text: 'The army left, Ann Lee said.', line: 3 },
      { text: '', line: 4 },
      { text: 'Aftermath', line: 5 },
      { text: 'It is quiet.', line: 6 },
    ]);
    expect(articleLines(reviewed('').capture)).toEqual([]);
  });
});

describe('folding', () => {
  it('zones, then threads; nothing of one line, nothing twice', () => {
    expect(folds(reviewed(page, { comments }).capture)).toEqual([
      { startLine: 1, endLine: 3, kind: null },
      { startLine: 5, endLine: 6, kind: null },
      { startLine: 9, endLine: 15, kind: 'comment' },
      { startLine: 9, endLine: 13, kind: 'comment' },
      { startLine: 11, endLine: 13, kind: 'comment' },
    ]);
  });
  it('a limit keeps the outer ones', () => {
    expect(folds(reviewed(page, { comments }).capture, 3)).toHaveLength(3);
  });
  it('payloads fold', () => {
    const payloads = [{ span: [0, 5], kind: 'json', declaredBytes: null, actualBytes: 5, items: 1 }] as const;
    expect(
      folds(reviewed('artefact| {\nartefact| 1\nartefact| }', { provenance: () => ({ payloads }) }).capture),
    ).toEqual([{ startLine: 0, endLine: 2, kind: 'region' }]);
  });
  it('a thread reaches to the end of its deepest answer', () => {
    const at = (depth: number, line: number): Comment => ({
      ...comments(reviewed(page).capture.text)[0]!,
      depth,
      line,
      endLine: line + 1,
    });
    expect(threadEnds([at(0, 0), at(1, 1), at(2, 2), at(1, 3), at(0, 4)])).toEqual([4, 3, 3, 4, 5]);
  });
});

describe('outline', () => {
  const show = (items: readonly OutlineItem[], indent = ''): string[] =>
    items.flatMap(({ name, kind, children }) => [
      `${indent}${kind} ${name}`,
      ...show(children, `${indent}  `),
    ]);
  it('article with its headings, comments by thread, boilerplate where it stands', () => {
    expect(show(outline(reviewed(page, { comments }).capture))).toEqual([
      'boilerplate Boilerplate',
      'article Article',
      '  headline Army leaves town',
      '  boilerplate Boilerplate',
      '  subheading Aftermath',
      'boilerplate Boilerplate',
      'comments Comments',
      '  comment Bob',
      '    comment Cat',
      '  comment Author line lost',
    ]);
  });
  it('ranges hold their selection and their children, names are never empty', () => {
    const check = (item: OutlineItem): void => {
      expect(item.name).not.toBe('');
      for (const inner of [item.selection, ...item.children.map(({ span }) => span)]) {
        expect(inner[0]).toBeGreaterThanOrEqual(item.span[0]);
        expect(inner[1]).toBeLessThanOrEqual(item.span[1]);
      }
      item.children.forEach(check);
    };
    outline(reviewed(page, { comments }).capture).forEach(check);
  });
  it('very deep threads stay shallow enough to walk', () => {
    const many = 5000;
    const marked = Array.from({ length: many }, (_, i) => `comment| c${i}`).join('\n');
    const deep = reviewed(marked, {
      comments: (text) => {
        let start = 0;
        return text.split('\n').map((words, i) => {
          const span = [start, start + words.length] as const;
          start = span[1] + 1;
          return { line: i, endLine: i + 1, author: null, authorSpan: null, span, depth: i, parent: null };
        });
      },
    });
    const depth = (item: OutlineItem): number => 1 + Math.max(0, ...item.children.map(depth));
    expect(Math.max(...outline(deep.capture).map(depth))).toBeLessThan(40);
  });
});

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

describe('hover', () => {
  const marked = 'paragraph| The army left, an official told the agency.\n\nwidget| Menu';
  const whole = reviewed(marked, {
    sentences: (text) => [
      {
        span: spanOf(text, 'The army left, an official told the agency.'),
        zone: 'article',
        checkable: 0.8,
        verdict: 'unnamed-individual',
        attributions: [0],
      },
    ],
    attributions: (text) => [
      attribution(text, ['an official', 'told', 'The army left'], {
        source: source(text, 'an official', {
          kind: 'unnamed-individual',
          resolved: 'Ann [Lee](command:x)',
          via: ['the agency', 'the wire'],
        }),
        polarity: 'hearsay',
      }),
    ],
    findings: (text) => [finding(text, 'The army left')],
  });
  const at = (words: string) => hover(whole, whole.capture.text.indexOf(words));

  it('a finding, then who stands behind it, then the line', () => {
    expect(at('army')).toEqual({
      span: [0, 13],
      cards: [
        {
          title: 'Message about The army left.',
          lines: ['Because.'],
          items: ['What would change it: A name.', 'Confidence: 70 %', 'Rule: test/rule'],
        },
        { title: 'Attributed: unnamed individual', lines: ['How much of it could be checked: 80 %'] },
        {
          title: 'Source: an official (unnamed individual)',
          lines: [],
          items: [
            'Words that say so: told',
            'in the writer’s words, hearsay',
            'Who that is: Ann [Lee](command:x)',
            'Through: the agency → the wire',
            'Confidence: 80 %',
          ],
        },
        expect.objectContaining({ title: 'Article: paragraph', lines: ['Confidence: 90 %'] }),
      ],
    });
  });
  it('where no attribution holds, the sentence and the line', () => {
    expect(at('the agency')?.cards.map(({ title }) => title)).toEqual([
      'Attributed: unnamed individual',
      'Article: paragraph',
    ]);
  });
  it('of boilerplate, what it is; of a blank line, nothing', () => {
    expect(at('Menu')?.cards[0]?.title).toBe('Boilerplate: widget');
    expect(hover(whole, whole.capture.text.indexOf('\n\n') + 1)).toBeNull();
    expect(hover(reviewed(''), 0)).toBeNull();
  });
  it('no word of the capture becomes a link', () => {
    expect(toMarkdown(at('army')!.cards)).not.toMatch(/(?<!\\)[[\]()](?=.*command)/);
    expect(toMarkdown(at('army')!.cards)).toContain('Ann \\[Lee\\]\\(command\\:x\\)');
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
        payloads: [{ span: [0, 3], kind: 'php-dump', declaredBytes: 7, actualBytes: 7, items: 2 }],
      }),
      findings: (text) => [finding(text, 'Prose'), finding(text, 'Wire')],
    });
    const fields = panelFields(it);
    expect(fields.filter(({ key }) => key === 'headline')).toEqual([
      {
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
});
