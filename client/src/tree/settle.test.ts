import { expect, it } from 'vitest';
import { settle, type Happening } from './settle';

function source(): {
  readonly event: Happening;
  readonly fire: () => void;
  readonly count: () => number;
} {
  const listeners = new Set<() => void>();
  return {
    event: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    fire: () => {
      for (const each of [...listeners]) each();
    },
    count: () => listeners.size,
  };
}

it('waits for the event that makes it true, and listens no longer', async () => {
  const { event, fire, count } = source();
  let isTrue = false;
  let settled = false;
  const waiting = settle(() => isTrue, event, 60_000).then(() => (settled = true));
  fire();
  await Promise.resolve();
  expect(settled).toBe(false);
  isTrue = true;
  fire();
  await waiting;
  expect(count()).toBe(0);
});

it('waits not at all for what is true, and not for ever', async () => {
  const { event, count } = source();
  await settle(() => true, event, 60_000);
  await settle(() => false, event, 5);
  expect(count()).toBe(0);
});
