import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../server/src/lsp/protocol';
import type { ChainModel } from '../../webview/messages';
import { chainModels } from './chains';
import { testWords } from './testing';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } };
const way = (statements: number, ...names: string[]): Chain => ({
  hops: names.map((name, at) => ({
    name,
    kind: at === 0 ? 'page' : at + 1 < names.length ? 'named-organisation' : 'unnamed-individual',
    kindLabel: 'kind',
  })),
  statements,
  range,
});
const shown = ({ name, end, next }: ChainModel): string =>
  `${name}${end ? `*${end.count}` : ''}${next.length ? `(${next.map(shown).join(' ')})` : ''}`;

describe('chainModels', () => {
  it('ways that begin alike are one tree', () => {
    const roots = chainModels(
      [way(3, 'Page', 'FNA', 'a source'), way(1, 'Page', 'Agency', 'he'), way(2, 'Page', 'FNA', 'a guard')],
      testWords,
    );
    expect(roots.map(shown)).toEqual(['Page(FNA(a source*3 a guard*2) Agency(he*1))']);
    expect(roots[0]!.next[0]!.next[0]!.end).toEqual({
      count: '3',
      spoken: 'Page → FNA → a source: 3 statements',
      range,
    });
  });

  it('nothing of nothing', () => {
    expect(chainModels([], testWords)).toEqual([]);
  });
});
