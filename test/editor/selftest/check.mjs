// Tests of a runner: a suite that fails, that is empty or whose extension host dies must not count as passed.

const expected = {
  passes: undefined,
  fails: /^1 failed$/,
  empty: /^no test ran$/,
  dies: /^no report/,
};

/**
 * @param {(name: string) => Promise<import('../mocha/report.mjs').Verdict>} runSuite  runs the suite of that name
 * @returns {Promise<{passed: number, failed: number}>} of the checks
 */
export async function checkRunner(runSuite) {
  const totals = { passed: 0, failed: 0 };
  for (const [name, reason] of Object.entries(expected)) {
    const verdict = await runSuite(name);
    const right = reason ? reason.test(verdict.reason ?? '') : !verdict.reason;
    totals[right ? 'passed' : 'failed'] += 1;
    console.log(
      `  ${right ? '✔' : '✘'} runner, given a suite that ${name === 'empty' ? 'is empty' : name}: ${verdict.reason ?? 'passed'}`,
    );
  }
  return totals;
}
