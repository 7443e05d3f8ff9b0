import { Range, window } from 'vscode';
import { toCaptureLine } from '../article/lines';
import { sourceOf } from '../article/uri';
import { articleScheme, commandId } from '../names';
import type { Command } from './command';

/** From an article shown alone back to the capture, on the same line. */
export const showCapture: Command = {
  id: commandId.showCapture,
  run: async ({ articles }) => {
    const editor = window.activeTextEditor;
    if (editor?.document.uri.scheme !== articleScheme) return;
    const { line, character } = editor.selection.active;
    const captureLine = toCaptureLine(articles.lines(editor.document.uri), line);
    const selection = new Range(captureLine, character, captureLine, character);
    await window.showTextDocument(sourceOf(editor.document.uri), { selection, preview: false });
  },
};
