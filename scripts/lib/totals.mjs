// Counts from the reports of test tools, and the table over all checks.

const none = { passed: 0, failed: 0 };
const number = (value) => (Number.isInteger(value) && value > 0 ? value : 0);

/** From vitest's JSON. A file that could not be loaded counts as one failure. */
export function countVitest(report) {
  if (!report) return none;
  const broken = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults?.length,
  );
  return { passed: number(report.numPassedTests), failed: number(report.numFailedTests) + broken.length };
}

/** From the totals that the editor and rendered tests write. */
export const countMocha = (report) =>
  report ? { passed: number(report.passed), failed: number(report.failed) } : none;

/**
 * @param {readonly {name: string, ms: number, passed: number, failed: number, problem?: string, skipped?: string}[]} rows
 * @returns {{text: string, passed: number, failed: number}}
 */
export function summary(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, ms, passed, problem, skipped }) => {
    const state = skipped ? 'not run' : problem ? 'FAILED' : 'ok';
    const remark = skipped ?? problem ?? (passed ? `${passed} passed` : '');
    return `  ${name.padEnd(width)}  ${state.padEnd(7)}  ${(ms / 1000).toFixed(1).padStart(6)} s  ${remark}`.trimEnd();
  });
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return { text: lines.join('\n'), passed: sum('passed'), failed: sum('failed') };
}
