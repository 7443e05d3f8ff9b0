import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from './anchor';
import { FlatText } from './flat';
import { quoteWords } from './quote';
import { spanOf, wordsIn } from './testing';

const page = [
  'Home',
  'Council votes to rebuild the bridge',
  'The council voted on Tuesday to rebuild it.',
  'Share',
  'Home',
  'Work begins in September, the mayor said.',
  'Share',
].join('\n');

/** Where the words of `text` stand in `later`. */
function look(text: string, words: string, later: string) {
  const [place] = anchor(new FlatText(later), [wordsIn(text, words)]);
  return place!.span ? later.slice(...place!.span) : place!.state;
}

describe('the words of a decision', () => {
  const words = 'The council voted on Tuesday to rebuild it.';
  it('are found where nothing changed', () => {
    expect(look(page, words, page)).toBe(words);
  });
  it('are found where they moved with their neighbours', () => {
    const [first, ...rest] = page.split('\n');
    expect(look(page, words, ['New banner, on top of all that was there', first, ...rest].join('\n'))).toBe(
      words,
    );
  });
  it('are uncertain where a neighbour changed', () => {
    expect(look(page, words, page.replace('rebuild the bridge', 'tear the bridge down'))).toBe('uncertain');
    expect(look(page, words, page.replace('Share', 'Tweet'))).toBe('uncertain');
  });
  it('are uncertain where they stand twice with the same neighbours', () => {
    expect(look(page, words, `${page}\n${page}`)).toBe('uncertain');
  });
  it('are lost where they are gone', () => {
    expect(look(page, words, page.replace('Tuesday', 'Monday'))).toBe('lost');
    expect(look(page, words, '')).toBe('lost');
  });
  it('of which there are several take as many neighbours as tell them apart', () => {
    const again = `${page}\n${'Latest news from around the region. '.repeat(3)}\n${page}`;
    const second = again.lastIndexOf(words);
    const quoted = quoteWords(new FlatText(again), [second, second + words.length])!;
    expect(quoted.first.prefix.length).toBeGreaterThan(32);
    expect(anchor(new FlatText(again), [quoted])[0]!.span).toEqual([second, second + words.length]);
  });
  it('cannot be named where nothing tells them apart', () => {
    const many = 'Home\n'.repeat(2000);
    expect(quoteWords(new FlatText(many), [5000, 5004])).toBeNull();
  });
  it('are the same words under other line ends', () => {
    const windows = page.replace(/\n/g, '\r\n');
    const both = `${words}\nShare`;
    expect(look(page, both, windows)).toBe(both.replace(/\n/g, '\r\n'));
    expect(look(windows, both.replace(/\n/g, '\r\n'), page)).toBe(both);
    expect(look(page, both, page.replace(/\n/g, '\r'))).toBe(both.replace(/\n/g, '\r'));
  });
  it('are no part of others: "Home" alone is not the beginning of "Homeland"', () => {
    expect(look('Home', 'Home', 'Homeland')).toBe('uncertain');
    expect(look('Home', 'Home', 'Take me Home')).toBe('uncertain');
    expect(look('Home', 'Home', 'Banner\nHome\nBanner')).toBe('Home');
  });
});

