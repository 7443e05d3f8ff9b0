import { expect, it } from 'vitest';
import { DecisionStack } from './stack';

it('gives back steps in reverse, each document by itself', () => {
  const stack = new DecisionStack();
  stack.push('a', ['1', '2']);
  stack.push('b', ['3']);
  stack.push('a', ['4']);
  stack.push('a', []);
  expect(stack.last('a')).toEqual(['4']);
  stack.remove(['4']);
  expect(stack.last('a')).toEqual(['1', '2']);
  stack.remove(['1']);
  expect(stack.last('a')).toEqual(['2']);
  stack.remove(['2']);
  expect([stack.last('a'), stack.last('b'), stack.last('c')]).toEqual([[], ['3'], []]);
});
