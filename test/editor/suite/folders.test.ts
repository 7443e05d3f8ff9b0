import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { capture, closeAll, language, noCapture, resetSettings, show, showCapture, until } from './captures';

describe('folders', () => {
  beforeEach(showCapture);
  afterEach(async () => {
    await resetSettings();
    await closeAll();
  });

  it('Ignore Folder and Treat Folder as Captures opt a folder out and in', async () => {
    await vscode.commands.executeCommand('provenanceLens.ignoreFolder');
    await shownAs(capture, 'plaintext');
    await vscode.commands.executeCommand('provenanceLens.treatFolderAsCaptures');
    await shownAs(capture, 'webcapture');
    await shownAs(noCapture, 'webcapture');
  });

  it('Treat Folder as Captures, taken back in the settings, gives back open texts that are none', async () => {
    await vscode.commands.executeCommand('provenanceLens.treatFolderAsCaptures');
    await shownAs(noCapture, 'webcapture');
    await resetSettings();
    await until('plain text', () => language(noCapture) === 'plaintext');
    assert.equal(language(capture), 'webcapture');
  });

  it('what a person calls a capture stays one in an ignored folder', async () => {
    await show(noCapture);
    await vscode.commands.executeCommand('provenanceLens.treatAsCapture');
    await shownAs(noCapture, 'webcapture');
    await vscode.commands.executeCommand('provenanceLens.ignoreFolder');
    await until('plain text', () => language(capture) === 'plaintext');
    assert.equal(language(noCapture), 'webcapture');
  });
});

async function shownAs(name: string, language: string): Promise<void> {
  await show(name);
  await until(
    `${name} as ${language}`,
    () => vscode.window.activeTextEditor?.document.languageId === language,
  );
}
