import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { capture, closeAll, findings, placeOf, showCapture, until, uriOf } from './captures';

const unattributed = 'Three cranes were damaged';
const unnamed = 'A source close to the talks';

describe('what the server says of a capture', () => {
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await showCapture());
  });
  after(closeAll);

  const ask = <T>(command: string, ...rest: unknown[]): Promise<NonNullable<T>> =>
    until(command, () => vscode.commands.executeCommand<T>(command, uriOf(capture), ...rest));

  it('semantic tokens, with a legend', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
    assert.ok(legend.tokenTypes.length > 0);
    const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.equal(data.length % 5, 0);
    const seen = decode(data).map(
      ({ line, type }) => `${line} ${legend.tokenTypes[type] ?? 'not in the legend'}`,
    );
    const headline = placeOf(document, 'Harbour workers strike').start.line;
    assert.ok(seen.includes(`${headline} headline`), seen.join(', '));
    assert.ok(seen.includes(`${placeOf(document, unnamed).start.line} source`), seen.join(', '));
  });

  it('findings, each with its rule', () => {
    const rules = findings(capture).map(({ code, range }) => {
      const rule = typeof code === 'object' ? code.value : code;
      return `${range.start.line} ${rule ?? 'no rule'}`;
    });
    assert.ok(
      rules.includes(`${placeOf(document, unattributed).start.line} claim/unattributed`),
      rules.join(', '),
    );
    assert.ok(
      rules.includes(`${placeOf(document, unnamed).start.line} claim/unnamed-source`),
      rules.join(', '),
    );
  });

  it('a hover that says what it is and why', async () => {
    const at = placeOf(document, unnamed).start.translate(0, 3);
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', at);
    // Punctuation is escaped there, since the words are the capture's: compared without.
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n')
      .replaceAll('\\', '');
    assert.match(text, /claim\/unnamed-source/);
    assert.match(text, /source close to the talks/);
  });

  it('folding ranges', async () => {
    const ranges = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    const headline = placeOf(document, 'Harbour workers strike').start.line;
    assert.ok(
      ranges.some(({ start, end }) => start === 0 && end > 3 && end < headline),
      'the page’s frame folds',
    );
    for (const { start, end } of ranges) assert.ok(start < end && end < document.lineCount);
  });

  it('document symbols', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children)]);
    const all = names(symbols).join('\n');
    assert.match(all, /Harbour workers strike/);
    assert.match(all, /north_quay/);
  });

  it('the same after an edit and its undoing', async () => {
    const before = findings(capture).length;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      placeOf(document, unattributed).start,
      'Two sheds burned down and 40 people were killed. ',
    );
    await vscode.workspace.applyEdit(edit);
    const range = placeOf(document, 'Two sheds burned');
    await until('a finding on the new sentence', () =>
      findings(capture).some((finding) => finding.range.intersection(range)?.isEmpty === false),
    );
    await vscode.commands.executeCommand('undo');
    await until('the findings of before', () => findings(capture).length === before);
    assert.equal(document.getText().includes('Two sheds'), false);
  });
});

interface Token {
  readonly line: number;
  readonly type: number;
}

/** Lines and types out of the five numbers of each token. */
function decode(data: Uint32Array): Token[] {
  let line = 0;
  return Array.from({ length: data.length / 5 }, (_, i) => {
    line += data[i * 5]!;
    return { line, type: data[i * 5 + 3]! };
  });
}
