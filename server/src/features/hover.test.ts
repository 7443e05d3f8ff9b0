import { describe, expect, it } from 'vitest';
import { hover } from './hover';
import { render } from '../render';
import { escapeMarkdown, toMarkdown } from './markdown';
import { attribution, finding, reviewed, source, spanOf } from './testing';

describe('hover', () => {
  const marked = 'paragraph| The army left, an official told the agency.\n\nwidget| Menu';
  const whole = reviewed(marked, {
    sentences: (text) => [
      {
        span: spanOf(text, 'The army left, an official told the agency.'),
        zone: 'article',
        checkable: 0.8,
        verdict: 'unnamed-individual',
        attributions: [0],
      },
    ],
    attributions: (text) => [
      attribution(text, ['an official', 'told', 'The army left'], {
        source: source(text, 'an official', {
          kind: 'unnamed-individual',
          resolved: 'Ann [Lee](command:x)',
          via: ['the agency', 'the wire'],
        }),
        polarity: 'hearsay',
      }),
    ],
    findings: (text) => [finding(text, 'The army left')],
  });
  const at = (words: string) => hover(whole, whole.capture.text.indexOf(words));

  it('a finding, then who stands behind it, then the line', () => {
    expect(at('army')).toEqual({
      span: [0, 13],
      cards: [
        {
          title: 'What would change this finding (test/rule)',
          lines: ['A name.'],
          items: ['Confidence: 70 %'],
        },
        { title: 'Attributed: unnamed individual', lines: ['How much of it could be checked: 80 %'] },
        {
          title: 'Source: an official (unnamed individual)',
          lines: [],
          items: [
            'Words that say so: told',
            'What is given to it: The army left',
            'in the writer’s words, hearsay',
            'Who that is: Ann [Lee](command:x)',
            'Through: the agency → the wire',
            'Decided by: the source stands just before them',
            'Decided by: they follow what is given',
            'Confidence: 80 %',
          ],
        },
        expect.objectContaining({ title: 'Article: paragraph', lines: ['Confidence: 90 %'] }),
      ],
    });
  });
  it('repeats nothing of the diagnostic, which an editor shows in the same hover', () => {
    const shown = toMarkdown(at('army')!.cards);
    for (const { message, because } of whole.findings)
      for (const words of [render(message), render(because)])
        expect(shown).not.toContain(escapeMarkdown(words));
  });
  it('where no attribution holds, the sentence and the line', () => {
    expect(at('the agency')?.cards.map(({ title }) => title)).toEqual([
      'Attributed: unnamed individual',
      'Article: paragraph',
    ]);
  });
  it('of a statement nobody stands behind, the signs that decide on a flag', () => {
    const marked = 'paragraph| Six people died on Monday when the ferry sank near the north pier.';
    const whole = reviewed(marked, {
      sentences: (text) => [
        {
          span: [0, text.length],
          zone: 'article',
          checkable: 0.9,
          checkworthy: 0.8,
          verdict: 'none',
          attributions: [],
        },
      ],
    });
    const [card] = hover(whole, 4)!.cards;
    expect(card!.lines).toContain('How likely a fact-checker would want it flagged: 80 %');
    expect(card!.items).toHaveLength(4);
    expect(card!.items!.join()).toMatch(/For it: .*what happened/);
  });
  it('a reader’s statement is its author’s own', () => {
    const whole = reviewed('comment| Six people died.', {
      sentences: (text) => [
        { span: [0, text.length], zone: 'comments', checkable: 0.9, verdict: 'none', attributions: [] },
      ],
    });
    expect(hover(whole, 4)!.cards[0]!.lines.join()).toContain('its author’s own');
  });
  it('of boilerplate, what it is; of a blank line, nothing', () => {
    expect(at('Menu')?.cards[0]?.title).toBe('Boilerplate: widget');
    expect(hover(whole, whole.capture.text.indexOf('\n\n') + 1)).toBeNull();
    expect(hover(reviewed(''), 0)).toBeNull();
  });
  it('no word of the capture becomes a link', () => {
    expect(toMarkdown(at('army')!.cards)).not.toMatch(/(?<!\\)[[\]()](?=.*command)/);
    expect(toMarkdown(at('army')!.cards)).toContain('Ann \\[Lee\\]\\(command\\:x\\)');
  });
});
