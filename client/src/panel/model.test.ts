import { describe, expect, it } from 'vitest';
import { panelModel } from './model';
import { testField, testPanel, testWords } from './testing';

describe('panelModel', () => {
  it('puts what was found first and what is absent last', () => {
    const panel = testPanel({
      fields: [
        testField({ key: 'byline', state: 'absent' }),
        testField({ key: 'headline', value: 'H' }, [0, 'H']),
      ],
      counts: [{ key: 'lines', label: 'Lines', value: 10 }],
    });
    const { sections } = panelModel(panel, false, testWords);
    expect(sections.map(({ key }) => key)).toEqual(['origin', 'findings', 'counts', 'absent']);
    expect(sections[0]).toMatchObject({ fields: [{ label: 'headline' }] });
    expect(sections.at(-1)).toMatchObject({ fields: [{ label: 'byline' }] });
  });

  it('groups what was found, in one order, and draws the timeline with the dates', () => {
    const times = [0, 5].map((days) => ({
      kind: 'published' as const,
      text: String(days),
      from: days * 86_400_000,
      to: days * 86_400_000,
      range: null,
    }));
    const fields = (['technical', 'wording', 'origin', 'integrity', 'sources'] as const).map((group) =>
      testField({ group, key: group, value: group }),
    );
    const { sections } = panelModel(testPanel({ fields, times }), false, testWords);
    expect(sections.map(({ key }) => key)).toEqual([
      'origin',
      'dates',
      'sources',
      'integrity',
      'wording',
      'findings',
      'technical',
    ]);
    expect(sections[1]).toMatchObject({ kind: 'fields', fields: [], timeline: { first: '1970-01-01' } });
  });

  it('offers the next finding only where there is one', () => {
    const findings = (value: number) =>
      panelModel(testPanel({ findings: [{ key: 'warning', label: 'W', value }] }), false, testWords)
        .sections[0];
    expect(findings(0)).toMatchObject({ counts: [], none: 'No findings.', action: null });
    expect(findings(2)).toMatchObject({
      counts: [{ value: '2', severity: 'warning' }],
      action: { command: 'nextFinding' },
    });
  });

  it('describes the picture in words, and a restless one by its sums', () => {
    const few = panelModel(
      testPanel({
        zones: [
          { zone: 'boilerplate', startLine: 0, endLine: 3 },
          { zone: 'article', startLine: 3, endLine: 10 },
        ],
      }),
      false,
      testWords,
    );
    expect(few.strip.label).toBe('10 lines: Boilerplate 1–3, Article 4–10');
    const runs = Array.from({ length: 50 }, (_, i) => ({
      zone: i % 2 ? ('article' as const) : ('comments' as const),
      startLine: i,
      endLine: i + 1,
    }));
    expect(panelModel(testPanel({ zones: runs, lineCount: 50 }), false, testWords).strip.label).toBe(
      '50 lines: Article 25 lines, Comments 25 lines, Boilerplate 0 lines',
    );
  });

  it('leads from the legend to a zone’s first line, and nowhere where there is none', () => {
    const { strip } = panelModel(
      testPanel({
        zones: [{ zone: 'article', startLine: 4, endLine: 9 }],
        counts: [{ key: 'articleLines', label: '', value: 3 }],
      }),
      false,
      testWords,
    );
    expect(strip.legend.map(({ zone, lines, first }) => [zone, lines, first?.start.line ?? null])).toEqual([
      ['article', '3', 4],
      ['comments', '0', null],
      ['boilerplate', '0', null],
    ]);
  });

  it('says when it is older than the text', () => {
    expect(panelModel(testPanel(), true, testWords).stale).toBe('Stale');
    expect(panelModel(testPanel(), false, testWords).stale).toBeNull();
  });
});
