/** File names and paths out of URIs, without a file system. Broken escapes are taken as they stand. */
import { rowAddress, rowLabel } from '../intake/containers/rowUri';

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The last segment of the URI's path; null where it names no file (`untitled:`, for one). */
export function fileName(uri: string): string | null {
  if (uri.startsWith('untitled:')) return null;
  const path = uri.replace(/[?#].*$/s, '');
  return decoded(path.slice(path.lastIndexOf('/') + 1)) || null;
}

/** What to call the document on screen, also where it has no file. Raw: it may hide characters. */
export function shownName(uri: string): string {
  return fileName(uri.replace(/^untitled:/, '')) ?? uri;
}

/** Where a document lies on disk: of a row, the file it is one of. */
export function onDisk(uri: string): string {
  return rowAddress(uri)?.container ?? uri;
}

/**
 * The path from the folder, with `/`; of a file outside it, or without a folder, the path from its root. Of a row, its
 * container's path and its name: `crawl/captures.jsonl#NAME`.
 */
export function pathIn(folder: string | null, uri: string): string {
  const row = rowAddress(uri);
  if (row && row.name !== null) return rowLabel(pathIn(folder, row.container), row.name);
  const within = folder?.replace(/\/+$/, '');
  const path =
    within !== undefined && uri.startsWith(`${within}/`)
      ? uri.slice(within.length + 1)
      : uri.replace(/^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?\/*/i, '');
  return decoded(path.replace(/[?#].*$/s, ''));
}

/** The folder a file lies in; null for what is no file. */
export function parentOf(uri: string): string | null {
  const path = onDisk(uri).replace(/[?#].*$/s, '');
  const [, parent] = /^([a-z][a-z0-9+.-]*:\/.*)\/[^/]+$/is.exec(path) ?? [];
  return parent !== undefined && !parent.endsWith('/') ? parent : null;
}

/** The innermost of the folders that the URI lies in; null where there is none. */
export function folderOf(folders: readonly string[], uri: string): string | null {
  const home = onDisk(uri);
  const within = folders.filter((folder) => home.startsWith(`${folder.replace(/\/+$/, '')}/`));
  return within.reduce<string | null>(
    (best, each) => (best !== null && best.length >= each.length ? best : each),
    null,
  );
}
