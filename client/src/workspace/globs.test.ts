import { expect, it } from 'vitest';
import { globsIn } from './globs';

it('globs are strings in a list, whatever a settings file holds', () => {
  expect(globsIn(['**/*.txt', '', null, {}, 3, 'a'])).toEqual(['**/*.txt', 'a']);
  expect([null, undefined, '**/*.txt', { map: 1 }, 3].map(globsIn)).toEqual([[], [], [], [], []]);
});
