import { describe, expect, it } from 'vitest';
import { openFindings } from '../rules/finding';
import { acceptFindings } from './accept';
import type { Decision } from './decision';
import { writeEntry } from './entry';
import { FlatText } from './flat';
import { readReviewLog } from './log';
import { makeEntry } from './make';
import { reviewCapture } from './review';
import { steeringOf } from './steering';
import { accepting, boundary, relabel } from './testing';

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

describe('a line named by two decisions', () => {
  const line = 'The council of the old town voted on Tuesday to rebuild the bridge, the mayor said.';
  const zoneOf = (decisions: readonly Decision[]) => read(decisions).capture.lines[6]!.zone;
  const relabelled = relabel(text, line, 'boilerplate');
  const starts = boundary(text, line, 'comments-start');
  const ends = boundary(text, line, 'article-end');
  it('is what the later one says, also where one is a boundary', () => {
    expect(zoneOf([relabelled, starts])).toBe('comments');
    expect(zoneOf([starts, relabelled])).toBe('boilerplate');
    expect(zoneOf([starts, ends])).toBe('article');
    expect(zoneOf([ends, starts])).toBe('comments');
  });
  it('is not named by a boundary that another one of its kind took the place of', () => {
    const later = boundary(text, text.slice(text.lastIndexOf('Work')), 'comments-start');
    expect(zoneOf([relabelled, starts, later])).toBe('boilerplate');
  });
});

it('thousands of decisions on all lines, or on a rule with many findings, take bounded time', () => {
  const lines = 'a line\n'.repeat(100_000);
  const whole = `first line of all\n${lines}last line of all`;
  const all = relabel(whole, whole, 'boilerplate');
  const span = [0, whole.length] as const;
  const { pins } = steeringOf(
    whole,
    Array.from({ length: 5000 }, () => ({ decision: all, state: 'found', span })),
  );
  expect(pins).toHaveLength(100_002);
  const [finding] = unattributed();
  const findings = Array.from({ length: 50_000 }, () => ({ ...finding! }));
  const accept = accepting(text, finding!, { scope: 'folder' });
  const accepts = Array.from(
    { length: 20_000 },
    () => ({ decision: accept, state: 'lost', span: null }) as const,
  );
  expect(openFindings(acceptFindings(new FlatText(text), findings, accepts).findings)).toEqual([]);
});

it('words after a line that ends in a lone carriage return are recorded as they are read', () => {
  const words = 'x'.repeat(1100);
  const made = makeEntry(
    `\r${words}\nmore`,
    { action: 'relabel', span: [0, words.length + 1], zone: 'article' },
    { id: 'a', at: '', by: '', file: '', reason: '' },
  );
  expect(readReviewLog(writeEntry(made as Decision))).toMatchObject({ bad: 0, decisions: [{ id: 'a' }] });
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
