/**
 * The address of a row: `provlens-rows:/FILE/NAME.txt?CONTAINER`, where CONTAINER is the address of the file it lies in; that of
 * the folder of all rows goes without NAME.
 */
export const rowScheme = 'provlens-rows';

export interface RowAddress {
  /** Address of the file. */
  readonly container: string;
  /** The row's; null for the folder. */
  readonly name: string | null;
}

export function rowUri({ container, name }: RowAddress): string {
  const path = [containerName(container), ...(name === null ? [] : [name])].map(encodeURIComponent).join('/');
  return `${rowScheme}:/${path}?${encodeURIComponent(container)}`;
}

/** Null for any other address. */
export function rowAddress(uri: string): RowAddress | null {
  const [, path, query] = /^provlens-rows:\/+([^?#]*)\?([^#]+)/.exec(uri) ?? [];
  if (path === undefined || query === undefined) return null;
  const [, name] = path.split('/').map(decoded);
  return { container: decoded(query), name: name === undefined || name === '' ? null : name };
}

/** The container's own name, without its folder. */
export function containerName(container: string): string {
  const path = container.replace(/[?#].*$/s, '');
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

/** What a row is called beside its container's path, in a review log for one: `captures.jsonl#NAME`. */
export function rowLabel(path: string, name: string): string {
  return `${path}#${name.replace(/\.txt$/, '')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
