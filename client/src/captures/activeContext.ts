import { commands, window, workspace, type Disposable } from 'vscode';
import { articleScheme } from '../names';
import { isCapture } from './kind';

/** What the active editor shows, as the manifest's `when` clauses read it: the focus may be in the panel meanwhile. */
type Active = 'capture' | 'article' | 'text' | 'none';
const key = 'provenanceLens.active';

/** Keeps the context key `provenanceLens.active` true to the active editor. */
export function followActive(): Disposable[] {
  let last: Active | undefined;
  const update = (): void => {
    const now = active();
    if (now === last) return;
    last = now;
    void commands.executeCommand('setContext', key, now);
  };
  update();
  // A change of language is an open of the same document.
  return [window.onDidChangeActiveTextEditor(update), workspace.onDidOpenTextDocument(update)];
}

function active(): Active {
  const document = window.activeTextEditor?.document;
  if (!document || document.uri.scheme === 'output') return 'none';
  if (isCapture(document)) return 'capture';
  return document.uri.scheme === articleScheme ? 'article' : 'text';
}
