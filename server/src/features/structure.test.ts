import { describe, expect, it } from 'vitest';
import type { Comment } from '../core/model';
import { payloadOf } from '../core/testing';
import { articleLines } from './article';
import { folds, threadEnds } from './folding';
import { attributionsAt, lineAt } from './locate';
import { outline, type OutlineItem } from './outline';
import { attribution, reviewed } from './testing';
import { zoneRuns } from './zoneRuns';
import { comments, page } from './testingPage';

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
    const payloads = [payloadOf({ span: [0, 5], kind: 'json', items: 1 })];
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
