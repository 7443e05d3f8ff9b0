import { h, link, svg } from './dom';
import type { TimelineModel, TimeModel } from './messages';
import type { Post } from './post';

const width = 1000;
const height = 16;
/** The narrowest mark, in units of the picture. */
const narrowest = 8;
/** Buttons of a lane; the picture shows all marks. */
const listed = 4;

/** Times on one scale, a lane for each kind. The picture is for the eye; the buttons below each lane say the same and lead to the words. */
export function drawTimeline({ title, label, first, last, lanes }: TimelineModel, post: Post): HTMLElement {
  const rows = lanes.map(({ kind, label: name, marks }) =>
    h(
      'li',
      { class: `lane ${kind}` },
      h('span', { class: 'label' }, name),
      svg(
        'svg',
        {
          viewBox: `0 0 ${width} ${height}`,
          preserveAspectRatio: 'none',
          'aria-hidden': 'true',
          focusable: 'false',
        },
        svg('path', { class: 'axis', d: `M0 ${height / 2}H${width}` }),
        ...marks.map(drawMark),
      ),
      h('span', { class: 'moments' }, ...marks.slice(0, listed).map((each) => drawMoment(each, post))),
    ),
  );
  const ends = h('div', { class: 'ends', 'aria-hidden': 'true' }, h('span', {}, first), h('span', {}, last));
  const picture = h('dd', { role: 'group', 'aria-label': label }, h('ul', {}, ...rows), ends);
  return h('div', { class: 'timeline' }, h('dt', { class: 'label' }, title), picture);
}

function drawMark({ from, to }: TimeModel): SVGElement {
  const wide = Math.max(narrowest, (to - from) * width);
  const x = Math.min(width - wide, from * width);
  // A day is a bar, a moment a stroke: a moment within that day stays to be seen.
  const low = wide > narrowest ? 5 : 0;
  return svg('rect', {
    class: 'mark',
    x: x.toFixed(1),
    y: low,
    width: wide.toFixed(1),
    height: height - 2 * low,
  });
}

function drawMoment({ text, range, label }: TimeModel, post: Post): HTMLElement {
  if (range === null) return h('span', { class: 'moment', dir: 'auto' }, text);
  return link(
    { class: 'jump moment', title: label, 'aria-label': label, dir: 'auto' },
    () => {
      post({ type: 'reveal', range });
    },
    text,
  );
}
