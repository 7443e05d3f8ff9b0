// The extension as a user gets it: an unpacked folder with what its manifest lists under `files`, and nothing else.
import { cp, mkdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { Plain } from '../../../scripts/lib/progress.mjs';

/**
 * Puts the built extension into an extensions folder.
 * @param {string} extensionsDir
 * @returns {Promise<string>} its folder
 */
export async function installExtension(extensionsDir) {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  if (!existsSync(join(root, manifest.main)))
    throw new Plain('The extension is not built: run `npm run build`.');
  const folder = join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  await mkdir(folder, { recursive: true });
  for (const path of ['package.json', ...manifest.files]) {
    if (existsSync(join(root, path))) await cp(join(root, path), join(folder, path), { recursive: true });
  }
  return folder;
}
