import { window, type Range, type TextDocument } from 'vscode';

/** Shows words of a capture, in the editor that shows it already where there is one. */
export async function reveal(document: TextDocument, range?: Range): Promise<void> {
  const viewColumn = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await window.showTextDocument(document, {
    preview: false,
    ...(viewColumn === undefined ? {} : { viewColumn }),
    ...(range ? { selection: document.validateRange(range) } : {}),
  });
}
