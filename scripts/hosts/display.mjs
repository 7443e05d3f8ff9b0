import { spawn } from 'node:child_process';
import process from 'node:process';

/** Whether a window could be seen here. */
export const hasDisplay = ({ platform, env } = process) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

const openers = { linux: ['xdg-open'], darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Shows an address in the system's browser where there is a display; a browser that cannot be started is no error. */
export function showInBrowser(address) {
  const [program, ...args] = openers[process.platform] ?? [];
  if (!program || !hasDisplay()) return;
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
