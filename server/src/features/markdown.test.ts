import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, toMarkdown, toPlainText } from './markdown';

/** What a Markdown reader shows of text with escapes alone; fails on punctuation that is not escaped. */
function shown(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|([!-/:-@[-`{-~])/g,
    (_, escaped: string | undefined, bare: string) => {
      if (escaped === undefined) throw new Error(`bare ${bare} in ${markdown}`);
      return escaped;
    },
  );
}

describe('escapeMarkdown', () => {
  it.each([
    ['a command link', '[click](command:workbench.action.quit)'],
    ['an image that would call home', '![x](https://tracker.example/p.png)'],
    ['an address that links itself', 'https://evil.example www.evil.example a@b.example'],
    ['HTML', '<img src=x onerror=alert(1)> &lt;b&gt; <!-- -->'],
    ['backticks', '```js\u0020code``` `x`'],
    ['pipes', '| a | b |'],
    ['headings and rules', '# Title --- ==='],
    ['lists and quotes', '1. one * two > three + four'],
    ['a reference', '[a]: https://evil.example'],
    ['an icon', '$(alert)'],
    ['emphasis', '**bold** _it_ ~~gone~~'],
    ['a trailing escape', 'end\\'],
  ])('%s is shown as its words', (_, words) => {
    expect(shown(escapeMarkdown(words))).toBe(words);
  });
  it('a new line cannot start a block, nor spaces a code block', () => {
    expect(escapeMarkdown('a\n\n    code\r\n- item\u2028x')).toBe('a code \\- item x');
    expect(escapeMarkdown('    code')).toBe('code');
  });
  it('makes reversing characters visible', () => {
    expect(escapeMarkdown('abc\u202Etxt\u2069')).toBe('abc‹U\\+202E›txt‹U\\+2069›');
  });
  it('leaves no bare punctuation, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const escaped = escapeMarkdown(words);
        expect(() => shown(escaped)).not.toThrow();
        expect(escaped).not.toMatch(/[\n\r\t]/);
      }),
    );
  });
});

describe('cards', () => {
  const cards = [
    { title: 'Article [x]', lines: ['one', '<b>'], items: ['*a*', 'b\nc'] },
    { title: 'Two', lines: [] },
  ];
  it('as Markdown: only the structure is markup', () => {
    expect(toMarkdown(cards)).toBe(
      '**Article \\[x\\]**\n\none\n\n\\<b\\>\n\n- \\*a\\*\n- b c\n\n---\n\n**Two**',
    );
  });
  it('as plain text', () => {
    expect(toPlainText(cards)).toBe('Article [x]\none\n<b>\n- *a*\n- b c\n\nTwo');
  });
});
