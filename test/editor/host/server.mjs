// Starts and stops the workbench's server, with everything it writes in a folder of its own that goes with it.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Plain } from '../../../scripts/lib/progress.mjs';
import { entry, node } from './paths.mjs';

/** Settings that keep the workbench to the editor: no first-run pages, no assistants, nothing sent. */
const quiet = {
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** A port that is free on 127.0.0.1: `wanted`, or any. @throws {Plain} where the wanted one is taken */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => {
      reject(new Plain(`Port ${wanted} cannot be had: ${error.message}`));
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The address answers before the workbench can: ask for the page, and for the script it is made of.
 * @returns {Promise<boolean>}
 */
async function workbenchAnswers(address) {
  try {
    const page = await fetch(address);
    const html = await page.text();
    const script = /(?:src|href)="([^"]*workbench\.js)"/.exec(html)?.[1];
    if (!page.ok || !html.includes('vscode-workbench-web-configuration') || !script) return false;
    const code = await fetch(new URL(script, page.url));
    await code.body?.cancel();
    return code.ok;
  } catch {
    return false;
  }
}

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} address  `http://127.0.0.1:PORT/`
 * @property {string} folder  its private folder, removed when it stops
 * @property {Promise<number>} ended  when it has ended, by itself or by {@link Server.stop}: its exit code
 * @property {() => Promise<string>} log  what it printed so far
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a workbench and waits until it can be opened.
 * @param {object} [options]
 * @param {number} [options.port]
 * @param {AbortSignal} [options.signal]  gives up waiting
 * @param {(extensionsDir: string) => Promise<unknown>} [options.extensions]  puts unpacked extensions there
 * @param {object} [options.settings]  user settings on top of the quiet ones
 * @param {boolean} [options.driver]  let the page run test suites; also keeps notification toasts away
 * @param {NodeJS.ProcessEnv} [options.env]  seen by the extension host too
 * @returns {Promise<Server>}
 */
export async function startServer({
  port: wanted,
  signal,
  extensions,
  settings = {},
  driver = false,
  env = {},
} = {}) {
  const port = await freePort(wanted);
  const folder = await mkdtemp(join(tmpdir(), 'provlens-host-'));
  const dirs = { user: join(folder, 'user'), extensions: join(folder, 'extensions') };
  await mkdir(join(dirs.user, 'User'), { recursive: true });
  await mkdir(dirs.extensions);
  await writeFile(join(dirs.user, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  await writeFile(join(folder, 'config.yaml'), '{}\n');
  await extensions?.(dirs.extensions);
  const logFile = join(folder, 'server.log');
  const out = await open(logFile, 'w');
  // prettier-ignore
  const args = [
    entry, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--config', join(folder, 'config.yaml'),
    '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override',
    '--user-data-dir', dirs.user, '--extensions-dir', dirs.extensions,
    // A built workbench takes no suite from its address without this.
    ...(driver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const guard = spawn(
    process.execPath,
    [fileURLToPath(new URL('guard.mjs', import.meta.url)), folder, node, ...args],
    {
      detached: true,
      stdio: ['pipe', out.fd, out.fd],
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env },
    },
  );
  await out.close();
  let code;
  const ended = new Promise((resolve) => guard.on('exit', (status) => resolve((code = status ?? 1))));
  const log = () => readFile(logFile, 'utf8').catch(() => '');
  const stop = async () => {
    guard.stdin.end();
    await ended;
  };
  const address = `http://127.0.0.1:${port}/`;
  const deadline = Date.now() + 60_000;
  let said = '';
  while (!(await workbenchAnswers(address))) {
    said = (await log()) || said;
    if (code !== undefined || Date.now() > deadline || signal?.aborted) {
      await stop();
      throw new Plain(
        `The workbench ${code === undefined ? 'does not answer' : 'ended at once'}.\n${said.slice(-3000)}`,
      );
    }
    await sleep(100);
  }
  return { port, address, folder, ended, log, stop };
}
