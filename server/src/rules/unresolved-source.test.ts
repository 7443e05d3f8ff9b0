import { describe, expect, it } from 'vitest';
import { plain } from '../core/message';
import type { Source } from '../core/model';
import { captureOf } from '../core/testing';
import { lackOf, unresolvedSource } from './unresolved-source';

const check = (marked: string): string[] => {
  const capture = captureOf(marked);
  return [...unresolvedSource.check(capture, {})].map(
    ({ span, message, evidence }) => `${capture.text.slice(...span)} => ${plain(message)} ${evidence.length}`,
  );
};
const source = (over: Partial<Source>): Source => ({
  spans: [],
  text: '',
  kind: 'named-person',
  resolved: null,
  introduced: null,
  via: [],
  ...over,
});

describe('claim/unresolved-source', () => {
  it.each<[Partial<Source>, string | null]>([
    [{ text: 'He', kind: 'unnamed-individual' }, 'pronoun'],
    [{ text: 'She', resolved: 'Ann Lee', introduced: [0, 7] }, null],
    [{ text: 'Lee', resolved: 'Lee' }, 'surname'],
    [{ text: 'Mr. Lee', resolved: 'Lee' }, 'surname'],
    [{ text: 'Lee', resolved: 'Ann Lee', introduced: [0, 7] }, null],
    [{ text: 'Ann Lee', resolved: 'Ann Lee' }, null],
    [{ text: 'The general', kind: 'unnamed-individual', resolved: 'The general' }, 'role'],
    [{ text: 'The general', kind: 'unnamed-individual', resolved: 'a general', introduced: [0, 9] }, null],
    [{ text: 'the town’s guard', kind: 'unnamed-individual' }, null],
    [{ text: 'A general', kind: 'unnamed-individual', resolved: 'A general' }, null],
    [{ text: 'the spokesman for the port', kind: 'unnamed-individual', resolved: '' }, null],
    [{ text: 'The ministry', kind: 'named-organisation', resolved: 'The ministry' }, null],
  ])('%j leaves open: %s', (over, lack) => {
    expect(lackOf(source(over))).toBe(lack);
  });

  it('reports the words of a source once, with all its places', () => {
    const marked = [
      'A| {unnamed-individual|<The general> ^said^ six died.}',
      'A| {unnamed-individual|<The general> ^added^ that ten fled.}',
      'A| {named-person|<Ann Lee=Ann Lee> ^said^ so.}',
    ].join('\n');
    expect(check(marked)).toEqual([
      'The general => Who “The general” is could not be told; 2 statements are given to it. 2',
    ]);
  });

  it('asks for sources of the article alone', () => {
    expect(check('C| {unnamed-individual|<The general> ^said^ six died.}')).toEqual([]);
  });
});
