import { describe, expect, it } from 'vitest';
import { analyse } from '../core/capture';
import type { Capture } from '../core/model';
import { selectionRanges } from './selectionRanges';
import { attribution, reviewed, spanOf } from './testing';
import { comments, page } from './testingPage';

const { capture } = reviewed(page, {
  comments: (text) => comments(text).map((each) => (each.author === 'Cat' ? { ...each, parent: 0 } : each)),
  sentences: (text) => [
    {
      span: spanOf(text, 'The army left, Ann Lee said.'),
      zone: 'article',
      checkable: 1,
      verdict: 'named-person',
      attributions: [0],
    },
  ],
  attributions: (text) => [attribution(text, ['Ann Lee', 'said', 'The army left'])],
});
const steps = (it: Capture, offset: number): string[] =>
  selectionRanges(it, [offset])[0]!.map((span) => it.text.slice(...span));
const whole = capture.text;
const from = (start: string, end: string): string =>
  whole.slice(whole.indexOf(start), whole.indexOf(end) + end.length);

describe('selection ranges', () => {
  it('grow from the word to what is said, its sentence, its zone, the article, all', () => {
    expect(steps(capture, whole.indexOf('army left'))).toEqual([
      'army',
      'The army left',
      'The army left, Ann Lee said.',
      from('Army leaves', 'Lee said.'),
      from('Army leaves', 'It is quiet.'),
      whole,
    ]);
    expect(steps(capture, whole.indexOf('Lee said'))[1]).toBe('Ann Lee');
  });
  it('from a comment to those it answers, with all answers', () => {
    expect(steps(capture, whole.indexOf('lines.'))).toEqual([
      'lines',
      'With two lines.',
      from('Cat', 'two lines.'),
      from('Bob says', 'two lines.'),
      from('Bob says', 'Lost author.'),
      whole,
    ]);
  });
  it('words of any script, whole characters only', () => {
    const emoji = analyse('Страна 𝒳𝒴 👩‍👧 end', { assume: 'article' });
    expect(steps(emoji, 2)[0]).toBe('Страна');
    expect(steps(emoji, emoji.text.indexOf('𝒳') + 1)[0]).toBe('𝒳𝒴');
    expect(steps(emoji, emoji.text.indexOf('👩') + 1)[0]).not.toBe('');
  });
  it('an empty text is one empty step', () => {
    expect(selectionRanges(analyse(''), [0])).toEqual([[[0, 0]]]);
  });
  it('each step holds the offset and the one before, everywhere; one answer an offset', () => {
    const real = analyse(capture.text.replaceAll('\n', '\r\n'));
    for (const it of [capture, real]) {
      const offsets = Array.from({ length: it.text.length + 1 }, (_, offset) => offset);
      const all = selectionRanges(it, offsets);
      expect(all).toHaveLength(offsets.length);
      all.forEach((spans, offset) => {
        expect(spans.at(-1)).toEqual([0, it.text.length]);
        spans.forEach(([start, end], i) => {
          expect(start <= offset && offset <= end).toBe(true);
          const inner = spans[i - 1];
          if (inner) {
            expect(start <= inner[0] && inner[1] <= end).toBe(true);
            expect(end - start).toBeGreaterThan(inner[1] - inner[0]);
          }
        });
      });
    }
  });
  it('many attributions and many carets cost no more than both', () => {
    const sentence = 'Ann Lee said that it rained. ';
    const long = analyse(sentence.repeat(4000), { assume: 'article' });
    const offsets = Array.from({ length: 2000 }, (_, i) => i * 20);
    const began = performance.now();
    expect(selectionRanges(long, offsets)).toHaveLength(2000);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
