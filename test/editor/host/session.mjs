// A workbench, a browser and a folder of reports, for as long as a piece of work takes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { launchChromium } from './browser.mjs';
import { installHost } from './install.mjs';
import { removeScratch, scratchCopy, workspace } from './scratch.mjs';
import { startServer } from './server.mjs';
import { reportVariable } from './suite.mjs';

/**
 * Installs the workbench if need be, starts it with a browser and a scratch copy of captures, and ends all of it when `work`
 * is done, however that ends.
 * @template T
 * @param {Parameters<typeof startServer>[0] & {captures?: string}} options
 * @param {(session: {server: import('./server.mjs').Server, browser: import('playwright-core').Browser, folder: string, reports: string}) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSession({ captures = workspace, env, ...options }, work) {
  await installHost();
  const undo = [];
  const cleanUp = async () => {
    for (const end of undo.splice(0).reverse()) await end();
  };
  const stop = () => void cleanUp().finally(() => process.exit(130));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, stop);
  try {
    const reports = await mkdtemp(join(tmpdir(), 'provlens-reports-'));
    undo.push(() => rm(reports, { recursive: true, force: true }));
    const folder = await scratchCopy(captures);
    undo.push(() => removeScratch(folder));
    const browser = await launchChromium();
    undo.push(() => browser.close());
    const server = await startServer({ ...options, env: { ...env, [reportVariable]: reports } });
    undo.push(() => server.stop());
    return await work({ server, browser, folder, reports });
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await cleanUp();
  }
}
