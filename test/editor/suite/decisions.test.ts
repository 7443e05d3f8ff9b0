import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  capture,
  closeAll,
  decisionLog,
  findings,
  forgetDecisions,
  placeOf,
  showCapture,
  until,
  untilUndecided,
  uriOf,
} from './captures';

const unattributed = 'Three cranes were damaged';
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`provenanceLens.${command}`, ...args);

/** The words a diagnostic stands on, for each of the capture's. */
function reported(document: vscode.TextDocument): string[] {
  return findings(capture).map(({ range }) => document.getText(range));
}

describe('decisions', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await showCapture();
    await untilUndecided(editor.document);
  });
  afterEach(async () => {
    await forgetDecisions();
    await closeAll();
  });

  const put = async (words: string): Promise<void> => {
    const { start } = placeOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start);
    await until('the cursor', () => vscode.window.activeTextEditor?.selection.active.isEqual(start));
  };
  /** The article as the server has it now. */
  const article = async (): Promise<string> => {
    const uri = vscode.Uri.from({
      scheme: 'provlens-article',
      path: `${uriOf(capture).path} (article)`,
      query: uriOf(capture).toString(),
    });
    return (await vscode.workspace.openTextDocument(uri)).getText();
  };
  const articleHas = (words: string, has: boolean): Promise<unknown> =>
    until(
      `“${words}” ${has ? 'in' : 'out of'} the article`,
      async () => (await article()).includes(words) === has,
    );

  it('This Is Article and This Is Boilerplate say what a line is, and Undo Last Decision takes it back', async () => {
    const words = 'Ferry line cuts winter timetable';
    await articleHas(words, false);
    await put(words);
    await run('thisIsArticle');
    await articleHas(words, true);
    await run('undoDecision');
    await articleHas(words, false);
    await put('Roike denied');
    await run('thisIsBoilerplate');
    await articleHas('Roike denied', false);
    assert.equal(editor.document.isDirty, false, 'the capture is never changed');
  });

  it('This Is Comments takes all lines of the selection', async () => {
    const start = placeOf(editor.document, 'Roike denied').start;
    const end = placeOf(editor.document, 'The strike is the second').end;
    editor.selection = new vscode.Selection(start, end);
    await until('the selection', () => vscode.window.activeTextEditor?.selection.end.isEqual(end));
    await run('thisIsComments');
    await articleHas('The strike is the second', false);
    await articleHas('Roike denied', false);
    assert.equal((await decisionLog()).length, 1);
  });

  it('Article Ends Here and Comments Start Here steer the rest of the file', async () => {
    await put('According to the port authority');
    await run('articleEndsHere');
    await articleHas('Three cranes were damaged', false);
    await articleHas('According to the port authority', true);
    await run('undoDecision');
    await articleHas('Three cranes were damaged', true);
    await put('Roike denied');
    await run('commentsStartHere');
    await articleHas('Roike denied', false);
    await articleHas('A source close to the talks', true);
  });

  it('Undo Last Decision goes on to the step before where another hand took the last one out of the log', async () => {
    const words = 'Ferry line cuts winter timetable';
    await put(words);
    await run('thisIsArticle');
    await articleHas(words, true);
    const log = uriOf('.provenance/review.jsonl');
    const first = await vscode.workspace.fs.readFile(log);
    await run('thisIsComments');
    await articleHas(words, false);
    await vscode.workspace.fs.writeFile(log, first);
    await articleHas(words, true);
    await run('undoDecision');
    await vscode.commands.executeCommand('notifications.clearAll');
    await run('undoDecision');
    await articleHas(words, false);
  });

  it('Accept Finding takes the one at the cursor off the problems, with who and why in the log', async () => {
    await put(unattributed);
    await run('acceptFinding', { reason: 'seen by our own reporter' });
    await until('the finding to go', () =>
      reported(editor.document).every((words) => !words.startsWith(unattributed)),
    );
    const [entry] = await decisionLog();
    assert.match(JSON.stringify(entry), /seen by our own reporter/);
    await run('undoDecision');
    await until('the finding to come back', () =>
      reported(editor.document).some((words) => words.startsWith(unattributed)),
    );
  });

  it('Accept All Like It in This File, and All of Its Rule in This Folder', async () => {
    const rules = (): string[] =>
      findings(capture).map(({ code }) => String(typeof code === 'object' ? code.value : code));
    await put(unattributed);
    await run('acceptFindingsInFile', { reason: 'a wire report' });
    await until('one finding less', () =>
      reported(editor.document).every((words) => !words.startsWith(unattributed)),
    );
    assert.ok(rules().includes('claim/unnamed-source'));
    await put('A source close to the talks');
    await run('acceptFindingsInFolder', { reason: 'house style' });
    await until('no finding of the rule', () => !rules().includes('claim/unnamed-source'));
  });

  it('a decision on a version that has passed is not recorded', async () => {
    const decision = { kind: 'relabel', startLine: 1, endLine: 2, zone: 'article' };
    const { version } = editor.document;
    const params = { uri: uriOf(capture).toString(), version: version + 7, decision, reason: '', by: null };
    await vscode.commands.executeCommand('provlens.decide', params);
    assert.deepEqual(await decisionLog(), []);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('provlens.decide', { ...params, version });
    assert.equal((await decisionLog()).length, 1);
  });

  it('Show Decisions lists them, and has nothing to list where nothing was decided', async () => {
    await run('showDecisions');
    await put('Ferry line');
    await run('thisIsArticle');
    await run('showDecisions');
    // What the list holds is looked at in the rendered tests.
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal((await decisionLog()).length, 1);
  });

  it('Copy Quote with Citation puts words, source and place on the clipboard', async function () {
    await vscode.env.clipboard.writeText('a probe');
    // A browser may keep its clipboard to itself.
    if ((await vscode.env.clipboard.readText()) !== 'a probe') this.skip();
    await put('“We were given no choice');
    await run('copyQuote');
    const text = await until('a quote', async () => {
      const now = await vscode.env.clipboard.readText();
      return now === 'a probe' ? undefined : now;
    });
    assert.match(text, /We were given no choice/);
    assert.match(text, /Ansel Roike/);
    assert.match(text, /Coast Courier/);
  });
});
