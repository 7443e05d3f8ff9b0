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

/** What a check with tests has to say where all is well. @param {{passed: number, where?: string}} result */
export const remark = ({ passed, where }) => `${passed} passed${where ? `, in ${where}` : ''}`;

/**
 * @param {readonly {name: string, ms: number, passed: number, failed: number, where?: string, problem?: string, skipped?: string}[]} rows
 * @returns {{text: string, passed: number, failed: number}}
 */
export function summary(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map((row) => {
    const { name, ms, passed, problem, skipped } = row;
    const state = skipped ? 'not run' : problem ? 'FAILED' : 'ok';
    // A problem may be told in several lines; the table has room for the first.
    const said = skipped ?? problem?.split('\n', 1)[0] ?? (passed ? remark(row) : '');
    return `  ${name.padEnd(width)}  ${state.padEnd(7)}  ${(ms / 1000).toFixed(1).padStart(6)} s  ${said}`.trimEnd();
  });
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return { text: lines.join('\n'), passed: sum('passed'), failed: sum('failed') };
}
