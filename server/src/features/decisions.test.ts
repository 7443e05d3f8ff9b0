import { describe, expect, it } from 'vitest';
import type { Accept, Decision } from '../review/decision';
import { accepting, boundary, relabel } from '../review/testing';
import { rules } from '../rules/registry';
import { decisionEntries, decisionLabel, ruleTitle } from './decisions';
import { reviewed } from './testing';

const text = 'Share\nThe army took \u202Efive towns.\nI saw it.';
const known = rules[0]!;
const accept = (over: Partial<Accept> = {}) =>
  accepting(text, { rule: known.id, span: [0, 5], fingerprint: '1:0' }, over);

describe('a decision in a list', () => {
  it('says what was decided', () => {
    const labels = [
      relabel(text, 'Share', 'boilerplate'),
      boundary(text, 'I saw it.', 'comments-start'),
      boundary(text, 'Share', 'article-end'),
      accept(),
      accept({ scope: 'file' }),
      accept({ scope: 'folder' }),
    ].map(decisionLabel);
    expect(labels).toEqual([
      'Relabelled: Boilerplate',
      'Comments start here',
      'Article ends here',
      `Accepted: ${ruleTitle(known.id)}`,
      `Accepted in this file: ${ruleTitle(known.id)}`,
      `Accepted in the folder: ${ruleTitle(known.id)}`,
    ]);
  });
  it('of a rule that this version lacks names it, hiding nothing', () => {
    expect(ruleTitle('later/rule\u202E')).toBe('later/rule‹U+202E›');
    expect(ruleTitle(known.id)).not.toBe(known.id);
  });
  it('keeps its state and order, and shows who, why and the words with nothing hidden', () => {
    const hostile: Decision = relabel(text, 'The army', 'article', {
      by: 'Ann\u202Eeel',
      reason: 'line\nline\u0000',
    });
    const lost = boundary(text, 'I saw it.', 'comments-start');
    const all = decisionEntries({
      ...reviewed('paragraph| A.'),
      decisions: [
        { decision: hostile, state: 'found', span: [6, 34] },
        { decision: lost, state: 'lost', span: null },
      ],
    });
    expect(all).toMatchObject([
      {
        id: hostile.id,
        kind: 'relabel',
        by: 'Ann‹U+202E›eel',
        reason: 'line line‹U+0000›',
        anchored: 'found',
        span: [6, 34],
        words: 'The army took ‹U+202E›five towns.',
      },
      { id: lost.id, kind: 'boundary', anchored: 'lost', span: null, words: 'I saw it.' },
    ]);
  });
});
