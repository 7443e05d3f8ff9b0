import { describe, expect, it } from 'vitest';
import { boundary, relabel } from '../review/testing';
import type { Anchored } from '../review/anchor';
import type { Accept, Decision } from '../review/decision';
import type { ReviewedCapture } from '../review/review';
import type { Finding } from '../rules/finding';
import { proposals } from './codeActions';
import { finding, lines, reviewed, spanOf } from './testing';

const marked = [
  'widget| Share',
  '',
  'paragraph| The army took five towns.',
  'paragraph| It rained all day.',
  'comment-body| I saw it.',
  'comment-body| So did I.',
].join('\n');
const { text } = lines(marked);

function page(found: readonly Finding[] = [], decisions: readonly Anchored[] = []): ReviewedCapture {
  return { ...reviewed(marked, { findings: () => [...found] }), decisions };
}
const found = (decision: Decision, words: string): Anchored => ({
  decision,
  state: 'found',
  span: spanOf(text, words),
});
const on = (words: string, of = page()) => proposals(of, spanOf(text, words));

describe('on selected lines', () => {
  it('zones that they do not all have, and boundaries that do not stand there', () => {
    expect(on('It rained')).toMatchObject({
      zones: ['boilerplate', 'comments'],
      boundaries: ['comments-start'],
    });
    expect(on('I saw')).toMatchObject({ zones: ['boilerplate', 'article'], boundaries: ['article-end'] });
    expect(on('five towns.\nIt').boundaries).toEqual(['comments-start']);
    expect(on('all day.\nI saw')).toMatchObject({
      zones: ['boilerplate', 'article', 'comments'],
      boundaries: ['comments-start', 'article-end'],
    });
  });
  it('nothing where they are blank; no boundary at a blank line', () => {
    const blank = text.indexOf('\n\n') + 1;
    expect(proposals(page(), [blank, blank])).toMatchObject({ zones: [], boundaries: [] });
    expect(on('Share\n').boundaries).toEqual(['comments-start', 'article-end']);
    expect(proposals(page(), [blank, spanOf(text, 'rained')[1]]).boundaries).toEqual([]);
  });
  it('the decisions that were taken on them', () => {
    const here = found(relabel(text, 'The army', 'article'), 'The army took five towns.');
    const elsewhere = found(boundary(text, 'I saw it.', 'comments-start'), 'I saw it.');
    const lost: Anchored = { decision: relabel(text, 'Share', 'article'), state: 'lost', span: null };
    expect(on('army', page([], [here, elsewhere, lost])).decisions).toEqual([here]);
  });
});

describe('on findings', () => {
  it('those in the selection, or at the caret beside it', () => {
    const one = finding(text, 'army');
    const other = finding(text, 'rained');
    expect(on('The army', page([one, other])).findings).toEqual([one]);
    const end = spanOf(text, 'army')[1];
    expect(proposals(page([one, other]), [end, end]).findings).toEqual([one]);
    expect(proposals(page([one, other]), [end + 1, end + 1]).findings).toEqual([]);
  });
  it('no accepted one: the decision by which it was, wherever that was taken', () => {
    const accept: Accept = {
      ...relabel(text, 'Share', 'article'),
      action: 'accept',
      rule: 'test/rule',
      fingerprint: '1:0',
      scope: 'folder',
    };
    const by = { id: accept.id, by: 'Ann', at: '', reason: 'Seen.' };
    const anchored: Anchored = { decision: accept, state: 'found', span: null };
    const of = page([finding(text, 'army', { accepted: by })], [anchored]);
    expect(on('army', of)).toMatchObject({ findings: [], decisions: [anchored] });
    expect(on('rained', of).decisions).toEqual([]);
  });
});
