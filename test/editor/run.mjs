// The editor suite: test/editor/suite inside the extension host of the bundled workbench, and checks of this runner.
//   node test/editor/run.mjs [--report FILE] [--grep WORDS]
// FILE gets {passed, failed} as JSON. With --grep only the tests whose titles hold the words, and no checks of the runner.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/paths.mjs';
import { report as show } from '../../scripts/lib/progress.mjs';
import { buildSuites } from './build.mjs';
import { runs } from './host/paths.mjs';
import { withSession } from './host/session.mjs';
import { runSuite } from './host/suite.mjs';
import { checkRunner } from './selftest/check.mjs';

const { values } = parseArgs({ options: { report: { type: 'string' }, grep: { type: 'string' } } });
const env = values.grep ? { PROVLENS_GREP: values.grep } : {};
try {
  const out = await buildSuites();
  const totals = await withSession({ driver: true, env }, async ({ server, browser, folder, reports }) => {
    const where = { server, browser, folder, reports, extension: root };
    console.log('Editor suite, in the extension host:');
    const verdict = await runSuite({ ...where, name: 'editor', tests: join(out.suite, 'index') });
    if (verdict.reason)
      console.error(`The editor suite did not pass: ${verdict.reason} (log and picture: ${runs})`);
    if (values.grep) return verdict;
    console.log('Checks of the runner:');
    const runner = await checkRunner(where, out.selftest);
    return { passed: verdict.passed + runner.passed, failed: verdict.failed + runner.failed };
  });
  if (values.report) await writeFile(values.report, JSON.stringify(totals));
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed || !totals.passed ? 1 : 0;
} catch (error) {
  show(error);
  process.exitCode = 1;
}
