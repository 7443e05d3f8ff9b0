import { env, l10n, Range, window, type TextEditor } from 'vscode';
import { quoteRequest } from '../../../server/src/lsp/protocol';
import { toCaptureLine } from '../article/lines';
import { activeDocument, isCapture } from '../captures/kind';
import { articleScheme, commandId } from '../names';
import { noCapture, notAnalysed, tell } from '../status/tell';
import { fromRange } from '../text/range';
import { shown } from '../text/shown';
import type { Command, Workbench } from './command';

/** Puts the selected words, or the sentence at the cursor, on the clipboard with who said them and where they stand. */
export const copyQuote: Command = {
  id: commandId.copyQuote,
  run: async (workbench) => {
    const editor = window.activeTextEditor;
    const document = activeDocument();
    if (!editor || !isCapture(document)) {
      noCapture();
      return;
    }
    const { server } = workbench;
    const range = fromRange(inCapture(workbench, editor));
    const quote = await server.ask(quoteRequest, { uri: server.uriOf(document), range });
    if (!quote) {
      notAnalysed();
      return;
    }
    await env.clipboard.writeText(quote.text);
    tell(l10n.t('Copied: {0}', shown(quote.text, 80)));
  },
};

/** The selection's place in the capture, also where the article alone is on screen: its lines are the capture's. */
function inCapture({ articles }: Workbench, { document, selection }: TextEditor): Range {
  if (document.uri.scheme !== articleScheme) return selection;
  const lines = articles.lines(document.uri);
  const { start, end } = selection;
  return new Range(
    toCaptureLine(lines, start.line),
    start.character,
    toCaptureLine(lines, end.line),
    end.character,
  );
}
