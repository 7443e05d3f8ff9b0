import { commands } from 'vscode';
import { commandId, panelViewId } from '../names';
import type { Command } from './command';

export const showPanel: Command = {
  id: commandId.showPanel,
  run: async () => {
    await commands.executeCommand(`${panelViewId}.focus`);
  },
};
