/**
 * A sidecar: a JSON object beside a capture that says where it came from. For `page.txt` these are asked, the weightiest first:
 * `page.txt.meta.json`, `page.meta.json`, `page.txt.json`, `page.json`. A file with no field that is known is none.
 */
import type { Supplied } from '../core/model';
import { entriesOf } from '../core/supplied/entries';
import { readValues, valuesOf } from '../core/supplied/values';
import { decode } from '../files/decode';
import type { FilePort } from '../files/filePort';

/** Longer files, in bytes, are not read: the folder may be anybody's. */
export const longestSidecar = 1_000_000;

const endings = ['.meta.json', '.json'];

/** Told of each sidecar, or value of one, that was left out, in one English sentence for the log. */
export type Warn = (what: string) => void;

/** The names a sidecar of the file may have, in order; both without their folder. */
export function sidecarNames(fileName: string): readonly string[] {
  const dot = fileName.lastIndexOf('.');
  const bare = dot > 0 ? fileName.slice(0, dot) : null;
  const stems = bare === null ? [fileName] : [fileName, bare];
  return endings.flatMap((ending) => stems.map((stem) => stem + ending)).filter((name) => name !== fileName);
}

/** The values of a sidecar's text; null where it is none. */
export function readSidecar(text: string, name: string, warn: Warn): Supplied | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    warn(`${name} is not valid JSON: left out. ${error instanceof Error ? error.message : ''}`);
    return null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const read = readValues(entriesOf(value));
  if (read.found.length === 0) return null;
  if (read.bad.length > 0)
    warn(
      `${name}: the values of these cannot be what they should be and are left out: ${read.bad.join(', ')}.`,
    );
  return { origin: name, values: valuesOf(read) };
}

/**
 * What lies beside a file of its origin: every sidecar that is there, the weightiest first. `uri` names the file. Never
 * rejects: what cannot be read is told through `warn`.
 */
export async function suppliedFor(uri: string, files: FilePort, warn: Warn): Promise<readonly Supplied[]> {
  const path = uri.replace(/[?#].*$/s, '');
  const slash = path.lastIndexOf('/') + 1;
  const name = decoded(path.slice(slash));
  if (slash === 0 || name === '') return [];
  const found = await Promise.all(
    sidecarNames(name).map((each) => sidecarAt(path.slice(0, slash), each, files, warn)),
  );
  return found.filter((each) => each !== null);
}

async function sidecarAt(
  folder: string,
  name: string,
  files: FilePort,
  warn: Warn,
): Promise<Supplied | null> {
  try {
    // Throws on half a surrogate pair, which no name of a file in UTF-8 holds.
    const uri = folder + encodeURIComponent(name);
    if (!(await files.exists(uri))) return null;
    return readSidecar(decode(await files.readBytes(uri, longestSidecar)).text, name, warn);
  } catch (error) {
    warn(`${name} could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
