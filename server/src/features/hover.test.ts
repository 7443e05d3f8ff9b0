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
            'in the writer’s words, hearsay',
            'Who that is: Ann [Lee](command:x)',
            'Through: the agency → the wire',
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
