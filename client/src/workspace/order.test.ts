import { describe, expect, it } from 'vitest';
import { neighbour, openCount, reviewState, sortCaptures } from './order';
import { testCapture } from './testing';

const collator = new Intl.Collator('en', { numeric: true });
const compare = (a: string, b: string): number => collator.compare(a, b);

describe('reviewState', () => {
  it.each([
    ['untouched', { warnings: 2 }],
    ['in-review', { warnings: 2, decisions: 1 }],
    ['in-review', { warnings: 1, accepted: 1 }],
    ['done', {}],
    ['done', { accepted: 3, decisions: 3 }],
    ['unreadable', { problem: 'too long', warnings: 2 }],
  ] as const)('%s: %o', (state, capture) => {
    expect(reviewState(testCapture('a.txt', capture).surveyed)).toBe(state);
  });
});

it('openCount sums all severities', () => {
  const open = { error: 1, warning: 2, information: 3, hint: 4 };
  expect(openCount(testCapture('a', { open }).surveyed)).toBe(10);
});

describe('sortCaptures', () => {
  const captures = [
    testCapture('b/10.txt', { warnings: 3 }),
    testCapture('a/9.txt'),
    testCapture('z.txt', { headline: 'Apple', warnings: 1 }),
    testCapture('a/10.txt', { warnings: 3 }),
  ];

  it('by what is shown, numbers by value, then by path', () => {
    expect(sortCaptures(captures, 'name', compare).map(({ path }) => path)).toEqual([
      'a/9.txt',
      'a/10.txt',
      'b/10.txt',
      'z.txt',
    ]);
  });

  it('by what is open, then as before', () => {
    expect(sortCaptures(captures, 'open', compare).map(({ path }) => path)).toEqual([
      'a/10.txt',
      'b/10.txt',
      'z.txt',
      'a/9.txt',
    ]);
  });
});

describe('neighbour', () => {
  const three = [{ uri: 'a' }, { uri: 'b' }, { uri: 'c' }];

  it('goes round in both directions', () => {
    expect(['a', 'b', 'c'].map((uri) => neighbour(three, uri, 'next')?.uri)).toEqual(['b', 'c', 'a']);
    expect(['a', 'b', 'c'].map((uri) => neighbour(three, uri, 'previous')?.uri)).toEqual(['c', 'a', 'b']);
  });

  it('begins at an end from elsewhere', () => {
    expect([neighbour(three, undefined, 'next')?.uri, neighbour(three, 'x', 'previous')?.uri]).toEqual([
      'a',
      'c',
    ]);
    const none: typeof three = [];
    for (const direction of ['next', 'previous'] as const)
      expect(neighbour(none, 'a', direction) ?? 'none').toBe('none');
  });
});
