import { expect, it } from 'vitest';
import { analyse } from '../capture';
import { plain } from '../message';
import { explainLine } from './explain';

const text = `Share
Subscribe to our newsletter

The council of the old town voted on Tuesday to rebuild the bridge, which was closed after the spring flood.

Work is expected to begin in September and to take two years, the mayor said at a meeting in the town hall.

Post your comment
Your email address will not be published. Required fields are marked *`;
const capture = analyse(text);

it('names at most three topics, the strongest first, and the runner-up', () => {
  capture.lines.forEach(({ zone }, line) => {
    const { reasons, runnerUp } = explainLine(text, capture, line);
    if (zone === '') {
      expect(reasons).toEqual([]);
      expect(runnerUp).toBeNull();
      return;
    }
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.length).toBeLessThanOrEqual(3);
    expect(reasons.map(({ weight }) => weight)).toEqual(
      reasons.map(({ weight }) => weight).sort((a, b) => b - a),
    );
    expect(runnerUp!.zone).not.toBe(zone);
  });
});

it('says what a promotion shows', () => {
  const { reasons } = explainLine(text, capture, 1);
  expect(reasons.map(({ feature }) => plain(feature))).toContain('it has the words of a promotion');
});

it('counts hand-set weights to their topic', () => {
  const widget = explainLine('0 $\n2,500 $\n\n' + text, analyse('0 $\n2,500 $\n\n' + text), 1);
  expect(widget.reasons.map(({ feature }) => plain(feature))).toContain('figures and signs in it');
});

it('says of a line whose zone its own words speak against that the capture decided', () => {
  const steered = capture.lines.map((line, at) =>
    at === 0 ? { ...line, zone: 'article' as const, confidence: 0.6 } : line,
  );
  const { reasons, runnerUp } = explainLine(text, { lines: steered }, 0);
  expect(plain(reasons[0]!.feature)).toContain('the capture as a whole');
  expect(runnerUp).toEqual({ zone: 'boilerplate', confidence: 0.4 });
});

it('knows no line that is not there', () => {
  expect(explainLine(text, capture, 99)).toEqual({ reasons: [], runnerUp: null });
});
