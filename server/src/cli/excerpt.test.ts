import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt';

/** The words stand between bars. */
function show(marked: string, width = 60): string[] {
  const [before, words, after] = marked.split('|') as [string, string, string];
  const { line, marks } = excerpt(before, words, after, width);
  return [line, marks];
}

describe('excerpt', () => {
  it.each([
    ['The |army| left.', 'The army left.', '    ^^^^'],
    ['||', '', '^'],
    ['at the end||', 'at the end', '          ^'],
    ['|all of it|', 'all of it', '^^^^^^^^^'],
    ['a\tb |c|', 'a b c', '    ^'],
    ['a\x1b[31mred |x|\u202Ey', 'a\\u{1b}[31mred x\\u{202e}y', `${' '.repeat(15)}^`],
    ['日本の|記者|は', '日本の記者は', '      ^^^^'],
    ['👩‍👩‍👧 |said| so', '👩‍👩‍👧 said so', '   ^^^^'],
    ['Zo\u0308e |said|', 'Zo\u0308e said', '    ^^^^'],
  ])('%j', (marked, line, marks) => {
    expect(show(marked)).toEqual([line, marks]);
  });
  it('cuts a long line at both ends, and shows the words', () => {
    const [line, marks] = show(`${'before '.repeat(1000)}|the words|${' after'.repeat(1000)}`);
    expect(line).toHaveLength(60);
    expect(line).toMatch(/^….*before the words after.*…$/);
    expect(line!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1)).toBe('the words');
  });
  it('cuts long words', () => {
    const [line, marks] = show(`|${'x'.repeat(500)}|`);
    expect(line).toBe(`${'x'.repeat(59)}…`);
    expect(marks).toBe('^'.repeat(59));
  });
  it('does not read a line of megabytes', () => {
    const long = 'word '.repeat(1_000_000);
    const started = performance.now();
    excerpt(long, long, long, 100);
    expect(performance.now() - started).toBeLessThan(500);
  });
  it('never loses a cut that width did not need: clusters of many units', () => {
    const [line] = show(`${'👩‍👩‍👧‍👦'.repeat(200)}|x|`, 40);
    expect(line!.startsWith('…')).toBe(true);
  });
});
