import { h, link, svg } from './dom';
import { chainItem } from './chains';
import { drawField } from './fields';
import type { CountModel, DigestModel, EmptyModel, PageCommand, SectionModel } from './messages';
import { patch, type Item } from './patch';
import type { Post } from './post';
import { drawTimeline } from './timeline';

/** A section as a frame whose rows are patched in place. */
export function updateSection(frame: HTMLElement, section: SectionModel, post: Post): void {
  const rows = frame.querySelector<HTMLElement>('.rows');
  if (rows) patch(rows, itemsOf(section, post));
}

export function drawSection(section: SectionModel, post: Post): HTMLElement {
  const id = `section-${section.key}`;
  const list =
    section.kind === 'digests' || section.kind === 'chains'
      ? h('div', { class: 'rows' })
      : h('dl', { class: `rows ${section.kind}` });
  const frame = h('section', { 'aria-labelledby': id }, h('h2', { id }, section.title), list);
  updateSection(frame, section, post);
  return frame;
}

function itemsOf(section: SectionModel, post: Post): Item[] {
  switch (section.kind) {
    case 'fields': {
      const { timeline } = section;
      const picture: Item[] = timeline
        ? [{ key: ' timeline', data: timeline, draw: () => drawTimeline(timeline, post) }]
        : [];
      const fields = section.fields.map((field) => ({
        key: field.key,
        data: field,
        draw: () => drawField(field, post),
      }));
      return [...picture, ...fields];
    }
    case 'chains':
      return section.roots.map((root) => chainItem(root, post));
    case 'digests':
      return section.digests.map((digest) => ({
        key: digest.key,
        data: digest,
        draw: () => drawDigest(digest, post),
      }));
    case 'counts': {
      const items: Item[] = section.counts.map((count) => ({
        key: count.key,
        data: count,
        draw: () => drawCount(count),
      }));
      const { action, none } = section;
      if (items.length === 0)
        items.push({ key: ' none', data: none, draw: () => h('div', { class: 'because' }, none) });
      if (action)
        items.push({
          key: ' action',
          data: action,
          draw: () => h('div', { class: 'act' }, drawAction(action, post)),
        });
      return items;
    }
  }
}

function drawCount({ label, value, severity }: CountModel): HTMLElement {
  const icon = severity === null ? null : drawSeverity(severity);
  return h('div', { class: 'count' }, h('dt', {}, icon, label), h('dd', {}, value));
}

function drawSeverity(severity: NonNullable<CountModel['severity']>): SVGElement {
  const path = {
    error: 'M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M4.2 4.2l3.6 3.6m0-3.6L4.2 7.8',
    warning: 'M6 1.5 11 10.5H1ZM6 4.6v3m0 1.2v.1',
    information: 'M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M6 5.4v3.1m0-5v.1',
    hint: 'M2.5 6h.1M6 6h.1m3.4 0h.1',
  }[severity];
  return svg(
    'svg',
    { class: `severity ${severity}`, width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    svg('path', { d: path }),
  );
}

function drawDigest(
  { label, sha256, because, copyLabel, copiedLabel }: DigestModel,
  post: Post,
): HTMLElement {
  const row = h('div', { class: 'digest' }, h('div', { class: 'label' }, label));
  if (sha256 !== null) {
    const copy = link(
      { class: 'copy', 'aria-label': `${copyLabel}: ${label}` },
      () => {
        post({ type: 'copy', text: sha256 });
        copy.textContent = copiedLabel;
        setTimeout(() => (copy.textContent = copyLabel), 1500);
      },
      copyLabel,
    );
    row.append(
      h(
        'div',
        { class: 'hash' },
        h('code', { title: sha256 }, `${sha256.slice(0, 8)}…${sha256.slice(-8)}`),
        copy,
      ),
    );
  }
  if (because) row.append(h('div', { class: 'because' }, because));
  return row;
}

/** What stands in the panel's place when there is no capture to show. */
export function drawEmpty({ title, text, busy, actions }: EmptyModel, post: Post): HTMLElement {
  return h(
    'div',
    { class: 'empty', role: 'status' },
    busy ? h('div', { class: 'progress', 'aria-hidden': 'true' }) : null,
    h('h2', {}, title),
    text ? h('p', {}, text) : null,
    ...actions.map((action) => drawAction(action, post)),
  );
}

function drawAction({ label, command }: { label: string; command: PageCommand }, post: Post): HTMLElement {
  return link(
    { class: 'action' },
    () => {
      post({ type: 'run', command });
    },
    label,
  );
}
