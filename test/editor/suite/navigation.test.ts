// From a source to where it was introduced and to all it is given for, by name, by growing selections: as the editor asks.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { capture, closeAll, placeOf, showCapture, until, uriOf } from './captures';

const ask = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

describe('navigation', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    ({ document } = await showCapture());
  });
  afterEach(closeAll);

  const at = (words: string): vscode.Position => placeOf(document, words).start;
  const text = (range: vscode.Range): string => document.getText(range);

  it('Go to Definition leads from a surname to where the source was introduced', async () => {
    const links = await until('a definition', () =>
      ask<(vscode.LocationLink | vscode.Location)[]>(
        'vscode.executeDefinitionProvider',
        uriOf(capture),
        at('Roike denied'),
      ),
    );
    assert.equal(links.length, 1);
    const [link] = links;
    const target =
      link && 'targetUri' in link ? (link.targetSelectionRange ?? link.targetRange) : link?.range;
    assert.match(text(target!), /Ansel Roike$/);
  });

  it('Go to References lists all that a source is given for', async () => {
    const found = await until('references', () =>
      ask<vscode.Location[]>('vscode.executeReferenceProvider', uriOf(capture), at('Roike denied')),
    );
    const words = found.map(({ range }) => text(range));
    assert.ok(words.length >= 2);
    assert.ok(words.every((each) => /Roike/.test(each)));
  });

  it('Expand Selection grows from the word to the whole text', async () => {
    const [range] = await until('selection ranges', () =>
      ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', uriOf(capture), [at('no choice')]),
    );
    const steps: string[] = [];
    for (let step = range; step; step = step.parent!) steps.push(text(step.range));
    assert.ok(
      steps.includes('We were given no choice,') || steps.some((each) => /^“?We were given/.test(each)),
    );
    assert.equal(steps.at(-1), document.getText());
  });

  it('Go to Symbol in Workspace finds sources and comment authors', async () => {
    for (const name of ['Ansel Roike', 'north_quay']) {
      const found = await until(name, () =>
        ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', name),
      );
      assert.ok(
        found.some(
          (each) => each.name === name && each.location.uri.toString() === uriOf(capture).toString(),
        ),
      );
    }
  });

  it('semantic colours follow an edit', async () => {
    const colours = () =>
      ask<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uriOf(capture));
    const before = await until('colours', colours);
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => {
      edit.insert(at('Three cranes'), 'Mayor Ada Quill said that it rained.\n');
    });
    const after = await until('other colours', async () => {
      const now = await colours();
      return now && now.data.length !== before.data.length ? now : undefined;
    });
    assert.ok(after.data.length > before.data.length);
    await ask('workbench.action.files.revert');
  });
});
