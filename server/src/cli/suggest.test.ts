import { describe, expect, it } from 'vitest';
import { didYouMean, distance, nearest } from './suggest';

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['chek', 'check', 1],
    ['check', 'chekc', 2],
    ['kitten', 'sitting', 3],
  ])('%s to %s: %i', (a, b, far) => {
    expect(distance(a, b)).toBe(far);
    expect(distance(b, a)).toBe(far);
  });
});

describe('nearest', () => {
  const known = ['annotate', 'check', 'serve', 'completion', 'help'];
  it.each([
    ['chek', 'check'],
    ['CHECK', 'check'],
    ['anotate', 'annotate'],
    ['complete', 'completion'],
    ['anno', 'annotate'],
    ['sevre', null],
    ['xyz', null],
    ['', null],
    ['c', null],
    ['check'.repeat(1000), null],
  ])('%s: %s', (word, found) => {
    expect(nearest(word, known)).toBe(found);
  });
  it('says so in a sentence, or says nothing', () => {
    expect(didYouMean('formt', ['format'], (each) => `--${each}`)).toBe(' Did you mean --format?');
    expect(didYouMean('zzz', ['format'])).toBe('');
  });
});
