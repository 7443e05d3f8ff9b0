// A desktop VS Code that is installed here: `code` on the PATH, or one of its siblings.
import { readdirSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { executable as canRun, findOnPath } from '../lib/onPath.mjs';
import { Plain } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { openWindow } from './desktop.mjs';
import { onDisplay } from './display.mjs';
import { isAtLeast, oldestSupported, parseVersion } from './version.mjs';

/** What goes by which name on the PATH, and the name of its program on Windows. */
const editors = [
  { command: 'code', title: 'VS Code', windows: 'Code.exe' },
  { command: 'code-insiders', title: 'VS Code Insiders', windows: 'Code - Insiders.exe' },
  { command: 'codium', title: 'VSCodium', windows: 'VSCodium.exe' },
];

/**
 * The program behind the command: the command only hands over to it and does not wait. Undefined where it lies elsewhere than
 * the official packages put it (a snap, a remote session, a distribution's own build).
 * @param {string} command  real path of the command's file
 * @param {string} windows  the program's name there
 * @param {{platform?: string, list?: (folder: string) => string[], exists?: (path: string) => boolean}} [machine]
 */
export function programBehind(
  command,
  windows,
  { platform = process.platform, list = readdirSync, exists = canRun } = {},
) {
  const at = (...path) => resolve(command, '..', ...path);
  let program;
  if (platform === 'win32') program = at('..', windows);
  else if (platform === 'darwin') {
    // …/X.app/Contents/Resources/app/bin/code; what is in MacOS bears another name in each of them.
    const folder = at('../../../MacOS');
    try {
      program = join(folder, list(folder)[0] ?? '');
    } catch {
      return undefined;
    }
  } else program = at('..', basename(command));
  return program && exists(program) ? program : undefined;
}

/** The editor, or why it will not do. */
async function look({ command, title, windows }) {
  const path = findOnPath(command);
  if (!path) return {};
  const shell = process.platform === 'win32';
  const quoted = shell ? `"${path}"` : path;
  const answer = await run(quoted, ['--version'], { timeout: 20_000, shell }).catch(() => undefined);
  const version = answer?.code === 0 ? parseVersion(answer.output) : undefined;
  if (!version) return { reason: `\`${command}\` does not tell its version.` };
  const oldest = oldestSupported();
  if (!isAtLeast(version, oldest))
    return {
      reason: `\`${command}\` is version ${version.text}; the extension needs ${oldest.major}.${oldest.minor} or later.`,
    };
  const program = programBehind(realpathSync(path), windows);
  if (!program) return { reason: `the program behind \`${command}\` (${path}) was not found.` };
  return { program, title: `${title} ${version.text} (\`${command}\` on the PATH)` };
}

/** @type {import('./choose.mjs').Host} */
export const code = {
  name: 'code',
  aliases: ['desktop'],
  purposes: ['open', 'suite'],

  async find(purpose) {
    const shown = onDisplay(purpose);
    const reasons = [];
    for (const editor of editors) {
      const { program, title, reason } = await look(editor);
      if (program) return { title, open: openWindow(program), ...shown(program) };
      if (reason) reasons.push(reason);
    }
    const commands = editors.map(({ command }) => `\`${command}\``).join(', ');
    throw new Plain(reasons.join(' ') || `none of ${commands} is on the PATH.`);
  },
};
