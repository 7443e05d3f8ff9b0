// Runs a mocha suite inside VS Code for the Web, in its extension host in a worker, and judges what it reports.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../../scripts/lib/paths.mjs';
import { judge, line, listen } from '../mocha/report.mjs';
import { launchWithWebviews } from './browser.mjs';
import { runInPage } from './page.mjs';
import { removeScratch, scratchCopy, workspace } from './scratch.mjs';
import { keepLogs } from './suite.mjs';
import { startWeb } from './webServer.mjs';

/**
 * Opens VS Code for the Web on captures with the extension under development and has it run a suite. A worker that dies gives
 * no sign of it, and an exit code is no proof: only a report that is whole, with passing tests and no failure, is.
 * @param {object} options
 * @param {string} options.tests  path without `.js` of the bundle that exports `run`; under the extension's folder
 * @param {string} options.name  of the run, for its logs
 * @param {string} [options.captures]  the workspace
 * @param {number} [options.timeout]  milliseconds
 * @param {number} [options.silence]  milliseconds without a word, after a first one, that mean that the worker is dead; longer
 *   than a test may take
 * @param {AbortSignal} [options.signal]
 * @param {(line: string) => void} [options.print]
 * @returns {Promise<import('../mocha/report.mjs').Verdict>}
 */
export async function runWebSuite({
  tests,
  name,
  captures = workspace,
  timeout = 300_000,
  silence = 150_000,
  signal,
  print = console.log,
}) {
  const place = await mkdtemp(join(tmpdir(), 'provlens-web-suite-'));
  const undo = [() => rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })];
  let cleaning = Promise.resolve();
  const cleanUp = () =>
    (cleaning = cleaning.then(async () => {
      for (const end of undo.splice(0).reverse()) await end();
    }));
  const stop = () => void cleanUp().catch(() => undefined);
  signal?.addEventListener('abort', stop);
  try {
    const folder = await scratchCopy(captures);
    undo.push(() => removeScratch(folder));
    const suite = { extensionDevelopmentPath: root, extensionTestsPath: `${tests}.js` };
    const server = await startWeb({ folder, suite, signal });
    undo.push(() => server.stop());
    const browser = await launchWithWebviews(join(place, 'profile'));
    undo.push(() => browser.close());
    const logs = join(place, 'logs');
    await mkdir(logs);
    const others = [];
    const results = listen((result) => print(line(result)));
    const silent = watchdog(silence);
    const said = (text) => void (results.take(text) ? silent.reset() : others.push(text));
    const ends = [silent.ended, sleep(timeout, `no end in ${timeout / 1000} s`, { ref: false })];
    const end = await runInPage({ browser, server, address: server.address, said, ends, logs });
    const verdict = judge(end, results.report());
    if (verdict.reason) await keepLogs(`web-${name}`, others.join('\n'), logs);
    return verdict;
  } finally {
    signal?.removeEventListener('abort', stop);
    await cleanUp();
  }
}

/** Ends when it has not been reset for some time; begins with the first reset. */
function watchdog(milliseconds) {
  let timer;
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  const reset = () => {
    clearTimeout(timer);
    timer = setTimeout(() => end(`no word for ${milliseconds / 1000} s`), milliseconds).unref();
  };
  return { ended, reset };
}
