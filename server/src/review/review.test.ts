import { describe, expect, it } from 'vitest';
import { accepting, boundary, relabel } from './testing';
import { reviewCapture } from './review';
import type { Decision } from './decision';

const text = [
  'Share',
  '',
  'Council votes to rebuild the old bridge after the spring flood',
  '',
  'The army took five towns in the north on Tuesday and 40 people were killed there.',
  '',
  'The council of the old town voted on Tuesday to rebuild the bridge, the mayor said.',
  '',
  'The army took five towns in the north on Tuesday and 40 people were killed there.',
  '',
  'Work is expected to begin in September and to take two years, the mayor said at a meeting.',
].join('\n');

const read = (decisions: readonly Decision[], of = text) => reviewCapture({ text: of, decisions });
const rule = 'claim/unattributed';
const unattributed = (of = text) => read([], of).findings.filter((each) => each.rule === rule);
const states = (decisions: readonly Decision[], of = text) =>
  read(decisions, of).decisions.map(({ state }) => state);
const accepted = (decisions: readonly Decision[], of = text) =>
  read(decisions, of)
    .findings.filter((each) => each.accepted)
    .map((each) => `${each.rule} ${each.span[0]}`);

it('without decisions is the capture by itself', () => {
  expect(read([])).toEqual(reviewCapture({ text }));
  expect(unattributed()).toHaveLength(2);
});

describe('relabelled lines', () => {
  it('have the zone given, the later one where there are two', () => {
    const first = relabel(text, 'The council of the old town', 'boilerplate');
    expect(read([first]).capture.lines[6]).toMatchObject({ zone: 'boilerplate', decided: 'here' });
    const second = relabel(text, 'The council of the old town', 'comments');
    expect(read([first, second]).capture.lines[6]!.zone).toBe('comments');
  });
  it('are many lines where many were named', () => {
    const { lines } = read([relabel(text, text.slice(text.indexOf('The army')), 'comments')]).capture;
    expect(lines.slice(4).map(({ zone }) => zone)).toEqual([
      'comments',
      '',
      'comments',
      '',
      'comments',
      '',
      'comments',
    ]);
  });
  it('keep their zone where the words moved, and lose it where they changed', () => {
    const one = relabel(text, 'The council of the old town', 'boilerplate');
    const moved = `A banner\nAnother one\n${text}`;
    expect(read([one], moved).capture.lines[8]!.zone).toBe('boilerplate');
    const changed = text.replace('council of', 'board of');
    expect(states([one], changed)).toEqual(['lost']);
    expect(read([one], changed).capture).toEqual(reviewCapture({ text: changed }).capture);
  });
});

describe('boundaries', () => {
  it('steer the rest, the later one of a kind', () => {
    const article = (decisions: readonly Decision[]) =>
      read(decisions).capture.lines.flatMap(({ zone }, i) => (zone === 'article' ? [i] : []));
    const early = boundary(
      text,
      'The council of the old town voted on Tuesday to rebuild the bridge, the mayor said.',
      'article-end',
    );
    const late = boundary(
      text,
      'Work is expected to begin in September and to take two years, the mayor said at a meeting.',
      'article-end',
    );
    expect(article([early]).at(-1)).toBe(6);
    expect(article([early, late]).at(-1)).toBe(10);
    expect(article([late, early]).at(-1)).toBe(6);
  });
});

describe('an accepted finding', () => {
  const [one, other] = unattributed();
  it('is marked with who, when and why, and stays', () => {
    const decision = accepting(text, one!);
    const { findings } = read([decision]);
    expect(findings).toHaveLength(read([]).findings.length);
    expect(findings.find((each) => each.fingerprint === one!.fingerprint)!.accepted).toEqual({
      id: decision.id,
      by: 'Ann Lee',
      at: '2024-05-01T10:00:00.000Z',
      reason: 'Seen on the page.',
    });
  });
  it('is itself alone, here', () => {
    expect(accepted([accepting(text, one!)])).toEqual([`${rule} ${one!.span[0]}`]);
    expect(accepted([accepting(text, other!)])).toEqual([`${rule} ${other!.span[0]}`]);
  });
  it('is all of its words, in the file', () => {
    const all = accepted([accepting(text, one!, { scope: 'file' })]);
    expect(all).toEqual([`${rule} ${one!.span[0]}`, `${rule} ${other!.span[0]}`]);
    expect(accepted([accepting(text, one!, { scope: 'file', rule: 'date/missing' })])).toEqual([]);
  });
  it('is all of its rule, in the folder, whatever the words', () => {
    const folder = accepting(text, one!, { scope: 'folder' });
    const elsewhere = text.replace(/army/g, 'fleet');
    expect(accepted([folder], elsewhere)).toHaveLength(2);
    expect(read([folder], elsewhere).decisions[0]).toMatchObject({ state: 'found', span: null });
  });
  it('stays so when it moves, and not when its words or neighbours change', () => {
    const decision = accepting(text, one!);
    expect(accepted([decision], `Banner\n\n${text}`)).toHaveLength(1);
    const changed = text.replace('40 people', '41 people');
    expect(accepted([decision], changed)).toEqual([]);
    const beside = text.replace('the spring flood', 'the autumn flood');
    expect(states([decision], beside)).toEqual(['uncertain']);
    expect(accepted([decision], beside)).toEqual([]);
  });
  it('is never a lookalike put before it', () => {
    const decision = accepting(text, one!);
    const twice = `${text}\n\n${text}`;
    expect(states([decision], twice)).toEqual(['uncertain']);
    expect(accepted([decision], twice)).toEqual([]);
  });
  it('of a rule that is off is found, and accepts nothing', () => {
    const decision = accepting(text, one!);
    const { findings, decisions } = reviewCapture({
      text,
      decisions: [decision],
      rules: { levels: { [rule]: 'off' } },
    });
    expect(decisions[0]!.state).toBe('found');
    expect(findings.some((each) => each.accepted)).toBe(false);
  });
  it('with another fingerprint at the same words is uncertain', () => {
    expect(states([accepting(text, one!, { fingerprint: other!.fingerprint })])).toEqual(['uncertain']);
    expect(states([accepting(text, one!, { fingerprint: '1:0000000000000000' })])).toEqual(['uncertain']);
  });
});
