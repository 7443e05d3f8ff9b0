import { ConfigurationTarget, l10n, workspace } from 'vscode';
import { marksEnabled } from '../marks/marks';
import { commandId, section } from '../names';
import type { Command } from './command';
import { tell } from '../status/tell';

/** Switches the setting where it is set, or in the user's settings. */
export const toggleMarks: Command = {
  id: commandId.toggleMarks,
  run: async () => {
    const configuration = workspace.getConfiguration(section);
    const inWorkspace = configuration.inspect('marks.enabled')?.workspaceValue !== undefined;
    const enabled = !marksEnabled();
    const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await configuration.update('marks.enabled', enabled, target);
    tell(enabled ? l10n.t('Marks are on.') : l10n.t('Marks are off.'));
  },
};
