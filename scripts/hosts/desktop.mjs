// A window of a desktop VS Code with a profile of its own, so that nobody's settings and extensions are touched.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { writeProfile } from '../../test/editor/host/profile.mjs';
import { root } from '../lib/paths.mjs';

/** The environment without what would make the program behave as plain Node. */
export function desktopEnvironment(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return rest;
}

/**
 * @param {string} program
 * @returns {NonNullable<import('./choose.mjs').Found['open']>}
 */
export const openWindow =
  (program) =>
  async ({ folder }) => {
    const profile = await mkdtemp(join(tmpdir(), 'provlens-desktop-'));
    const user = join(profile, 'user');
    await writeProfile(user);
    // prettier-ignore
    const args = [
      `--user-data-dir=${user}`, `--extensions-dir=${join(profile, 'extensions')}`, `--extensionDevelopmentPath=${root}`,
      '--skip-welcome', '--skip-release-notes', '--disable-updates', '--disable-workspace-trust', '--new-window',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      folder,
    ];
    const child = spawn(program, args, { stdio: 'ignore', env: desktopEnvironment() });
    const ended = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 0));
    });
    return {
      where: `a new window; ${process.platform === 'darwin' ? 'quit' : 'close'} it to end`,
      ended,
      stop: async () => {
        child.kill();
        const force = setTimeout(() => child.kill('SIGKILL'), 5000);
        await ended.catch(() => undefined);
        clearTimeout(force);
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      },
    };
  };
