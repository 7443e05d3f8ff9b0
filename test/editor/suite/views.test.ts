import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { capture, closeAll, findings, placeOf, showCapture, until, untilUndecided, uriOf } from './captures';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);
/** The line of the cursor. */
const line = (): number | undefined => vscode.window.activeTextEditor?.selection.active.line;

/** Opens a row of a view from the keyboard: the first, and then so many down. To be tried again where the row is not there yet. */
async function openRow(view: string, down: number, expand = false): Promise<void> {
  await run(`provenanceLens.${view}.focus`);
  const steps = ['list.focusFirst', ...Array.from({ length: down }, () => 'list.focusDown')];
  if (expand) steps.push('list.expand');
  for (const step of [...steps, 'list.select']) {
    try {
      await run(step);
    } catch (error) {
      // A list that is being drawn anew has no rows for a moment, and its commands then fail on the one in focus.
      if (!(error instanceof Error && error.message.includes("reading 'element'"))) throw error;
      return;
    }
  }
}

describe('views', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await showCapture();
    await untilUndecided(editor.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
  });
  afterEach(async () => {
    await run('provenanceLens.groupFindingsBySeverity');
    await run('provenanceLens.showAllSources');
    await run('workbench.view.explorer');
    await closeAll();
  });

  it('Findings: a row goes to its place, however the findings are grouped', async () => {
    const starts = findings(capture).map(({ range }) => range.start.line);
    for (const command of ['groupFindingsBySeverity', 'groupFindingsByRule']) {
      await run(`provenanceLens.${command}`);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await until('the cursor at the start', () => line() === 0);
      // A row that is selected already is not opened again: the next try takes its neighbour.
      let tries = 0;
      const at = await until(`a finding of lines ${starts.join(', ')}, ${command}`, async () => {
        await openRow('findings', 1 + (tries++ % 2));
        const now = line();
        return now !== undefined && now > 0 ? now : undefined;
      });
      assert.ok(starts.includes(at), `line ${at} has a finding`);
    }
  });

  it('Sources: a row goes to where the source is introduced; those with a name can be left out', async () => {
    const named = placeOf(editor.document, 'Ansel Roike').start.line;
    const lines = async (): Promise<Set<number>> => {
      const seen = new Set<number>();
      for (let down = 0; down < 6; down++) {
        await openRow('sources', down);
        await new Promise((resolve) => setTimeout(resolve, 150));
        seen.add(line() ?? -1);
      }
      return seen;
    };
    await until('the source with a name', async () => (await lines()).has(named));
    await run('provenanceLens.showUnnamedSources');
    await run('provenanceLens.sources.focus');
    await until('no source with a name', async () => !(await lines()).has(named));
  });

  // Other tests may have called a third file a capture: its name comes after these.
  describe('of a workspace with two captures', () => {
    const other = 'harbour-again.txt';
    before(async () => {
      const bytes = await vscode.workspace.fs.readFile(uriOf(capture));
      const text = new TextDecoder()
        .decode(bytes)
        .replaceAll('Harbour workers strike', 'Harbour zinc strike');
      await vscode.workspace.fs.writeFile(uriOf(other), new TextEncoder().encode(text));
    });
    after(async () => {
      await vscode.workspace.fs.delete(uriOf(other));
    });
    const active = (name: string): boolean =>
      vscode.window.activeTextEditor?.document.uri.toString() === uriOf(name).toString();

    it('Next Capture and Previous Capture go from one to the other and back', async () => {
      await run('provenanceLens.sortCapturesByName');
      await run('provenanceLens.scanWorkspace');
      await run('provenanceLens.nextCapture');
      await until('the other capture', () => active(other));
      await run('provenanceLens.previousCapture');
      await until('the first capture', () => active(capture));
    });

    it('Captures: a row opens its capture, in the order asked for', async () => {
      await run('provenanceLens.sortCapturesByName');
      await until('the second row', async () => {
        await openRow('captures', 1);
        return active(other);
      });
      await until('the first row', async () => {
        await openRow('captures', 0);
        return active(capture);
      });
      await run('provenanceLens.sortCapturesByOpen');
      await run('provenanceLens.sortCapturesByName');
    });
  });

  it('Reveal in Panel says nothing worse than that there is no field', async () => {
    const { start } = placeOf(editor.document, 'PORT ELSEN');
    editor.selection = new vscode.Selection(start, start);
    await assert.doesNotReject(Promise.resolve(run('provenanceLens.revealInPanel')));
  });
});
