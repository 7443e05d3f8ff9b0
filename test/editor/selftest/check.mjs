// Tests of the runner: a suite that fails, that is empty or whose extension host dies must not count as passed.
import { join } from 'node:path';
import { runSuite } from '../host/suite.mjs';

const expected = {
  passes: undefined,
  fails: /^1 failed$/,
  empty: /^no test ran$/,
  dies: /^no report/,
};

/**
 * @param {Omit<Parameters<typeof runSuite>[0], 'tests' | 'name'>} where
 * @param {string} folder  of the bundled suites
 * @returns {Promise<{passed: number, failed: number}>} of the checks
 */
export async function checkRunner(where, folder) {
  const totals = { passed: 0, failed: 0 };
  for (const [name, reason] of Object.entries(expected)) {
    const tests = join(folder, `${name}.suite`);
    const verdict = await runSuite({ ...where, name, tests, timeout: 90_000, print: () => undefined });
    const right = reason ? reason.test(verdict.reason ?? '') : !verdict.reason;
    totals[right ? 'passed' : 'failed'] += 1;
    console.log(
      `  ${right ? '✔' : '✘'} runner, given a suite that ${name === 'empty' ? 'is empty' : name}: ${verdict.reason ?? 'passed'}`,
    );
  }
  return totals;
}
