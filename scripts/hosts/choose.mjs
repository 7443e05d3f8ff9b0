// Which VS Code to take. A further host is a further file beside this one, listed here in order of preference.
import { Plain } from '../lib/progress.mjs';
import { bundled } from './bundled.mjs';
import { code } from './code.mjs';
import { download } from './download.mjs';
import { web } from './web.mjs';

/**
 * @typedef {'open' | 'suite'} Purpose  to show it to a person, or to run tests inside it
 *
 * @typedef {object} Opened
 * @property {string} where  where the editor is now, for the person: an address or a window
 * @property {Promise<number>} ended  when it has ended by itself or by `stop`: its exit code
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Found  a VS Code that can be used here
 * @property {string} title  what it is, with its version
 * @property {(options: {folder: string, port?: number, signal?: AbortSignal}) => Promise<Opened>} [open]  a folder, with the
 *   built extension; throws once `signal` is aborted
 * @property {string} [executable]  takes a desktop VS Code's flags: what `runTests` of @vscode/test-electron starts
 * @property {NodeJS.ProcessEnv} [env]  what the executable wants in its environment
 *
 * @typedef {object} Host
 * @property {string} name  as given to `--host`
 * @property {readonly string[]} [aliases]
 * @property {readonly Purpose[]} purposes
 * @property {boolean} [onRequest]  never taken unless named
 * @property {(purpose: Purpose) => Promise<Found>} find  looks for it and gets what it needs; throws {@link Plain} with the
 *   reason where it cannot be used here
 */

/** @type {readonly Host[]} */
export const hosts = [code, download, bundled, web];

/** The names to choose from, for a usage line. */
export const namesFor = (purpose, among = hosts) =>
  among.filter(({ purposes }) => purposes.includes(purpose)).map(({ name }) => name);

/**
 * The hosts to try for a purpose, in order: the one named, or all but those that want to be named.
 * @returns {readonly Host[]}
 * @throws {Plain} where there is none of that name
 */
export function candidates(name, purpose, among = hosts) {
  const fit = among.filter(({ purposes }) => purposes.includes(purpose));
  if (name === undefined) return fit.filter(({ onRequest }) => !onRequest);
  const asked = fit.filter((host) => host.name === name || host.aliases?.includes(name));
  if (asked.length) return asked;
  throw new Plain(`There is no host “${name}”. Choose one of: ${namesFor(purpose, among).join(', ')}.`);
}

/**
 * The host asked for, or the first that works here.
 * @param {string | undefined} name
 * @param {Purpose} purpose
 * @param {{among?: readonly Host[], signal?: AbortSignal}} [options]
 * @returns {Promise<Found & {name: string, passedOver: readonly string[]}>} passedOver: `NAME: REASON` of those tried before
 * @throws {Plain} saying of each why not
 */
export async function choose(name, purpose, { among = hosts, signal } = {}) {
  const passedOver = [];
  for (const host of candidates(name, purpose, among)) {
    try {
      return { ...(await host.find(purpose)), name: host.name, passedOver };
    } catch (error) {
      if (!(error instanceof Plain) || signal?.aborted) throw error;
      passedOver.push(`${host.name}: ${error.message}`);
    }
  }
  throw new Plain(`No VS Code can be used here.\n${passedOver.map((line) => `  ${line}`).join('\n')}`);
}
