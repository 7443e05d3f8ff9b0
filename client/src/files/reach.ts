/** Which files the server may ask for. */
import type { Uri } from 'vscode';

/** What names a file; a `Uri` is one. */
export type Place = Pick<Uri, 'scheme' | 'authority' | 'path'>;

/** The folder in which a reviewer's decisions lie: the one place where anything is ever written. */
export const reviewFolder = '.provenance';

const segments = ({ path }: Place): readonly string[] => path.split('/');
const folderOf = (place: Place): string => place.path.slice(0, place.path.lastIndexOf('/'));

/** Neither `..` nor a backslash leads out of where the file seems to lie. */
export function isPlain(place: Place): boolean {
  return !place.path.includes('\\') && !segments(place).some((each) => each === '..' || each === '.');
}

/** It lies in the folder of an open text, or in the review folder there. */
export function isBeside(place: Place, open: readonly Place[]): boolean {
  const folder = folderOf(place);
  return open.some(
    (each) =>
      each.scheme === place.scheme &&
      each.authority === place.authority &&
      (folder === folderOf(each) || folder === `${folderOf(each)}/${reviewFolder}`),
  );
}

/** The capture is never changed: only files of a review folder are appended to. */
export function isLog(place: Place): boolean {
  return segments(place).at(-2) === reviewFolder;
}
