import type { Range } from '../../server/src/lsp/protocol';
import { placeKey } from './fields';

/** How long a field stays marked, in milliseconds. */
const time = 2500;

/** Leads a person to a field and gives the focus to its link to some words, or to its first one. */
export function highlight(root: HTMLElement, key: string, range: Range): void {
  const field = Array.from(root.querySelectorAll<HTMLElement>('.field')).find(
    (each) => each.dataset['key'] === key,
  );
  if (!field) return;
  const find = (): HTMLButtonElement | undefined =>
    links(field).find((each) => each.dataset['at'] === placeKey(range));
  if (!find()) field.querySelector<HTMLButtonElement>('button.more')?.click();
  (find() ?? links(field)[0])?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
  for (const led of root.querySelectorAll('.led')) led.classList.remove('led');
  field.classList.add('led');
  setTimeout(() => {
    field.classList.remove('led');
  }, time);
}

function links(field: HTMLElement): HTMLButtonElement[] {
  return Array.from(field.querySelectorAll<HTMLButtonElement>('button.jump'));
}
