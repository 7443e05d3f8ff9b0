import { Uri } from 'vscode';
import { rowScheme } from '../names';

/** The file whose rows lie in a virtual folder: its address is their query. Undefined for an address that is no row's. */
export function containerOf(uri: Uri): Uri | undefined {
  if (uri.scheme !== rowScheme || uri.query === '') return undefined;
  return Uri.parse(uri.query);
}

/** Is it the virtual folder itself, and not one of its rows? */
export function isFolder(uri: Uri): boolean {
  return uri.path.split('/').filter(Boolean).length < 2;
}
