// `npm test`: from a fresh clone through every check there is.
//   npm test [-- --skip-editor] [--host code|download|bundled] [--verbose]
// --host: the VS Code for the editor suite in a Node extension host; without it, the first that works.
// The last line is `N passed, N failed`: tests, and each check without tests of its own that failed, as one.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium, noChromium } from '../test/editor/host/browser.mjs';
import { unsupported } from '../test/editor/host/platform.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { report, step } from './lib/progress.mjs';
import { endChildren, run } from './lib/run.mjs';
import { countMocha, countVitest, remark, summary } from './lib/totals.mjs';

const { values: asked } = parseArgs({
  options: { 'skip-editor': { type: 'boolean' }, host: { type: 'string' }, verbose: { type: 'boolean' } },
});

const minutes = 60_000;
const tool = (name, ...args) => [join(root, 'node_modules', name), ...args];
const vitest = (project) => ({
  command: (file) =>
    tool(
      'vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ),
  count: countVitest,
});
const editor = (script, ...args) => ({
  command: (file) => [join(root, 'test/editor', script), '--report', file, ...args],
  count: countMocha,
  needs: 'build',
  inEditor: true,
});
/** Checks that run in the bundled workbench or its twin for the web, and in nothing else. */
const bundledOnly = (script) => ({ ...editor(script), bundled: true });

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {(report: string) => string[]} command  arguments of Node; the check writes its report to the file given
 * @property {(report: unknown) => {passed: number, failed: number}} [count]  where the check has tests
 * @property {string} [needs]  the check that must have passed
 * @property {boolean} [inEditor]  it runs in a real VS Code
 * @property {boolean} [bundled]  and in the bundled one only
 */
/** @type {readonly Check[]} */
const checks = [
  { name: 'types', command: () => tool('typescript/bin/tsc', '-b') },
  { name: 'lint', command: () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'format', command: () => tool('prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'unit tests', ...vitest('unit') },
  { name: 'build', command: () => [join(root, 'scripts/build.mjs')] },
  { name: 'protocol tests', ...vitest('protocol'), needs: 'build' },
  { name: 'fuzz tests', ...vitest('fuzz') },
  { name: 'editor suite, Node host', ...editor('run.mjs', ...(asked.host ? ['--host', asked.host] : [])) },
  { name: 'editor suite, web host', ...bundledOnly('web.mjs') },
  { name: 'rendered tests', ...bundledOnly('rendered/run.mjs') },
];

/** Runs one check. @returns {Promise<{passed: number, failed: number, where?: string, problem?: string}>} */
async function runCheck({ name, command, count }, folder) {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.json`);
  const { code, output } = await run(process.execPath, command(file), { cwd: root, timeout: 10 * minutes });
  const written = count && (await readFile(file, 'utf8').then(JSON.parse, () => undefined));
  const found = { ...(count ? count(written) : { passed: 0, failed: 0 }), where: written?.where };
  const problem =
    found.failed > 0
      ? (written.reason ?? `${found.failed} failed`)
      : code !== 0
        ? `exit code ${code}`
        : count && found.passed === 0
          ? 'no test ran'
          : undefined;
  if (problem || asked.verbose) console.log(output.trimEnd());
  // What failed outside of any test is one failure too: the totals never say less than happened.
  return problem ? { ...found, failed: found.failed || 1, problem } : found;
}

async function main(folder) {
  await step('Install packages', async (note) => note((await ensureInstalled(root)) ? '' : 'nothing to do'));
  const noEditor = unsupported() ?? (findChromium() ? undefined : noChromium);
  const rows = [];
  for (const check of checks) {
    if (process.exitCode === 130) break;
    const began = performance.now();
    const row = (result) =>
      rows.push({ name: check.name, ms: performance.now() - began, passed: 0, failed: 0, ...result });
    if (check.inEditor && asked['skip-editor']) row({ skipped: '--skip-editor' });
    else if (check.bundled && noEditor)
      row({ failed: 1, problem: `not run: ${noEditor} To leave it out: --skip-editor.` });
    else if (check.needs && rows.find(({ name }) => name === check.needs)?.problem)
      row({ failed: 1, problem: `not run: no ${check.needs}` });
    else {
      await step(check.name, async (note) => {
        const result = await runCheck(check, folder);
        note(result.problem ?? (check.count ? remark(result) : ''), Boolean(result.problem));
        row(result);
      });
    }
  }
  return rows;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endChildren();
    process.exitCode = 130;
    setTimeout(() => process.exit(), 5000).unref();
  });
}

const folder = await mkdtemp(join(tmpdir(), 'provlens-test-'));
let rows = [];
try {
  rows = await main(folder);
} catch (error) {
  report(error);
  rows.push({ name: 'everything', ms: 0, passed: 0, failed: 1, problem: 'could not be run' });
} finally {
  await rm(folder, { recursive: true, force: true });
}
const { text, passed, failed } = summary(rows);
console.log(`\n${text}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode ||= failed || !passed ? 1 : 0;
