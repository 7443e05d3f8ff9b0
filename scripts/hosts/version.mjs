// Versions of VS Code: which are new enough for the extension.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * The first version that stands at the start of a line: `code --version` may print warnings before it and a commit after it.
 * @param {string} text
 * @returns {{major: number, minor: number, text: string} | undefined}
 */
export function parseVersion(text) {
  const found = /^\s*(\d+)\.(\d+)\.\d+\S*/m.exec(text);
  return found ? { major: Number(found[1]), minor: Number(found[2]), text: found[0].trim() } : undefined;
}

/** The oldest VS Code the extension runs in, from `engines` in the manifest. */
export function oldestSupported() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return parseVersion(engines.vscode.replace(/^\D+/, ''));
}

/** Whether a version is not older than another; patches and pre-releases make no difference. */
export const isAtLeast = (version, oldest) =>
  version.major > oldest.major || (version.major === oldest.major && version.minor >= oldest.minor);
