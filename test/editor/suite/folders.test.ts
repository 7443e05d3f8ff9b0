import * as vscode from 'vscode';
import { capture, closeAll, noCapture, resetSettings, show, showCapture, until } from './captures';

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
});

async function shownAs(name: string, language: string): Promise<void> {
  await show(name);
  await until(
    `${name} as ${language}`,
    () => vscode.window.activeTextEditor?.document.languageId === language,
  );
}
