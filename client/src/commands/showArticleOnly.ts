import { l10n, Position, Range, window, workspace } from 'vscode';
import { toArticleLine } from '../article/lines';
import { articleUri } from '../article/uri';
import { isCapture } from '../captures/kind';
import { commandId } from '../names';
import type { Command } from './command';
import { noCapture, tell } from '../status/tell';

/** Opens the article of the active capture alone, with the cursor on the same line. */
export const showArticleOnly: Command = {
  id: commandId.showArticleOnly,
  run: async ({ articles }) => {
    const editor = window.activeTextEditor;
    if (!editor || !isCapture(editor.document)) {
      noCapture();
      return;
    }
    const uri = articleUri(editor.document.uri);
    const { line, character } = editor.selection.active;
    const article = await articles.read(uri);
    if (!article?.lines.length) {
      tell(
        article
          ? l10n.t('No line of this capture reads as article.')
          : l10n.t('This capture has not been analysed yet.'),
      );
      return;
    }
    const articleLine = toArticleLine(article.lines, line);
    const at = new Position(articleLine, article.lines[articleLine] === line ? character : 0);
    await window.showTextDocument(await workspace.openTextDocument(uri), {
      selection: new Range(at, at),
      preview: true,
    });
  },
};
