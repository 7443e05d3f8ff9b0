import { commands, l10n, Position, Range, Selection, TextEditorRevealType, window } from 'vscode';
import { findingsRequest } from '../../../server/src/lsp/protocol';
import { isCapture } from '../captures/kind';
import { chooseStop } from '../findings/choose';
import { commandId } from '../names';
import type { Lens } from '../lens';
import type { Command } from './command';
import { noCapture, tell } from '../status/tell';

export const nextFinding: Command = { id: commandId.nextFinding, run: (lens) => step(lens, 'next') };
export const previousFinding: Command = {
  id: commandId.previousFinding,
  run: (lens) => step(lens, 'previous'),
};

/** Where the last step ended: the same place is not shown twice in a row. */
let shown = '';

/** Moves the cursor to the next place with findings, says what they are and shows their hover. */
async function step({ server }: Lens, direction: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isCapture(editor.document)) {
    noCapture();
    return;
  }
  const findings = await server.ask(findingsRequest, { uri: server.uriOf(editor.document) });
  const place = (at: Position): string => `${editor.document.uri.toString()} ${at.line}:${at.character}`;
  const cursor = editor.selection.active;
  const stop = chooseStop(findings ?? [], cursor, direction, place(cursor) === shown);
  if (!stop) {
    tell(
      findings ? l10n.t('This capture has no findings.') : l10n.t('This capture has not been analysed yet.'),
    );
    return;
  }
  const at = editor.document.validatePosition(new Position(stop.at.line, stop.at.character));
  shown = place(at);
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  const message = stop.findings.map((finding) => finding.message).join(' · ');
  tell(l10n.t('Finding {0} of {1}: {2}', stop.ordinal, stop.total, message), 10_000);
  // The command may come from the panel's title: the hover needs the editor's focus.
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
