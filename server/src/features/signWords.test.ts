import { expect, it } from 'vitest';
import { signs } from '../core/claims/worth/signs';
import { signWords } from './signWords';

it('every sign has its words, and no words are left over', () => {
  expect(Object.keys(signWords()).sort()).toEqual(signs.map(({ name }) => name).sort());
});
