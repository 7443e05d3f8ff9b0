import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../lib/onPath.mjs';
import { Plain } from '../lib/progress.mjs';

/** Whether a window could be seen here. */
export const hasDisplay = ({ platform, env } = process) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Starts what PROVLENS_DESKTOP names on a display that nobody sees. */
const underXvfb = fileURLToPath(new URL('under-xvfb.sh', import.meta.url));

/**
 * What to start in place of a desktop program: itself where there is a display; for a suite also without one, if `xvfb-run`
 * can make one.
 * @param {import('./choose.mjs').Purpose} purpose
 * @param {{platform: string, env: NodeJS.ProcessEnv}} [machine]
 * @returns {(executable: string) => {executable: string, env?: NodeJS.ProcessEnv}}
 * @throws {Plain} where nothing can be shown
 */
export function onDisplay(purpose, machine = process) {
  if (hasDisplay(machine)) return (executable) => ({ executable });
  if (purpose === 'open') throw new Plain('there is no display.');
  if (!findOnPath('xvfb-run', machine))
    throw new Plain('there is no display, and no `xvfb-run` to make one.');
  return (executable) => ({ executable: underXvfb, env: { PROVLENS_DESKTOP: executable } });
}

const openers = { linux: ['xdg-open'], darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Shows an address in the system's browser where there is a display; a browser that cannot be started is no error. */
export function showInBrowser(address) {
  const [program, ...args] = openers[process.platform] ?? [];
  if (!program || !hasDisplay()) return;
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
