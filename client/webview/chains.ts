/** The picture of the ways by which statements came: a tree that reads as a list, with lines and shapes drawn beside it. */
import { h, link, svg } from './dom';
import type { ChainModel } from './messages';
import type { Item } from './patch';
import type { Post } from './post';

export function chainItem(root: ChainModel, post: Post): Item {
  return {
    key: `${root.kind} ${root.name}`,
    data: root,
    draw: () => h('ul', { class: 'chain' }, drawNode(root, post)),
  };
}

function drawNode(node: ChainModel, post: Post): HTMLElement {
  const { name, kindLabel, end, next } = node;
  const title = `${name} (${kindLabel})`;
  const head = [drawShape(node), h('span', { class: 'who', dir: 'auto' }, name)];
  const row = end
    ? link(
        { class: 'node end', title: `${title}\n${end.spoken}`, 'aria-label': `${title}. ${end.spoken}` },
        () => {
          post({ type: 'reveal', range: end.range });
        },
        ...head,
        h('span', { class: 'number' }, end.count),
      )
    : h('div', { class: 'node', title }, ...head, h('span', { class: 'spoken' }, ` (${kindLabel})`));
  return h('li', {}, row, next.length > 0 ? h('ul', {}, ...next.map((each) => drawNode(each, post))) : null);
}

/** Each kind has a shape of its own, so that it can be told without its colour. */
function drawShape({ kind }: ChainModel): SVGElement {
  const paths: Readonly<Record<ChainModel['kind'], string>> = {
    page: 'M3 1.5h6.5L12 4v8.5H3ZM9 1.5V4.5h3',
    'named-person': 'M7.5 7a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2M2.5 13c0-5 10-5 10 0',
    'named-organisation': 'M2.5 13V2.5h6V13M8.5 6h4v7M1.5 13h12M4.5 5h2m-2 3h2m-2 3h2',
    document: 'M3 1.5h9v11H3ZM5 5h5M5 7.5h5M5 10h3',
    'unnamed-individual': 'M5.2 5a2.3 2.3 0 1 1 3.4 2.1c-.8.4-1.1.9-1.1 1.9m0 2.2v.2',
    'unnamed-collective':
      'M2.6 5.4a1.9 1.9 0 1 1 2.8 1.7c-.7.4-.9.8-.9 1.6m0 1.9v.2M8.8 5.4a1.9 1.9 0 1 1 2.8 1.7c-.7.4-.9.8-.9 1.6m0 1.9v.2',
  };
  return svg(
    'svg',
    {
      class: `kind ${kind}`,
      width: 15,
      height: 15,
      viewBox: '0 0 15 15',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    svg('path', { d: paths[kind] }),
  );
}
