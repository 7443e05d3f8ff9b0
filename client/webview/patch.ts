/** One thing of a list: what tells it apart, what it looks like as data, and how it is drawn. */
export interface Item {
  readonly key: string;
  readonly data: unknown;
  draw(): HTMLElement;
}

const drawn = new WeakMap<HTMLElement, string>();

/**
 * Makes `parent`'s children those of `items`, keeping each element whose data did not change: no flicker, and scroll
 * position, selection and focus stay. Focus inside a redrawn element goes to the same control of the new one.
 */
export function patch(parent: HTMLElement, items: readonly Item[]): void {
  const old = new Map<string, HTMLElement>();
  for (const child of Array.from(parent.children)) {
    if (child instanceof HTMLElement && child.dataset['key'] !== undefined)
      old.set(child.dataset['key'], child);
    else child.remove();
  }
  let before: Element | null = parent.firstElementChild;
  for (const item of items) {
    const data = JSON.stringify(item.data);
    let element = old.get(item.key);
    old.delete(item.key);
    if (element && drawn.get(element) === data) {
      if (element === before) before = before.nextElementSibling;
      else parent.insertBefore(element, before);
      continue;
    }
    const fresh = item.draw();
    fresh.dataset['key'] = item.key;
    drawn.set(fresh, data);
    if (element) {
      const focus = controlIndex(element);
      if (element === before) before = before.nextElementSibling;
      element.replaceWith(fresh);
      if (focus >= 0) controls(fresh)[focus]?.focus();
      element = fresh;
      if (fresh.nextElementSibling !== before) parent.insertBefore(fresh, before);
    } else parent.insertBefore(fresh, before);
  }
  for (const gone of old.values()) gone.remove();
}

function controls(element: HTMLElement): HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>('button, summary'));
}

function controlIndex(element: HTMLElement): number {
  return controls(element).findIndex((control) => control === document.activeElement);
}
