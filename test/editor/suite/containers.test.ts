import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticSource, until, uriOf } from './captures';

const container = 'crawl.jsonl';
/** The virtual folder of the container's rows, and one of its rows. */
const folder = (): vscode.Uri =>
  vscode.Uri.from({ scheme: 'provlens-rows', path: `/${container}`, query: uriOf(container).toString() });
const row = (name: string): vscode.Uri => folder().with({ path: `/${container}/${name}` });
const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('a file of many captures', () => {
  afterEach(closeAll);

  it('is a folder of texts that can only be read', async () => {
    // The extension may not be active yet: reading the folder wakes it.
    const entries = await until('rows', () => vscode.workspace.fs.readDirectory(folder()));
    assert.deepEqual(
      entries.map(([name]) => name),
      ['harbour_1.txt', 'harbour_1~2.txt'],
    );
    assert.match(await read(row('harbour_1~2.txt')), /Four cranes/);
    assert.equal(vscode.workspace.fs.isWritableFileSystem('provlens-rows'), false);
    await assert.rejects(async () =>
      vscode.workspace.fs.writeFile(row('harbour_1.txt'), new Uint8Array([65])),
    );
    await assert.rejects(async () => vscode.workspace.fs.readFile(row('none.txt')));
  });

  it('opens row by row as captures; what its other columns say is compared with the text', async () => {
    await vscode.window.showTextDocument(row('harbour_1.txt'));
    const document = await until('the language of a capture', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => uri.path.endsWith('/harbour_1.txt') && languageId === 'webcapture',
      ),
    );
    assert.match(document.getText(), /Three cranes/);
    const codes = (): unknown[] =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source }) => source === diagnosticSource)
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until('the finding', () => codes().includes('supplied/headline-differs'));
    await vscode.commands.executeCommand('type', { text: 'X' }).then(undefined, () => undefined);
    assert.equal(document.isDirty, false);
  });

  it('Open Captures of This File offers its rows', async () => {
    void vscode.commands.executeCommand('provenanceLens.openContainer', uriOf(container));
    // All rows come first, then each: the first of these is two steps down, over a line between them.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until('the row', () => vscode.window.activeTextEditor?.document.uri.scheme === 'provlens-rows');
    assert.match(vscode.window.activeTextEditor!.document.uri.path, /\/crawl\.jsonl\/harbour_1\.txt$/);
  });

  it('all rows shown in the Captures view are stepped through as the other captures are', async () => {
    void vscode.commands.executeCommand('provenanceLens.openContainer', uriOf(container));
    // The list takes its time on a busy machine; with none open there is nothing to accept.
    for (let tried = 0; tried < 8; tried++) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    const seen = new Set<string>();
    await until('both rows', async () => {
      await vscode.commands.executeCommand('provenanceLens.nextCapture');
      const uri = vscode.window.activeTextEditor?.document.uri;
      if (uri?.scheme === 'provlens-rows') seen.add(uri.path);
      return seen.size === 2;
    });
    // A scan of the workspace leaves them out again.
    await vscode.commands.executeCommand('provenanceLens.scanWorkspace');
    for (let step = 0; step < 4; step++) {
      await vscode.commands.executeCommand('provenanceLens.nextCapture');
      assert.notEqual(vscode.window.activeTextEditor?.document.uri.scheme, 'provlens-rows');
    }
  });
});
