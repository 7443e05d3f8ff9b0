import { window, workspace, type Disposable } from 'vscode';
import { SemanticTokensRegistrationType, type Middleware } from 'vscode-languageclient';
import { isCapture } from '../captures/kind';
import { section } from '../names';
import type { Server } from '../server/server';
import { marksEnabled } from './marks';

/** Semantic colours are marks too: none while marks are off. */
export const coloursOnlyWithMarks: Middleware = {
  provideDocumentSemanticTokens: (document, token, next) =>
    marksEnabled() ? next(document, token) : undefined,
  provideDocumentRangeSemanticTokens: (document, range, token, next) =>
    marksEnabled() ? next(document, range, token) : undefined,
  provideDocumentSemanticTokensEdits: (document, previous, token, next) =>
    marksEnabled() ? next(document, previous, token) : undefined,
};

/** Has the colours asked for again when marks are switched. */
export function refreshColoursWithMarks(server: Server): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(`${section}.marks`)) return;
    const document = window.visibleTextEditors.map((editor) => editor.document).find(isCapture);
    if (!document) return;
    const feature = server.languageClient?.getFeature(SemanticTokensRegistrationType.method);
    feature?.getProvider(document)?.onDidChangeSemanticTokensEmitter.fire();
  });
}
