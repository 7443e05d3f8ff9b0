import { commands, l10n, window, workspace, type QuickPickItem } from 'vscode';
import { activeDocument, isCandidate, isCapture } from '../captures/kind';
import { commandId } from '../names';
import type { Lens } from '../lens';
import type { Command } from './command';

interface Action extends QuickPickItem {
  readonly command: string;
}

/** What the status item opens: the reason on top, and what can be done about it. */
export const showActions: Command = {
  id: commandId.showActions,
  run: async (lens) => {
    const document = activeDocument();
    const placeHolder = (document && lens.detector.assessment(document)?.reason) ?? l10n.t('Provenance');
    const picked = await window.showQuickPick(actions(lens), { placeHolder, title: l10n.t('Provenance') });
    if (picked) await commands.executeCommand(picked.command);
  },
};

function actions({ server }: Lens): Action[] {
  const document = activeDocument();
  const list: Action[] = [];
  if (isCapture(document)) {
    list.push({ label: l10n.t('$(list-tree) Show Panel'), command: commandId.showPanel });
    list.push({ label: l10n.t('$(file) Treat as Plain Text'), command: commandId.treatAsPlainText });
  } else if (document && isCandidate(document)) {
    list.push({ label: l10n.t('$(file-text) Treat as Capture'), command: commandId.treatAsCapture });
  }
  const folder = document && workspace.getWorkspaceFolder(document.uri);
  if (folder) {
    const description = folder.name;
    list.push({
      label: l10n.t('$(folder-active) Treat Folder as Captures'),
      description,
      command: commandId.treatFolderAsCaptures,
    });
    list.push({
      label: l10n.t('$(circle-slash) Ignore Folder'),
      description,
      command: commandId.ignoreFolder,
    });
  }
  if (server.state === 'failed')
    list.unshift({ label: l10n.t('$(refresh) Restart Server'), command: commandId.restartServer });
  list.push({ label: l10n.t('$(output) Show Log'), command: commandId.showLog });
  return list;
}