describe('many words', () => {
  const story = Array.from(
    { length: 60 },
    (_, i) => `Paragraph ${i} tells what happened on day ${i} of the talks.`,
  );
  const text = story.join('\n');
  const long = story.slice(5, 55).join('\n');
  it('are quoted by their first and last line and a digest', () => {
    const words = wordsIn(text, long);
    expect(words.first.exact).toBe(story[5]);
    expect(words.last!.exact).toBe(story[54]);
    expect(words.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(look(text, long, `Banner\n\n${text}`)).toBe(long);
  });
  it('are uncertain where a word between changed', () => {
    expect(look(text, long, text.replace('day 30', 'day 31'))).toBe('uncertain');
  });
  it('decided on again and again, or in ever other pieces, take bounded time', () => {
    const all = Array.from(
      { length: 3000 },
      (_, i) => `Line ${i} of a long page, ${'and so on '.repeat(80)}`,
    );
    const whole = all.join('\n');
    const flat = new FlatText(whole);
    const start = (i: number) => whole.indexOf(`Line ${i} of`);
    const from = (i: number) => quoteWords(flat, [start(i), whole.length])!;
    const one = from(0);
    const same = anchor(flat, Array<typeof one>(500).fill(one));
    expect(same.every(({ state }) => state === 'found')).toBe(true);
    const { last } = one;
    const pieces = Array.from({ length: 500 }, (_, i) => {
      const exact = all[i]!.slice(0, 300);
      const prefix = whole.slice(Math.max(0, start(i) - 40), start(i));
      return {
        first: { exact, prefix, suffix: whole.slice(start(i) + 300, start(i) + 340) },
        last: last!,
        sha256: '0',
      };
    });
    expect(anchor(flat, pieces).every(({ state }) => state === 'uncertain')).toBe(true);
  });
  it('on one line are quoted by both its ends', () => {
    const line = story.join(' ');
    const words = wordsIn(`a\n${line}\nb`, line);
    expect(line.startsWith(words.first.exact) && line.endsWith(words.last!.exact)).toBe(true);
    expect(look(`a\n${line}\nb`, line, `c\na\n${line}\nb`)).toBe(line);
  });
});

describe('any words', () => {
  const unit = fc.constantFrom('a', 'b', ' ', '\n', '\r', '\r\n');
  it('stand where they were quoted, as long as the text is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.nat(), fc.nat(60), (text, at, length) => {
        const lines = text.split('\n');
        const from = at % lines.length;
        const start = lines.slice(0, from).join('\n').length + (from > 0 ? 1 : 0);
        const words = text.slice(start, start + length).replace(/\s+$/, '');
        const flat = new FlatText(text);
        const quoted = words === '' ? null : quoteWords(flat, [start, start + words.length]);
        if (!quoted) return;
        const [place] = anchor(flat, [quoted]);
        // Not at the end of a line: then more than a line's end may follow.
        if (place!.state === 'found') expect(place!.span).toEqual([start, start + words.length]);
        else expect(text.slice(start + words.length)).toMatch(/^[^\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
  it('never land on others, whatever became of the text', () => {
    const text = fc.string({ unit, maxLength: 120 });
    fc.assert(
      fc.property(text, text, text, fc.nat(), fc.nat(30), (before, after, other, at, length) => {
        const old = `${before}abba${after}`;
        const start = at % old.length;
        const span = [start, Math.min(old.length, start + 1 + length)] as const;
        const quoted = quoteWords(new FlatText(old), span);
        if (!quoted) return;
        const flatten = (words: string) => words.replace(/\r\n?/g, '\n');
        for (const later of [`${other}${old}`, `${old}${other}`, other, `${before}${other}abba${after}`]) {
          const [place] = anchor(new FlatText(later), [quoted]);
          if (place!.span) expect(flatten(later.slice(...place!.span))).toBe(flatten(quoted.first.exact));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('hundreds of decisions on a long text take no longer than a few of them would one by one', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `Line ${i} of a long page, ${i * 7919} things.`);
  const text = lines.join('\n');
  const flat = new FlatText(text);
  const words = Array.from({ length: 400 }, (_, i) => wordsOf(text, lines[i * 49]!));
  const started = performance.now();
  const places = anchor(flat, words);
  const took = performance.now() - started;
  expect(places.every(({ state }) => state === 'found')).toBe(true);
  const again = performance.now();
  for (let i = 0; i < 20; i++) anchor(new FlatText(text), [words[i * 20]!]);
  expect(took).toBeLessThan(performance.now() - again);
});

/** As `wordsIn`, in constant time. */
function wordsOf(text: string, exact: string) {
  const [start, end] = spanOf(text, exact);
  return {
    first: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
  };
}
