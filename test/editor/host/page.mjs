// A suite in a page: opens a workbench that was told to run one and waits for its end.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';

/**
 * @param {object} options
 * @param {import('playwright-core').BrowserContext | import('playwright-core').Browser} options.browser
 * @param {import('./serve.mjs').Server} options.server
 * @param {string} options.address
 * @param {(text: string) => void} options.said  gets what the extension host writes to its console
 * @param {readonly Promise<string>[]} [options.ends]  what ends the wait otherwise, each with what became of the run
 * @param {string} [options.logs]  folder that gets a picture of the page at its end, and the server's log
 * @returns {Promise<number | string>} the exit code that the workbench gives, or what became of it; no proof of anything
 */
export async function runInPage({ browser, server, address, said, ends = [], logs }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    let exit;
    const exited = new Promise((resolve) => (exit = resolve));
    await page.exposeFunction('codeAutomationExit', (code) => exit(code));
    await page.exposeFunction('codeAutomationLog', (_type, args) => said(format(...args)));
    page.on('crash', () => exit('the page crashed'));
    await page.goto(address);
    const dead = server.ended.then(() => 'the workbench ended');
    const end = await Promise.race([exited, dead, ...ends]);
    if (logs) {
      await page.screenshot({ path: join(logs, 'page.png'), timeout: 5000 }).catch(() => undefined);
      await writeFile(join(logs, 'server.log'), await server.log());
    }
    return end;
  } finally {
    await page.close();
  }
}
