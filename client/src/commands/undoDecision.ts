import { commands } from 'vscode';
import { activeDocument, isCapture } from '../captures/kind';
import { commandId } from '../names';
import { noCapture } from '../status/tell';
import type { Command } from './command';

/** Takes back the last decision of this session on the capture; earlier ones are offered as a list. */
export const undoDecision: Command = {
  id: commandId.undoDecision,
  run: async ({ server, decisions }) => {
    const document = activeDocument();
    if (!isCapture(document)) noCapture();
    else if (!(await decisions.undo(server.uriOf(document), document.version)))
      await commands.executeCommand(commandId.showDecisions);
  },
};
