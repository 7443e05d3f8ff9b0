// The workspace's captures, as the tests open and know them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const extensionId = 'provenance-lens.provenance-lens';
/** Name of the diagnostics' source. */
export const diagnosticSource = 'provenance-lens';
export const capture = 'harbour.txt';
export const noCapture = 'shopping.txt';

/** The address of a file of the workspace. */
export function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the workbench has a folder open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file in the editor, as a click in the explorer would. */
export async function show(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(name), { preview: false });
}

/** Asks until the answer is neither undefined, false nor empty; fails with `what` after half a minute. */
export async function until<T>(what: string, ask: () => T | Thenable<T>): Promise<NonNullable<T>> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    const empty = Array.isArray(answer) && answer.length === 0;
    if (answer !== undefined && answer !== null && answer !== false && !empty) return answer;
    if (Date.now() > deadline) assert.fail(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Shows the capture and waits until it has been read: its findings are there. */
export async function showCapture(): Promise<vscode.TextEditor> {
  await show(capture);
  await until('the language of a capture', () => language(capture) === 'webcapture');
  await until('findings', () => findings(capture));
  return until('the editor', () =>
    vscode.window.visibleTextEditors.find(({ document }) => is(document, capture)),
  );
}

export function language(name: string): string | undefined {
  return vscode.workspace.textDocuments.find((document) => is(document, name))?.languageId;
}

export function findings(name: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uriOf(name)).filter(({ source }) => source === diagnosticSource);
}

/** The first place of some words in a document. */
export function placeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” stands in the text`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** Closes every editor without asking. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Settings that commands write, taken back. */
export async function resetSettings(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('provenanceLens', uriOf(capture));
  for (const key of ['marks.enabled', 'files.treat']) {
    const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(key) ?? {};
    if (globalValue !== undefined) await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
    if (workspaceFolderValue !== undefined)
      await settings.update(key, undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    else if (workspaceValue !== undefined)
      await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** Everything decided, taken back: the folder's log goes, and the server reads anew. */
export async function forgetDecisions(): Promise<void> {
  const log = uriOf('.provenance/review.jsonl');
  await vscode.workspace.fs.delete(log).then(undefined, () => undefined);
}

/** Waits until the capture is read without any decision: tests before may have taken some. */
export async function untilUndecided(document: vscode.TextDocument): Promise<void> {
  const words = ['Three cranes were damaged', 'A source close to the talks'];
  const starts = words.map((each) => placeOf(document, each).start);
  await until('the findings of a capture on which nothing is decided', () =>
    starts.every((start) => findings(capture).some(({ range }) => range.start.isEqual(start))),
  );
}

/** The entries of the folder's review log; none where there is no log. */
export async function decisionLog(): Promise<Record<string, unknown>[]> {
  const bytes = await vscode.workspace.fs.readFile(uriOf('.provenance/review.jsonl')).then(
    (read) => read,
    () => new Uint8Array(),
  );
  const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function is(document: vscode.TextDocument, name: string): boolean {
  return document.uri.toString() === uriOf(name).toString();
}
