import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  capture,
  closeAll,
  extensionId,
  findings,
  language,
  noCapture,
  show,
  showCapture,
  until,
  uriOf,
} from './captures';

describe('which texts are captures', () => {
  afterEach(closeAll);

  it('activates on a capture and gives it its language', async () => {
    await showCapture();
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
    assert.equal(language(capture), 'webcapture');
  });

  it('leaves another text without a mark', async () => {
    await show(noCapture);
    // The server answers in order: once the capture opened later is read, this one has been looked at.
    await showCapture();
    assert.equal(language(noCapture), 'plaintext');
    assert.deepEqual(findings(noCapture), []);
    const tokens = await vscode.commands.executeCommand(
      'vscode.provideDocumentSemanticTokens',
      uriOf(noCapture),
    );
    assert.equal(tokens, undefined);
  });

  it('takes any text as a capture on demand, and back', async () => {
    await show(noCapture);
    await vscode.commands.executeCommand('provenanceLens.treatAsCapture');
    await until('the language of a capture', () => language(noCapture) === 'webcapture');
    await vscode.commands.executeCommand('provenanceLens.treatAsPlainText');
    await until('plain text', () => language(noCapture) === 'plaintext');
  });

  it('takes an untitled text as a capture on demand', async () => {
    const content = 'The mayor resigned on Friday.\n\nAbout 300 people were injured, officials said.\n';
    const { uri } = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('provenanceLens.treatAsCapture');
    const document = await until('the language of a capture', () =>
      vscode.workspace.textDocuments.find(
        (each) => each.uri.toString() === uri.toString() && each.languageId === 'webcapture',
      ),
    );
    const hovers = await until('a hover', () =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(2, 10),
      ),
    );
    assert.ok(hovers.length > 0);
  });
});
