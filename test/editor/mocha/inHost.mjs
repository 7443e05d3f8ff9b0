// Runs mocha inside an extension host and leaves the report where the runner looks for it.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import Mocha from 'mocha';
import { collect, line, mark } from './report.mjs';

/**
 * @param {string} name  of the report
 * @param {(mocha: Mocha) => void} prepare  adds files or tests
 * @returns {Promise<void>} rejected where a test failed: the workbench turns that into its exit code
 */
export function runInHost(name, prepare) {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    reporter: function quiet() {},
    forbidOnly: Boolean(process.env.CI),
    ...(process.env.PROVLENS_GREP && { grep: process.env.PROVLENS_GREP }),
  });
  prepare(mocha);
  return new Promise((resolve, reject) => {
    let report;
    const runner = mocha.run((failures) => {
      // Written under another name first: the runner must never read half a report.
      const file = join(process.env.PROVLENS_REPORT_DIR, `${name}.json`);
      writeFileSync(`${file}.part`, JSON.stringify(report));
      renameSync(`${file}.part`, file);
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
    report = collect(runner, (result) => {
      // The workbench and its extensions write to this console too: the runner shows our lines only.
      console.log(line(result).replace(/^/gm, mark));
    });
  });
}
