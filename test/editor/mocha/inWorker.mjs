// Runs mocha inside the web's extension host, a worker. Takes the place of inHost.mjs in the bundles for it. There are no files
// and no environment there: the report goes over the console, and words to look for are built in.
import Mocha from './inWorkerMocha.mjs';
import { collect, endMark, resultMark } from './report.mjs';

/**
 * @param {string} name  of the report
 * @param {(mocha: Mocha) => void | Promise<void>} prepare  adds tests
 * @returns {Promise<void>} rejected where a test failed: the workbench turns that into its exit code
 */
export async function runInHost(name, prepare) {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    reporter: function quiet() {},
    forbidOnly: PROVLENS_CI,
    ...(PROVLENS_GREP && { grep: PROVLENS_GREP }),
  });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await prepare(mocha);
  return new Promise((resolve, reject) => {
    let report;
    const runner = mocha.run((failures) => {
      const count = Object.fromEntries(Object.entries(report).map(([list, { length }]) => [list, length]));
      console.log(endMark + JSON.stringify(count));
      if (failures) reject(new Error(`${failures} failed in ${name}`));
      else resolve();
    });
    report = collect(runner, (result) => console.log(resultMark + JSON.stringify(result)));
  });
}
