import { l10n, Uri, window } from 'vscode';
import { findingsRequest, type AcceptScope, type DecisionRequest } from '../../../server/src/lsp/protocol';
import { isCapture } from '../captures/kind';
import { isOnRows, pickedFindings, type PickedFinding } from '../findings/picked';
import { commandId } from '../names';
import { tell } from '../status/tell';
import { rangeAt } from '../tree/at';
import type { Command, Workbench } from './command';

export const acceptFinding: Command = {
  id: commandId.acceptFinding,
  run: (workbench, ...args) => accept(workbench, 'here', args),
};
export const acceptFindingsInFile: Command = {
  id: commandId.acceptFindingsInFile,
  run: (workbench, ...args) => accept(workbench, 'file', args),
};
export const acceptFindingsInFolder: Command = {
  id: commandId.acceptFindingsInFolder,
  run: (workbench, ...args) => accept(workbench, 'folder', args),
};

/**
 * Accepts findings with a reason: those of the rows the menu was opened on, else the one at the cursor. A key binding may
 * say `"args": "selection"` for the rows selected in the view, or give the reason: `"args": {"reason": "…"}`.
 */
async function accept(workbench: Workbench, scope: AcceptScope, args: readonly unknown[]): Promise<void> {
  const { server, decisions, reasons } = workbench;
  const rows = args[0] === 'selection' ? [undefined, workbench.findingsView.selection] : args;
  // Where rows were meant, none that they do not stand for is accepted.
  const onRows = isOnRows(rows);
  const findings = open(onRows ? pickedFindings(rows) : await atCursor(workbench));
  const [first] = findings;
  if (!first) {
    tell(onRows ? l10n.t('No open finding is selected.') : l10n.t('No open finding stands at the cursor.'));
    return;
  }
  const reason = reasonIn(args) ?? (await reasons.ask(titleOf(scope, findings.length)));
  if (reason === undefined) return;
  const uri = server.uriOf({ uri: Uri.parse(first.uri) });
  // One of each rule is enough where it stands for all of its kind.
  const fingerprints = new Map(
    findings.map(({ item }) => [scope === 'folder' ? item.rule : item.fingerprint, item.fingerprint]),
  );
  await decisions.decide(
    { uri, version: first.version, reason },
    ...[...fingerprints.values()].map((fingerprint): DecisionRequest => ({
      kind: 'accept',
      fingerprint,
      scope,
    })),
  );
}

function open(findings: readonly PickedFinding[]): PickedFinding[] {
  return findings.filter(({ item }) => !item.accepted);
}

/** Asked anew, and not of the view: it may be that nobody has looked at it yet. */
async function atCursor({ server }: Workbench): Promise<PickedFinding[]> {
  const editor = window.activeTextEditor;
  if (!editor || !isCapture(editor.document)) return [];
  const { document, selection } = editor;
  const { version } = document;
  const findings = await server.ask(findingsRequest, { uri: server.uriOf(document) });
  const item = rangeAt(
    (findings ?? []).filter(({ accepted }) => !accepted),
    ({ range }) => range,
    selection.active,
  );
  return item ? [{ uri: document.uri.toString(), version, item }] : [];
}

function titleOf(scope: AcceptScope, count: number): string {
  if (scope === 'file') return l10n.t('Accept All Findings Like It in This File');
  if (scope === 'folder') return l10n.t('Accept All Findings of This Rule in This Folder');
  return count === 1 ? l10n.t('Accept Finding') : l10n.t('Accept {0} Findings', count);
}

function reasonIn([given]: readonly unknown[]): string | undefined {
  if (typeof given !== 'object' || given === null || !('reason' in given)) return undefined;
  const { reason } = given;
  return typeof reason === 'string' && reason.trim() ? reason.trim() : undefined;
}
