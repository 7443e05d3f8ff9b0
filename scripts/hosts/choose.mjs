// Which VS Code to open. A further host is a further file beside this one, listed here in order of preference.
import { Plain } from '../lib/progress.mjs';
import { bundled } from './bundled.mjs';
import { desktop } from './desktop.mjs';

/**
 * @typedef {object} Opened
 * @property {string} where  where the editor is now, for the person: an address or a window
 * @property {Promise<number>} ended  when it has ended by itself or by `stop`: its exit code
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Host
 * @property {string} name  as given to `--host`
 * @property {string} title
 * @property {() => Promise<string | undefined>} missing  why it cannot be used here, or undefined where it can
 * @property {() => Promise<void>} prepare  gets what it needs
 * @property {(options: {folder: string, port?: number, signal?: AbortSignal}) => Promise<Opened>} open  a folder, with the
 *   built extension; throws once `signal` is aborted
 */

/** @type {readonly Host[]} */
export const hosts = [desktop, bundled];

/**
 * The host asked for, or the first that can be used here.
 * @param {string | undefined} name
 * @param {readonly Host[]} among
 * @returns {Promise<Host>}
 * @throws {Plain} saying of each why not
 */
export async function choose(name, among = hosts) {
  const asked = name ? among.filter((host) => host.name === name) : among;
  if (!asked.length)
    throw new Plain(
      `There is no host “${name}”. Choose one of: ${among.map((host) => host.name).join(', ')}.`,
    );
  const reasons = [];
  for (const host of asked) {
    const reason = await host.missing();
    if (!reason) return host;
    reasons.push(`  ${host.name}: ${reason}`);
  }
  throw new Plain(`No VS Code can be opened here.\n${reasons.join('\n')}`);
}
