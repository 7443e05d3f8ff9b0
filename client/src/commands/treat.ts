import { ConfigurationTarget, l10n, window, workspace, type WorkspaceFolder } from 'vscode';
import type { Treat } from '../../../server/src/lsp/protocol';
import { activeDocument } from '../captures/kind';
import { commandId, section } from '../names';
import { tell, type Command, type Lens } from './command';

export const treatAsCapture: Command = {
  id: commandId.treatAsCapture,
  run: async ({ detector }) => {
    const document = activeDocument();
    if (document) await detector.treatAsCapture(document);
    else tell(l10n.t('No text is open.'));
  },
};

export const treatAsPlainText: Command = {
  id: commandId.treatAsPlainText,
  run: async ({ detector }) => {
    const document = activeDocument();
    if (document) await detector.treatAsPlainText(document);
  },
};

export const treatFolderAsCaptures: Command = {
  id: commandId.treatFolderAsCaptures,
  run: (lens) => treatFolder(lens, 'always'),
};

export const ignoreFolder: Command = {
  id: commandId.ignoreFolder,
  run: (lens) => treatFolder(lens, 'never'),
};

/** Writes the folder's own setting, where a person can see it and take it back. */
async function treatFolder({ detector }: Lens, treat: Treat): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  detector.forgetChoices((uri) => workspace.getWorkspaceFolder(uri) === folder);
  const configuration = workspace.getConfiguration(section, folder.uri);
  await configuration.update('files.treat', treat, ConfigurationTarget.WorkspaceFolder);
  tell(
    treat === 'always'
      ? l10n.t('Text files in {0} are now taken as captures.', folder.name)
      : l10n.t('Text files in {0} are now ignored.', folder.name),
  );
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const document = activeDocument();
  const own = document && workspace.getWorkspaceFolder(document.uri);
  if (own) return own;
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}
