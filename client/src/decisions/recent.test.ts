import { expect, it } from 'vitest';
import { remember } from './recent';

it('remember puts the latest first, each reason once, and forgets the oldest', () => {
  expect(remember([], 'a', 3)).toEqual(['a']);
  expect(remember(['a', 'b', 'c'], 'c', 3)).toEqual(['c', 'a', 'b']);
  expect(remember(['a', 'b', 'c'], 'd', 3)).toEqual(['d', 'a', 'b']);
});
