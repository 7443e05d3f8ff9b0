/** Paths as the URIs of a SARIF log. */
import type { ArtifactLocation } from 'sarif';

/** Stands for the folder in which the command was run; whoever shows the log says where that is on their machine. */
export const base = '%SRCROOT%';

/** A path as it is shown: from the folder of the run, or absolute; with a record's id where the file holds many captures. */
export interface Artifact {
  /** With `/` between its parts. */
  readonly path: string;
  /** The record within the file; null where the file is one capture. */
  readonly record: string | null;
}

const segment = (part: string): string =>
  // Half a surrogate pair is no character, and encodeURIComponent throws on it.
  encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** Relative to the base where the path leads down from it; else an absolute path gives a `file:` URI. */
export function artifactLocation({ path, record }: Artifact): ArtifactLocation {
  const fragment = record === null ? '' : `#${segment(record)}`;
  const absolute = path.startsWith('/') || /^[A-Za-z]:\//.test(path);
  const parts = path.replace(/^\.\//, '').split('/');
  if (!absolute) return { uri: `${parts.map(segment).join('/')}${fragment}`, uriBaseId: base };
  const [first, ...rest] = path.startsWith('/') ? parts.slice(1) : parts;
  // A drive's colon stands bare in file URIs.
  const drive = path.startsWith('/') ? segment(first!) : first!;
  return { uri: `file:///${[drive, ...rest.map(segment)].join('/')}${fragment}` };
}
