// Runs a mocha suite inside the extension host of a running workbench and reads its report.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { judge, mark } from '../mocha/report.mjs';
import { runs } from './paths.mjs';

/** The variable under which a suite finds the folder for its report; the file is `NAME.json`. */
export const reportVariable = 'PROVLENS_REPORT_DIR';

/**
 * Opens the workbench on `folder` with the extension under development and has it run a suite. The exit code the workbench
 * gives is no proof (an extension host that dies in mid-test gives 0): only a report with passing tests and no failure is.
 * @param {object} options
 * @param {import('./server.mjs').Server} options.server  started with `driver` and `reportVariable` in its environment
 * @param {import('playwright-core').Browser} options.browser
 * @param {string} options.extension  the extension's folder
 * @param {string} options.tests  path without `.js` of the module that exports `run`; under the extension's folder
 * @param {string} options.folder  the workspace
 * @param {string} options.reports  folder of reports, as given in the environment
 * @param {string} options.name  name of the report
 * @param {number} [options.timeout]  milliseconds
 * @param {(line: string) => void} [options.print]
 * @returns {Promise<import('../mocha/report.mjs').Verdict>}
 */
export async function runSuite({
  server,
  browser,
  extension,
  tests,
  folder,
  reports,
  name,
  timeout = 300_000,
  print = console.log,
}) {
  const file = join(reports, `${name}.json`);
  await rm(file, { force: true });
  const others = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const exited = deferred();
    await page.exposeFunction('codeAutomationExit', (code) => exited.resolve(code));
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const said = format(...args);
      if (said.startsWith(mark)) print(said.slice(mark.length));
      else others.push(said);
    });
    page.on('crash', () => exited.resolve('the page crashed'));
    const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const address = new URL(server.address);
    address.searchParams.set('folder', folder);
    address.searchParams.set(
      'payload',
      JSON.stringify([
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
      ]),
    );
    await page.goto(address.href);
    const late = sleep(timeout, `no end in ${timeout / 1000} s`, { ref: false });
    const dead = server.ended.then(() => 'the workbench ended');
    const code = await Promise.race([exited.promise, late, dead]);
    const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    const verdict = judge(code, report);
    if (verdict.reason) await keepLogs(name, page, [...others, await server.log()]);
    return verdict;
  } finally {
    await page.close();
  }
}

/** Leaves what was seen and said of a run that did not pass in the folder of runs, as NAME.png and NAME.log. */
async function keepLogs(name, page, said) {
  await mkdir(runs, { recursive: true });
  await writeFile(join(runs, `${name}.log`), said.join('\n'));
  await page.screenshot({ path: join(runs, `${name}.png`), timeout: 5000 }).catch(() => undefined);
}

function deferred() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
