// Is what the lock file asks for installed? If not, install it. Node built-ins only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './run.mjs';

const packages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
};

/**
 * Whether the folder's `node_modules` holds every package of its `package-lock.json` in that version. npm writes its own list
 * last, so an interrupted install counts as none. Packages that are optional (mostly: other platforms') may be missing.
 * @param {string} folder
 */
export function installed(folder) {
  const wanted = packages(join(folder, 'package-lock.json'));
  const present = packages(join(folder, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer, link }]) =>
      path === '' ||
      link ||
      present[path]?.version === version ||
      (!present[path] && (optional || devOptional || peer)),
  );
}

/** Installs what the folder's lock file says, unless it is there. @returns {Promise<boolean>} whether anything was done. */
export async function ensureInstalled(folder) {
  if (installed(folder)) return false;
  await npm('npm ci', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  return true;
}
