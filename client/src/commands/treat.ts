import { ConfigurationTarget, l10n, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { assessRequest, type Treat } from '../../../server/src/lsp/protocol';
import { activeDocument } from '../captures/kind';
import { commandId, section } from '../names';
import type { Lens } from '../lens';
import type { Command } from './command';
import { tell } from '../status/tell';
import { treatOutcome, type TreatOutcome } from './treatOutcome';

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
async function treatFolder({ detector, server }: Lens, treat: Exclude<Treat, 'auto'>): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  detector.forgetChoices((uri) => workspace.getWorkspaceFolder(uri) === folder);
  const configuration = workspace.getConfiguration(section, folder.uri);
  await configuration.update('files.treat', treat, ConfigurationTarget.WorkspaceFolder);
  // The folder's own file may say otherwise, and then stands: asked of an empty text that no content decides on.
  const answer = await server.ask(assessRequest, {
    uri: server.uriOf({ uri: Uri.joinPath(folder.uri, 'any.txt') }),
    folder: server.uriOf(folder),
    text: '',
  });
  tell(outcomeWords(treat, treatOutcome(treat, answer), folder.name));
}

function outcomeWords(treat: Exclude<Treat, 'auto'>, outcome: TreatOutcome, folder: string): string {
  if (outcome === 'unknown') return l10n.t('The setting for {0} was written.', folder);
  if (outcome === 'outweighed')
    return l10n.t(
      'The setting for {0} was written, but its .provenance/config.json says otherwise and stands over it.',
      folder,
    );
  return treat === 'always'
    ? l10n.t('Text files in {0} are now taken as captures.', folder)
    : l10n.t('Text files in {0} are now ignored.', folder);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const document = activeDocument();
  const own = document && workspace.getWorkspaceFolder(document.uri);
  if (own) return own;
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}
