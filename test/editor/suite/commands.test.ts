import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  capture,
  closeAll,
  extensionId,
  findings,
  forgetDecisions,
  resetSettings,
  show,
  showCapture,
  until,
  uriOf,
} from './captures';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}
const manifest = (): Manifest =>
  vscode.extensions.getExtension<unknown>(extensionId)?.packageJSON as Manifest;
const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);
/** Line and character of the cursor. */
function cursor(): string | undefined {
  const at = vscode.window.activeTextEditor?.selection.active;
  return at && `${at.line}:${at.character}`;
}

describe('commands', () => {
  beforeEach(showCapture);
  afterEach(async () => {
    await forgetDecisions();
    await resetSettings();
    await closeAll();
  });

  it('every command of the manifest is registered', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest().contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
    assert.ok(manifest().contributes.commands.length > 0);
  });

  it('every command of the manifest runs', async function () {
    this.timeout(60_000);
    for (const { command } of manifest().contributes.commands) {
      await show(capture);
      // A command may wait for a choice: a second is enough to see it fail, then the choice is called off.
      const waited = new Promise((resolve) => setTimeout(resolve, 1000));
      await assert.doesNotReject(Promise.race([Promise.resolve(run(command)), waited]), command);
      await run('workbench.action.closeQuickOpen');
      await resetSettings();
    }
  });

  it('Next Finding and Previous Finding move the cursor from one finding to another', async () => {
    const editor = await showCapture();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await until('the cursor at the start', () => cursor() === '0:0');
    const starts = new Set(
      findings(capture).map(({ range }) => `${range.start.line}:${range.start.character}`),
    );
    assert.ok(starts.size > 1);
    const stops: string[] = [];
    for (const command of ['nextFinding', 'nextFinding', 'previousFinding']) {
      const from = cursor();
      await run(`provenanceLens.${command}`);
      stops.push(
        await until(`${command} to move the cursor`, () => (cursor() === from ? undefined : cursor())),
      );
    }
    const [first, second, back] = stops;
    assert.notEqual(first, second);
    assert.equal(back, first);
    for (const stop of stops) assert.ok(starts.has(stop), `${stop} is the start of a finding`);
  });

  it('Show Article Only opens a virtual document that cannot be written to, and Show Capture goes back', async () => {
    await run('provenanceLens.showArticleOnly');
    const article = await until('the article', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.scheme === 'provlens-article' && editor.document.getText()
        ? editor
        : undefined;
    });
    const text = article.document.getText();
    assert.match(text, /Harbour workers strike/);
    assert.match(text, /Three cranes were damaged/);
    assert.doesNotMatch(text, /Skip to main content|Leave a comment|tidewatcher/);
    await vscode.commands.executeCommand('type', { text: 'X' }).then(undefined, () => undefined);
    assert.equal(article.document.getText(), text);
    assert.equal(article.document.isDirty, false);
    await run('provenanceLens.showCapture');
    await until(
      'the capture',
      () => vscode.window.activeTextEditor?.document.uri.toString() === uriOf(capture).toString(),
    );
  });

  it('Toggle Marks takes the colours away and brings them back', async () => {
    const marks = (): unknown => vscode.workspace.getConfiguration('provenanceLens').get('marks.enabled');
    const tokens = (): Thenable<vscode.SemanticTokens | undefined> =>
      vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uriOf(capture));
    const coloured = async (): Promise<boolean> => ((await tokens())?.data.length ?? 0) > 0;
    await until('colours', coloured);
    await run('provenanceLens.toggleMarks');
    assert.equal(marks(), false);
    await until('no colours', async () => !(await coloured()));
    assert.ok(findings(capture).length > 0, 'findings stay');
    await run('provenanceLens.toggleMarks');
    assert.equal(marks(), true);
    await until('colours', coloured);
  });

  it('Restart Server brings the findings back', async () => {
    await run('provenanceLens.restartServer');
    await until('findings', () => findings(capture));
  });
});
