// A server that ends without being asked to is started again, and everything it showed comes back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import * as vscode from 'vscode';
import { capture, closeAll, findings, show, showCapture, until, uriOf } from './captures';

/** The extension's server processes: they are children of the extension host, which runs this. */
function servers(): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter((row) => Number(row?.[2]) === process.pid && row?.[3]?.includes('main.node.js'))
    .map((row) => Number(row![1]));
}

const symbols = (): Thenable<unknown[]> =>
  vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', uriOf(capture));

describe('a server that crashes', function () {
  before(function () {
    // Processes are listed with `ps`.
    if (process.platform === 'win32') this.skip();
  });
  afterEach(closeAll);

  it('is started again, and what it showed comes back', async () => {
    const editor = await showCapture();
    const before = findings(capture).map(({ message }) => message);
    const [server, ...others] = servers();
    assert.ok(server !== undefined, 'the server runs');
    assert.deepEqual(others, []);
    process.kill(server, 'SIGKILL');
    const next = await until('another server', () => servers().find((each) => each !== server));
    assert.notEqual(next, server);
    await until('an outline by the new server', symbols);
    await until('the findings', () => findings(capture));
    assert.deepEqual(
      findings(capture).map(({ message }) => message),
      before,
    );
    // It follows the open text, not the file.
    const { length } = findings(capture);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'string(12) "{"a":[1,2]}"\n');
    });
    await until('a finding more', () => findings(capture).length > length);
    await show(capture);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
