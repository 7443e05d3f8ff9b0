import type { FieldState, Range } from '../../server/src/lsp/protocol';
import { h, link, svg } from './dom';
import { shownEvidence, type EvidenceModel, type FieldModel } from './messages';
import type { Post } from './post';

/** One field: name and state on a line, then value, reason and the words it rests on. */
export function drawField(field: FieldModel, post: Post): HTMLElement {
  const { label, several, state, value, because } = field;
  const head = h(
    'dt',
    {},
    h('span', { class: 'label' }, label, several === null ? null : h('span', { class: 'several' }, several)),
    drawState(field),
  );
  const body = h('dd', {});
  if (value !== null) body.append(h('div', { class: 'value', dir: 'auto' }, value));
  if (because) body.append(h('div', { class: 'because' }, because));
  if (field.evidence.length > 0) body.append(drawEvidence(field, post));
  return h('div', { class: `field ${state}` }, head, body);
}

function drawState({ state, stateLabel, stateHint }: FieldModel): HTMLElement {
  return h('span', { class: `state ${state}`, title: stateHint }, drawShape(state), stateLabel);
}

/** A shape of its own for each state, so that it can be told without its colour. */
function drawShape(state: FieldState): SVGElement {
  const shape = {
    stated: () => [svg('circle', { cx: 6, cy: 6, r: 4, class: 'full' })],
    inferred: () => [
      svg('circle', { cx: 6, cy: 6, r: 3.5 }),
      svg('path', { d: 'M6 2.5a3.5 3.5 0 0 1 0 7z', class: 'full' }),
    ],
    supplied: () => [svg('path', { d: 'M6 1.5 10.5 6 6 10.5 1.5 6Z', class: 'full' })],
    absent: () => [svg('circle', { cx: 6, cy: 6, r: 3.5, 'stroke-dasharray': '2 1.6' })],
  }[state];
  return svg(
    'svg',
    { class: 'shape', width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    ...shape(),
  );
}

function drawEvidence({ evidence, more }: FieldModel, post: Post): HTMLElement {
  const list = h(
    'ul',
    { class: 'evidence' },
    ...evidence.slice(0, shownEvidence).map((each) => drawOne(each, post)),
  );
  const rest = evidence.slice(shownEvidence);
  if (rest.length > 0) {
    const item = h('li', {});
    item.append(
      link(
        { class: 'more' },
        () => {
          const items = rest.map((each) => drawOne(each, post));
          item.replaceWith(...items);
          items[0]?.querySelector('button')?.focus();
        },
        more,
      ),
    );
    list.append(item);
  }
  return list;
}

/** What a link to words is found by. */
export function placeKey({ start }: Range): string {
  return `${start.line}:${start.character}`;
}

function drawOne({ range, place, words, hint }: EvidenceModel, post: Post): HTMLElement {
  if (range === null) return h('li', {}, h('span', { class: 'words', dir: 'auto', title: hint }, words));
  const title = [words, hint].filter((part) => part !== null).join('\n') || null;
  const content =
    words === null
      ? [place]
      : [h('span', { class: 'place' }, place), h('span', { class: 'words', dir: 'auto' }, words)];
  return h(
    'li',
    {},
    link(
      { class: words === null ? 'jump' : 'jump quoted', title, 'data-at': placeKey(range) },
      () => {
        post({ type: 'reveal', range });
      },
      ...content,
    ),
  );
}
