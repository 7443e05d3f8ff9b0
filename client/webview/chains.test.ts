// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { chainItem } from './chains';
import type { ChainModel, PageWish } from './messages';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } };
const hostile = '<img src=x onerror=alert(1)>';
const leaf: ChainModel = {
  name: hostile,
  kind: 'unnamed-individual',
  kindLabel: 'unnamed individual',
  end: { count: '2', spoken: 'Page → Agency → it, 2 statements', range },
  next: [],
};
const root: ChainModel = {
  name: 'Page',
  kind: 'page',
  kindLabel: 'this page',
  end: null,
  next: [
    { name: 'Agency', kind: 'named-organisation', kindLabel: 'named organisation', end: null, next: [leaf] },
  ],
};

it('is a list of lists whose ends are buttons that lead to the words', () => {
  const posted: PageWish[] = [];
  const drawn = chainItem(root, (wish) => posted.push(wish)).draw();
  expect([...drawn.querySelectorAll('.who')].map((each) => each.textContent)).toEqual([
    'Page',
    'Agency',
    hostile,
  ]);
  expect(drawn.querySelectorAll('ul ul > li')).toHaveLength(2);
  const button = drawn.querySelector('button')!;
  expect(button.getAttribute('aria-label')).toBe(
    `${hostile} (unnamed individual). Page → Agency → it, 2 statements`,
  );
  button.click();
  expect(posted).toEqual([{ type: 'reveal', range }]);
});

it('shows what a capture holds as text, and each kind in words too', () => {
  const drawn = chainItem(root, () => undefined).draw();
  expect(drawn.querySelectorAll('img')).toHaveLength(0);
  expect(drawn.querySelectorAll('svg[aria-hidden=true]')).toHaveLength(3);
  expect([...drawn.querySelectorAll('.spoken')].map((each) => each.textContent)).toEqual([
    ' (this page)',
    ' (named organisation)',
  ]);
});
