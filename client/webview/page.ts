import { h } from './dom';
import { highlight } from './highlight';
import type { HostMessage, PageMessage, PanelModel } from './messages';
import { patch, type Item } from './patch';
import type { Post } from './post';
import { drawEmpty, drawSection, updateSection } from './sections';
import { drawStrip, placeViewport } from './stripView';

/** The page: shows models as they come, changing only what differs from what stands there. */
export class Page {
  private model: PanelModel | undefined;
  private viewport: readonly [number, number] | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly send: (message: PageMessage) => void,
  ) {}

  /** The URI is taken at the click: what looks the same in two captures is not drawn anew. */
  private readonly post: Post = (wish) => {
    this.send({ ...wish, uri: this.model?.kind === 'capture' ? this.model.uri : null });
  };

  receive(message: HostMessage): void {
    if (message.type === 'highlight') {
      highlight(this.root, message.field, message.range);
      return;
    }
    if (message.type === 'show') this.show(message.model);
    else this.viewport = message.lines;
    const lineCount = this.model?.kind === 'capture' ? this.model.strip.lineCount : 0;
    placeViewport(this.root, this.viewport, lineCount);
  }

  private show(model: PanelModel): void {
    this.model = model;
    this.root.dataset['kind'] = model.kind;
    patch(this.root, this.items(model));
    if (model.kind !== 'capture') return;
    for (const section of model.sections) {
      const frame = Array.from(this.root.children).find((child) => keyOf(child) === section.key);
      if (frame instanceof HTMLElement) updateSection(frame, section, this.post);
    }
  }

  private items(model: PanelModel): Item[] {
    if (model.kind === 'empty')
      return [{ key: ' empty', data: model, draw: () => drawEmpty(model, this.post) }];
    const { name, stale, strip, sections } = model;
    return [
      { key: ' name', data: [name, stale], draw: () => drawName(name, stale) },
      { key: ' strip', data: strip, draw: () => drawStrip(strip, this.post) },
      // A section's frame is drawn anew only when its kind or title change; its rows are patched.
      ...sections.map((section) => ({
        key: section.key,
        data: [section.kind, section.title],
        draw: () => drawSection(section, this.post),
      })),
    ];
  }
}

function drawName(name: string, stale: string | null): HTMLElement {
  return h(
    'header',
    {},
    h('h1', { title: name, dir: 'auto' }, name),
    h('div', { class: stale ? 'progress late' : 'progress off', role: 'status', 'aria-label': stale }),
  );
}

function keyOf(element: Element): string | undefined {
  return element instanceof HTMLElement ? element.dataset['key'] : undefined;
}
