import type { Chain, ChainHop } from '../../../server/src/lsp/protocol';
import type { ChainModel } from '../../webview/messages';
import type { PanelWords } from './words';

/** A node that is still being grown. */
interface Growing extends Omit<ChainModel, 'end' | 'next'> {
  end: ChainModel['end'];
  readonly next: Growing[];
}

/** Ways that begin alike, as one tree: the page at its root, what is reached through whom beneath. */
export function chainModels(chains: readonly Chain[], words: PanelWords): ChainModel[] {
  const roots: Growing[] = [];
  for (const { hops, statements, range } of chains) {
    let level = roots;
    let node: Growing | undefined;
    for (const hop of hops) {
      node = level.find((each) => isSame(each, hop)) ?? grow(level, hop);
      level = node.next;
    }
    if (!node) continue;
    const count = statements.toLocaleString();
    const way = hops.map(({ name }) => name).join(' → ');
    node.end ??= { count, spoken: words.chain(way, words.statements(statements)), range };
  }
  return roots;
}

const isSame = (node: Growing, hop: ChainHop): boolean => node.name === hop.name && node.kind === hop.kind;

function grow(level: Growing[], { name, kind, kindLabel }: ChainHop): Growing {
  const node: Growing = { name, kind, kindLabel, end: null, next: [] };
  level.push(node);
  return node;
}
