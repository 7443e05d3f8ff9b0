import type { Zone } from '../../server/src/lsp/protocol';
import { h, link, svg } from './dom';
import type { LegendModel, StripModel } from './messages';
import type { Post } from './post';
import { lineAt, segments } from './strip';

const width = 1000;
const height = 28;
const zones: readonly Zone[] = ['boilerplate', 'article', 'comments'];
/** Each zone has a height of its own, so that it can be told without its colour: the story stands out, the frame lies low. */
const tops: Readonly<Record<Zone, number>> = { article: 0, comments: 10, boilerplate: 20 };
const letters: Readonly<Record<Zone, string>> = { boilerplate: 'B', article: 'A', comments: 'C' };

/** The strip of zones with its legend. The picture is for pointing; the legend's buttons do the same from the keyboard. */
export function drawStrip(model: StripModel, post: Post): HTMLElement {
  const picture = h('div', { class: 'strip', role: 'img', 'aria-label': model.label }, drawPicture(model));
  picture.append(h('div', { class: 'viewport', hidden: true }));
  picture.addEventListener('click', (event) => {
    const box = picture.getBoundingClientRect();
    if (box.width === 0) return;
    const line = lineAt((event.clientX - box.left) / box.width, model.lineCount);
    const at = { line, character: 0 };
    post({ type: 'reveal', range: { start: at, end: at } });
  });
  const legend = h('ul', { class: 'legend' }, ...model.legend.map((entry) => drawEntry(entry, post)));
  return h('section', { 'aria-label': model.title }, picture, legend);
}

/** Shows which part of the capture is on screen, as a bracket over the strip. */
export function placeViewport(
  page: ParentNode,
  lines: readonly [number, number] | null,
  lineCount: number,
): void {
  const bracket = page.querySelector<HTMLElement>('.viewport');
  if (!bracket) return;
  bracket.hidden = lines === null || lineCount <= 0;
  if (lines === null || lineCount <= 0) return;
  const from = Math.max(0, Math.min(1, lines[0] / lineCount));
  const to = Math.max(from, Math.min(1, lines[1] / lineCount));
  bracket.style.left = `${(from * 100).toFixed(3)}%`;
  bracket.style.width = `${((to - from) * 100).toFixed(3)}%`;
}

function drawPicture(model: StripModel): SVGElement {
  const drawn = segments(model.runs, model.lineCount);
  const paths = zones.map((zone) => {
    const d = drawn
      .filter((segment) => segment.zone === zone)
      .map(({ from, to }) => `M${at(from)} ${tops[zone]}H${at(to)}V${height}H${at(from)}Z`)
      .join('');
    return svg('path', { d, class: `zone ${zone}` });
  });
  return svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    ...paths,
  );
}

function at(fraction: number): string {
  return (fraction * width).toFixed(2);
}

function drawEntry({ zone, label, lines, spoken, first, hint }: LegendModel, post: Post): HTMLElement {
  const content = [
    h('span', { class: `key ${zone}`, 'aria-hidden': 'true' }, letters[zone]),
    h('span', { class: 'name' }, label),
    h('span', { class: 'number' }, lines),
  ];
  if (!first)
    return h('li', {}, h('span', { class: 'entry none', title: `${label}, ${spoken}` }, ...content));
  return h(
    'li',
    {},
    link(
      { class: 'entry', title: hint, 'aria-label': hint },
      () => {
        post({ type: 'reveal', range: first });
      },
      ...content,
    ),
  );
}
