import { describe, expect, it } from 'vitest';
import { toArticleLine, toCaptureLine } from './lines';

const lines = [3, 4, 9, 20];

describe('article lines', () => {
  it('maps each line of the article to its line of the capture and back', () => {
    lines.forEach((captureLine, articleLine) => {
      expect(toCaptureLine(lines, articleLine)).toBe(captureLine);
      expect(toArticleLine(lines, captureLine)).toBe(articleLine);
    });
  });

  it('maps a line that is not in the article to the one before it, or the first', () => {
    expect(toArticleLine(lines, 8)).toBe(1);
    expect(toArticleLine(lines, 0)).toBe(0);
    expect(toArticleLine(lines, 1000)).toBe(3);
  });

  it('stays in range, also without an article', () => {
    expect(toCaptureLine(lines, 99)).toBe(20);
    expect(toCaptureLine([], 5)).toBe(0);
    expect(toArticleLine([], 5)).toBe(0);
  });
});
