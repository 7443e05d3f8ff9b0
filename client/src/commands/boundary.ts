import { window } from 'vscode';
import type { Boundary } from '../../../server/src/lsp/protocol';
import { isCapture } from '../captures/kind';
import { wholeLines } from '../decisions/lines';
import { commandId } from '../names';
import { noCapture } from '../status/tell';
import type { Command, Workbench } from './command';

export const commentsStartHere: Command = {
  id: commandId.commentsStartHere,
  run: (workbench) => decide(workbench, 'comments-start'),
};
export const articleEndsHere: Command = {
  id: commandId.articleEndsHere,
  run: (workbench) => decide(workbench, 'article-end'),
};

/** Of a selection, the comments start with its first line, and the article ends with its last. */
async function decide({ server, decisions }: Workbench, boundary: Boundary): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isCapture(editor.document)) {
    noCapture();
    return;
  }
  const { document, selections } = editor;
  const lines = wholeLines(selections);
  const line = boundary === 'comments-start' ? lines[0]![0] : lines.at(-1)![1] - 1;
  await decisions.decide(
    { uri: server.uriOf(document), version: document.version, reason: '' },
    { kind: 'boundary', boundary, line },
  );
}
