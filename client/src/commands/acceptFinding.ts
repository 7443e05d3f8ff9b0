import { l10n, Uri, window } from 'vscode';
import type { AcceptScope, DecisionRequest } from '../../../server/src/lsp/protocol';
import { pickedFindings, type PickedFinding } from '../findings/picked';
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
  const picked = open(pickedFindings(rows));
  const findings = picked.length > 0 ? picked : open(atCursor(workbench));
  const [first] = findings;
  if (!first) {
    tell(l10n.t('No open finding stands at the cursor.'));
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

function atCursor({ findings }: Workbench): PickedFinding[] {
  const now = findings.current;
  const editor = window.activeTextEditor;
  if (!now?.answer || editor?.document !== now.document) return [];
  const item = rangeAt(
    now.answer.filter(({ accepted }) => !accepted),
    ({ range }) => range,
    editor.selection.active,
  );
  return item ? [{ uri: now.document.uri.toString(), version: now.version, item }] : [];
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
