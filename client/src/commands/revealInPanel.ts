import { commands, l10n, window } from 'vscode';
import { isCapture } from '../captures/kind';
import { commandId, panelViewId } from '../names';
import { evidenceAt } from '../panel/evidenceAt';
import { noCapture, notAnalysed, tell } from '../status/tell';
import type { Command } from './command';

/** Shows the panel's field that rests on the words at the cursor. */
export const revealInPanel: Command = {
  id: commandId.revealInPanel,
  run: async ({ analyses, panel }) => {
    const editor = window.activeTextEditor;
    if (!editor || !isCapture(editor.document)) {
      noCapture();
      return;
    }
    const analysis = analyses.current;
    if (analysis?.document !== editor.document || !analysis.panel || !analysis.current) {
      notAnalysed();
      return;
    }
    const at = evidenceAt(analysis.panel.fields, editor.selection.active);
    if (!at) {
      tell(l10n.t('No field of the panel rests on these words.'));
      return;
    }
    panel.highlight(at);
    await commands.executeCommand(`${panelViewId}.focus`);
  },
};
