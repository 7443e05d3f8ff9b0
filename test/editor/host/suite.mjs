// Runs a mocha suite inside a VS Code with a Node extension host, and reads the report that it leaves.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { root } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { judge, mark } from '../mocha/report.mjs';
import { runs } from './paths.mjs';
import { writeProfile } from './profile.mjs';
import { removeScratch, scratchCopy, workspace } from './scratch.mjs';

const door = fileURLToPath(new URL('door.mjs', import.meta.url));

/**
 * Has a VS Code open a scratch copy of the captures with the extension under development, in a profile of its own, and run a
 * suite. The exit code it gives is no proof (one whose extension host dies in mid-test gives 0): only a report with passing
 * tests and no failure is.
 * @param {object} options
 * @param {{executable: string, env?: NodeJS.ProcessEnv}} options.host
 * @param {string} options.tests  path without `.js` of the module that exports `run`; under the extension's folder
 * @param {string} options.name  of the report
 * @param {NodeJS.ProcessEnv} [options.env]  seen by the extension host
 * @param {string} [options.captures]  the workspace
 * @param {number} [options.timeout]  milliseconds
 * @param {(line: string) => void} [options.print]
 * @returns {Promise<import('../mocha/report.mjs').Verdict>}
 */
export async function runSuite({
  host,
  tests,
  name,
  env = {},
  captures = workspace,
  timeout = 300_000,
  print = console.log,
}) {
  const place = await mkdtemp(join(tmpdir(), 'provlens-suite-'));
  const [user, extensions, reports] = ['user', 'extensions', 'reports'].map((part) => join(place, part));
  const folder = await scratchCopy(captures);
  try {
    await writeProfile(user);
    await mkdir(reports);
    const options = {
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [folder, `--user-data-dir=${user}`, `--extensions-dir=${extensions}`],
      extensionTestsEnv: { ...host.env, ...env, PROVLENS_REPORT_DIR: reports },
    };
    const { code, output, late } = await run(process.execPath, [door, JSON.stringify(options)], {
      timeout,
      leash: true,
      // VS Code and its other extensions write there too.
      onLine: (line) => {
        const at = line.indexOf(mark);
        if (at >= 0) print(line.slice(at + mark.length));
      },
    });
    const report = await readFile(join(reports, `${name}.json`), 'utf8').then(JSON.parse, () => undefined);
    const verdict = judge(late ? `no end in ${timeout / 1000} s` : code, report);
    if (verdict.reason) await keepLogs(name, output, join(user, 'logs'));
    return verdict;
  } finally {
    await removeScratch(folder);
    await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Leaves what was said by a run that did not pass, and its logs, in the folder of runs, under its name. */
export async function keepLogs(name, output, logs) {
  const folder = join(runs, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'output.log'), output);
  await cp(logs, folder, { recursive: true }).catch(() => undefined);
}
