/** File names and paths out of URIs, without a file system. Broken escapes are taken as they stand. */

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

/** The path from the folder, with `/`; of a file outside it, or without a folder, the path from its root. */
export function pathIn(folder: string | null, uri: string): string {
  const within = folder?.replace(/\/+$/, '');
  const path =
    within !== undefined && uri.startsWith(`${within}/`)
      ? uri.slice(within.length + 1)
      : uri.replace(/^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?\/*/i, '');
  return decoded(path.replace(/[?#].*$/s, ''));
}

/** The folder a file lies in; null for what is no file. */
export function parentOf(uri: string): string | null {
  const path = uri.replace(/[?#].*$/s, '');
  const [, parent] = /^([a-z][a-z0-9+.-]*:\/.*)\/[^/]+$/is.exec(path) ?? [];
  return parent !== undefined && !parent.endsWith('/') ? parent : null;
}

/** The innermost of the folders that the URI lies in; null where there is none. */
export function folderOf(folders: readonly string[], uri: string): string | null {
  const within = folders.filter((folder) => uri.startsWith(`${folder.replace(/\/+$/, '')}/`));
  return within.reduce<string | null>(
    (best, each) => (best !== null && best.length >= each.length ? best : each),
    null,
  );
}
