// One form of report for every mocha suite, and the judgement over it.

/**
 * @typedef {{title: string, error?: string, ms: number}} Test
 * @typedef {{passed: Test[], failed: Test[], pending: Test[]}} Report
 * @typedef {{passed: number, failed: number, reason?: string}} Verdict  reason: why this is no pass, where it is none
 */

/** Begins each line on the extension host's console that is a result of ours, to show. */
export const mark = 'provlens-suite: ';
/** Begins a result as JSON, where the console is the only way out of the extension host. */
export const resultMark = 'provlens-result: ';
/** Begins the number of results as JSON: the last thing a suite says. */
export const endMark = 'provlens-end: ';

/**
 * One result as a line, with its error below it where it has one.
 * @param {Test & {sign: string}} result
 */
export function line({ sign, title, ms, error }) {
  const time = ms >= 1000 ? ` (${(ms / 1000).toFixed(1)} s)` : '';
  const below = error ? `\n${error.replace(/^/gm, '      ')}` : '';
  return `  ${sign} ${title}${time}${below}`;
}

/**
 * Collects a mocha run.
 * @param {import('mocha').Runner} runner
 * @param {(result: Test & {sign: string, list: keyof Report}) => void} [each]  called as results come
 * @returns {Report}
 */
export function collect(runner, each) {
  const report = { passed: [], failed: [], pending: [] };
  const add = (list, sign) => (test, error) => {
    const result = {
      title: test.fullTitle(),
      ms: test.duration ?? 0,
      ...(error && { error: String(error.stack ?? error) }),
    };
    report[list].push(result);
    each?.({ ...result, sign, list });
  };
  runner.on('pass', add('passed', '✔'));
  runner.on('fail', add('failed', '✘'));
  runner.on('pending', add('pending', '-'));
  return report;
}

/**
 * Puts a report together from what came over the console, line by line.
 * @param {(result: Test & {sign: string}) => void} each  called as results come
 */
export function listen(each) {
  const report = { passed: [], failed: [], pending: [] };
  let complete = false;
  return {
    /** @param {string} text @returns {boolean} whether it was a part of the report */
    take(text) {
      if (text.startsWith(endMark)) {
        const count = JSON.parse(text.slice(endMark.length));
        complete = Object.keys(report).every((list) => report[list].length === count[list]);
        return true;
      }
      if (!text.startsWith(resultMark)) return false;
      const { list, ...result } = JSON.parse(text.slice(resultMark.length));
      report[list].push(result);
      each(result);
      return true;
    },
    /** The report, or undefined as long as it is not whole. @returns {Report | undefined} */
    report: () => (complete ? report : undefined),
  };
}

/**
 * Passes only a report of at least one passing test and no failure. A run without a report counts as one failure.
 * @param {unknown} code  what the run ended with
 * @param {Report | undefined} report
 * @returns {Verdict}
 */
export function judge(code, report) {
  if (!report) return { passed: 0, failed: 1, reason: `no report (${code}): did the extension host die?` };
  const [passed, failed] = [report.passed.length, report.failed.length];
  if (failed) return { passed, failed, reason: `${failed} failed` };
  if (!passed) return { passed, failed: 1, reason: 'no test ran' };
  if (code !== 0)
    return { passed, failed: 1, reason: `ended with ${code} although its report names no failure` };
  return { passed, failed };
}
