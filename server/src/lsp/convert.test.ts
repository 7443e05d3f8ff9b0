import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Capture } from '../core/model';
import { articleLines } from '../features/article';
import { tokenModifiers, tokenTypes } from '../features/legend';
import type { Token } from '../features/semanticTokens';
import { finding, reviewed } from '../features/testing';
import { problems } from '../features/problems';
import { zoneRuns } from '../features/zoneRuns';
import { toArticleOnly, toDiagnostic, toSemanticTokens, toZoneRuns } from './convert';

const open = (text: string) => TextDocument.create('file:///page.txt', 'webcapture', 3, text);

/** Unpacked: line, character, length, type and modifiers. */
function unpacked(data: readonly number[]): string[] {
  const out: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] ? data[i + 1]! : character + data[i + 1]!;
    line += data[i]!;
    const modifiers = tokenModifiers.filter((_, bit) => data[i + 4]! & (1 << bit));
    out.push([`${line}:${character}+${data[i + 2]!}`, tokenTypes[data[i + 3]!], ...modifiers].join(' '));
  }
  return out;
}

describe('semantic tokens', () => {
  const show = (text: string, ...tokens: Token[]) => unpacked(toSemanticTokens(open(text), tokens).data);

  it('are relative to the one before, with type and modifiers', () => {
    expect(
      show(
        'one two\n\nthree',
        { span: [0, 3], type: 'source', modifiers: ['unnamed'] },
        { span: [4, 7], type: 'cue', modifiers: [] },
        { span: [9, 14], type: 'headline', modifiers: ['repeated'] },
      ),
    ).toEqual(['0:0+3 source unnamed', '0:4+3 cue', '2:0+5 headline repeated']);
  });
  it.each([
    ['\n', 'said “one\n\ntwo” so'],
    ['\r\n', 'said “one\r\n\r\ntwo” so'],
    ['a lone \\r', 'said “one\r\rtwo” so'],
  ])('are split at every line end, empty lines left out: %s', (_, text) => {
    const span = [text.indexOf('“'), text.indexOf('”') + 1] as const;
    expect(show(text, { span, type: 'quotation', modifiers: [] })).toEqual([
      '0:5+4 quotation',
      '2:0+4 quotation',
    ]);
  });
  it('reach to the end of a text without a last line end', () => {
    expect(show('a\nbc', { span: [0, 4], type: 'quotation', modifiers: [] })).toEqual([
      '0:0+1 quotation',
      '1:0+2 quotation',
    ]);
  });
});

describe('lines', () => {
  const { capture } = reviewed('widget| Menu\nparagraph| One\rtwo\n\nparagraph| Three\nwidget| End');
  it('zones go by way of offsets: an editor ends lines at a lone \\r too', () => {
    expect(toZoneRuns(open(capture.text), capture, zoneRuns(capture))).toEqual([
      { zone: 'boilerplate', startLine: 0, endLine: 1 },
      { zone: 'article', startLine: 1, endLine: 5 },
      { zone: 'boilerplate', startLine: 5, endLine: 6 },
    ]);
  });
  it('so does the article alone', () => {
    expect(toArticleOnly(open(capture.text), capture, articleLines(capture))).toEqual({
      version: 3,
      text: 'One\ntwo\n\nThree',
      lines: [1, 2, 3, 4],
    });
  });
  it('a capture without lines of article', () => {
    const empty: Capture = reviewed('').capture;
    expect(toArticleOnly(open(''), empty, articleLines(empty))).toEqual({ version: 3, text: '', lines: [] });
  });
});

describe('diagnostics', () => {
  const it1 = reviewed('paragraph| One.\nparagraph| The army left.', {
    findings: (text) => [finding(text, 'army')],
  });
  const document = open(it1.capture.text);
  it('carry rule, source, range, evidence and fingerprint', () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 8 } };
    expect(
      toDiagnostic(document, problems(it1)[0]!, { evidence: true, about: (rule) => `file:///${rule}` }),
    ).toEqual({
      range,
      severity: 2,
      code: 'test/rule',
      codeDescription: { href: 'file:///test/rule' },
      source: 'provenance-lens',
      message: 'Message about army. Because.',
      data: { fingerprint: '1:0' },
      relatedInformation: [{ location: { uri: 'file:///page.txt', range }, message: 'army' }],
    });
  });
  it('without evidence and links for clients that do not know them', () => {
    const made = toDiagnostic(document, problems(it1)[0]!, { evidence: false, about: () => null });
    expect(made).not.toHaveProperty('relatedInformation');
    expect(made).not.toHaveProperty('codeDescription');
  });
});
