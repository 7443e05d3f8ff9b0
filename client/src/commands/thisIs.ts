import { window } from 'vscode';
import type { Zone } from '../../../server/src/lsp/protocol';
import { isCapture } from '../captures/kind';
import { wholeLines } from '../decisions/lines';
import { commandId } from '../names';
import { noCapture } from '../status/tell';
import type { Command, Workbench } from './command';

export const thisIsArticle: Command = {
  id: commandId.thisIsArticle,
  run: (workbench) => relabel(workbench, 'article'),
};
export const thisIsComments: Command = {
  id: commandId.thisIsComments,
  run: (workbench) => relabel(workbench, 'comments'),
};
export const thisIsBoilerplate: Command = {
  id: commandId.thisIsBoilerplate,
  run: (workbench) => relabel(workbench, 'boilerplate'),
};

/** The lines that the selection touches are of that zone, whatever the model made of them. */
async function relabel({ server, decisions }: Workbench, zone: Zone): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isCapture(editor.document)) {
    noCapture();
    return;
  }
  const { document, selections } = editor;
  await decisions.decide(
    { uri: server.uriOf(document), version: document.version, reason: '' },
    ...wholeLines(selections).map(
      ([startLine, endLine]) => ({ kind: 'relabel', startLine, endLine, zone }) as const,
    ),
  );
}
