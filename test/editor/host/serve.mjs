// A server of a workbench in a process of its own, with everything it writes in a folder that goes with it.
import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Plain } from '../../../scripts/lib/progress.mjs';

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
    const script = /(?:src|href)="([^"]*workbench(?:\.web\.main)?\.js)"/.exec(html)?.[1];
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
 * @property {string} address  with a slash at its end
 * @property {string} folder  its private folder, removed when it stops
 * @property {Promise<number>} ended  when it has ended, by itself or by {@link Server.stop}: its exit code
 * @property {() => Promise<string>} log  what it printed so far
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a program that serves a workbench and waits until that can be opened.
 * @param {object} options
 * @param {readonly string[]} options.command  the program and its arguments
 * @param {number} options.port  where it will listen
 * @param {string} [options.hostname]
 * @param {string} options.folder  private to it
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {AbortSignal} [options.signal]  gives up waiting
 * @returns {Promise<Server>}
 */
export async function serve({ command, port, hostname = '127.0.0.1', folder, env = {}, signal }) {
  const logFile = join(folder, 'server.log');
  const out = await open(logFile, 'w');
  const guard = spawn(
    process.execPath,
    [fileURLToPath(new URL('guard.mjs', import.meta.url)), folder, ...command],
    { detached: true, stdio: ['pipe', out.fd, out.fd], env: { ...process.env, ...env } },
  );
  await out.close();
  let code;
  const ended = new Promise((resolve) => guard.on('exit', (status) => resolve((code = status ?? 1))));
  const log = () => readFile(logFile, 'utf8').catch(() => '');
  const stop = async () => {
    guard.stdin.end();
    await ended;
  };
  const address = `http://${hostname}:${port}/`;
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
