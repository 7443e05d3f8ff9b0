// The rendered tests: the workbench in Chromium, with the extension installed as a user has it.
//   node test/editor/rendered/run.mjs [--report FILE] [--grep WORDS]        FILE gets {passed, failed} as JSON
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { report as show } from '../../../scripts/lib/progress.mjs';
import { installExtension } from '../host/extension.mjs';
import { runs } from '../host/paths.mjs';
import { withSession } from '../host/session.mjs';
import { collect, judge, line } from '../mocha/report.mjs';
import { openWorkbench } from './workbench.mjs';

const { values } = parseArgs({ options: { report: { type: 'string' }, grep: { type: 'string' } } });
const here = fileURLToPath(new URL('.', import.meta.url));

/** Runs every `*.test.mjs` beside this file; each finds the workbench as `this.workbench`. */
async function runTests(workbench) {
  const mocha = new Mocha({
    timeout: 120_000,
    reporter: function quiet() {},
    forbidOnly: Boolean(process.env.CI),
    ...(values.grep && { grep: values.grep }),
  });
  mocha.suite.ctx.workbench = workbench;
  mocha.suite.afterEach('picture of what failed', async function picture() {
    if (this.currentTest?.state !== 'failed') return;
    await mkdir(runs, { recursive: true });
    const name = this.currentTest.title.replace(/\W+/g, '-');
    await workbench.page.screenshot({ path: join(runs, `rendered-${name}.png`) });
  });
  for (const file of (await readdir(here)).filter((name) => name.endsWith('.test.mjs')).sort())
    mocha.addFile(join(here, file));
  await mocha.loadFilesAsync();
  let report;
  const failures = await new Promise((resolve) => {
    report = collect(mocha.run(resolve), (result) => console.log(line(result)));
  });
  return judge(failures ? 1 : 0, report);
}

try {
  const totals = await withSession({ extensions: installExtension }, async (session) =>
    runTests(await openWorkbench(session)),
  );
  if (totals.reason) console.error(`The rendered tests did not pass: ${totals.reason} (pictures: ${runs})`);
  if (values.report)
    await writeFile(values.report, JSON.stringify({ passed: totals.passed, failed: totals.failed }));
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.reason ? 1 : 0;
} catch (error) {
  show(error);
  process.exitCode = 1;
}
