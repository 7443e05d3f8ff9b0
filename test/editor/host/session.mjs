// A workbench and a browser, for as long as a piece of work takes.
import process from 'node:process';
import { launchChromium } from './browser.mjs';
import { installHost } from './install.mjs';
import { removeScratch, scratchCopy, workspace } from './scratch.mjs';
import { startServer } from './server.mjs';

/**
 * Installs the workbench if need be, starts it with a browser and a scratch copy of captures, and ends all of it when `work`
 * is done, however that ends.
 * @template T
 * @param {Parameters<typeof startServer>[0] & {captures?: string}} options
 * @param {(session: {server: import('./serve.mjs').Server, browser: import('playwright-core').Browser, folder: string}) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSession({ captures = workspace, ...options }, work) {
  await installHost();
  const undo = [];
  const cleanUp = async () => {
    for (const end of undo.splice(0).reverse()) await end();
  };
  const stop = () => void cleanUp().finally(() => process.exit(130));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, stop);
  try {
    const folder = await scratchCopy(captures);
    undo.push(() => removeScratch(folder));
    const browser = await launchChromium();
    undo.push(() => browser.close());
    const server = await startServer(options);
    undo.push(() => server.stop());
    return await work({ server, browser, folder });
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await cleanUp();
  }
}
