import { Uri, window, workspace, type TextDocument } from 'vscode';
import { articleScheme, languageId, rowScheme } from '../names';
import { sourceOf } from '../article/uri';

export type CaptureDocument = TextDocument & { readonly languageId: typeof languageId };

/** Plain text that could be a capture: what a person can write to, what has no file yet, and rows of a file of captures. */
export function isCandidate(document: TextDocument): boolean {
  if (document.languageId !== 'plaintext') return false;
  return (
    document.uri.scheme === 'untitled' ||
    document.uri.scheme === rowScheme ||
    workspace.fs.isWritableFileSystem(document.uri.scheme) === true
  );
}

export function isCapture(document: TextDocument | undefined): document is CaptureDocument {
  return document?.languageId === languageId;
}

/** The document the views speak of: the active one, or the capture behind an article shown alone. */
export function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document?.uri.scheme !== articleScheme) return document;
  const source = sourceOf(document.uri).toString();
  return workspace.textDocuments.find((each) => each.uri.toString() === source);
}

export function sameUri(a: Uri, b: Uri): boolean {
  return a.toString() === b.toString();
}
