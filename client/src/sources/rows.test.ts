import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../../server/src/lsp/protocol';
import { sourceRows } from './rows';
import type { SourceWords } from './words';

const words: SourceWords = {
  zone: { article: 'Article', comments: 'Comments', boilerplate: 'Boilerplate' },
  line: (line) => `Line ${line}`,
  statements: (count) => `${count} statements`,
  introduced: (line) => `First at ${line}`,
};
const range = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 9 } });
const source = (name: string, kind: SourceItem['kind'], ...lines: number[]): SourceItem => ({
  name,
  kind,
  kindLabel: `a ${kind}`,
  range: range(lines[0] ?? 0),
  statements: lines.map((line, i) => ({
    range: range(line),
    text: `said ${line}`,
    zone: i === 0 ? 'article' : 'comments',
  })),
});
const sources = [
  source('Ansel Roike', 'named-person', 4, 7),
  source('a source', 'unnamed-individual', 5),
  source('officials', 'unnamed-collective'),
];

describe('sourceRows', () => {
  it('shows each source with its statements, in the order given', () => {
    const rows = sourceRows('file:///a.txt', sources, false, words);
    expect(
      rows.map(({ label, description, count, icon, fold }) => [label, description, count, icon.id, fold]),
    ).toEqual([
      ['Ansel Roike', 'a named-person', 2, 'person', 'closed'],
      ['a source', 'a unnamed-individual', 1, 'question', 'closed'],
      ['officials', 'a unnamed-collective', 0, 'question', null],
    ]);
    expect(rows[0]?.children.map(({ label, description }) => [label, description])).toEqual([
      ['said 4', 'Line 5'],
      ['said 7', 'Line 8 · Comments'],
    ]);
    expect(rows[0]?.target).toEqual({ uri: 'file:///a.txt', range: range(4) });
    expect(rows[0]?.children[1]?.target?.range).toEqual(range(7));
    expect(rows[0]?.spoken).toBe('Ansel Roike, a named-person, 2 statements');
  });

  it('keeps identifiers when it shows only sources without a name', () => {
    const all = sourceRows('u', sources, false, words).map(({ id }) => id);
    const some = sourceRows('u', sources, true, words);
    expect(some.map(({ id }) => id)).toEqual(all.slice(1));
    expect(some.map(({ label }) => label)).toEqual(['a source', 'officials']);
  });
});
