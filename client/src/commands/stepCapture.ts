import { l10n, Uri, window } from 'vscode';
import { activeDocument } from '../captures/kind';
import { commandId } from '../names';
import { tell } from '../status/tell';
import { neighbour, titleOf } from '../workspace/order';
import type { Command, Workbench } from './command';
import { scanWithNotification } from './scanWorkspace';

export const nextCapture: Command = {
  id: commandId.nextCapture,
  run: (workbench) => step(workbench, 'next'),
};
export const previousCapture: Command = {
  id: commandId.previousCapture,
  run: (workbench) => step(workbench, 'previous'),
};

/** Opens the next capture in the order of the Captures view, which is scanned first where nobody has looked yet. */
async function step(workbench: Workbench, direction: 'next' | 'previous'): Promise<void> {
  const { survey, capturesView } = workbench;
  if (survey.captures.length === 0 && survey.state !== 'done') await scanWithNotification(workbench);
  const { captures } = capturesView;
  const capture = neighbour(captures, activeDocument()?.uri.toString(), direction);
  if (!capture) {
    tell(l10n.t('No captures were found in this workspace.'));
    return;
  }
  await window.showTextDocument(Uri.parse(capture.uri), { preview: true });
  tell(l10n.t('Capture {0} of {1}: {2}', captures.indexOf(capture) + 1, captures.length, titleOf(capture)));
}
