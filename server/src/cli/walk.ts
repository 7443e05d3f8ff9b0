import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every plain file under the folder, by name; links are not followed, hidden folders and installed packages not entered. */
export async function* walk(folder: string): AsyncGenerator<string> {
  const entries = [];
  for await (const entry of await opendir(folder)) entries.push(entry);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      yield* walk(path);
  }
}
