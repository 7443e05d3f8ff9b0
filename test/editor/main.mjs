// What the runners of both editor suites share: options, the end by a signal, totals.
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Plain, report } from '../../scripts/lib/progress.mjs';
import { endChildren } from '../../scripts/lib/run.mjs';

/**
 * Runs `work` and exits: 0 where tests have passed and none has failed.
 * @param {(options: {host?: string, grep?: string, signal: AbortSignal}) =>
 *   Promise<{passed: number, failed: number, where?: string}>} work
 */
export async function main(work) {
  const { values } = parseArgs({
    options: { host: { type: 'string' }, report: { type: 'string' }, grep: { type: 'string' } },
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stop.abort();
      endChildren();
      // Whatever is still at it then has us to lose: it ends with its standard input.
      setTimeout(() => process.exit(130), 8000).unref();
    });
  }
  let totals;
  try {
    totals = await work({ ...values, signal: stop.signal });
  } catch (error) {
    if (!stop.signal.aborted) report(error);
    totals = { passed: 0, failed: 1, ...(error instanceof Plain && { reason: error.message }) };
  }
  if (values.report) await writeFile(values.report, JSON.stringify(totals));
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(stop.signal.aborted ? 130 : totals.failed || !totals.passed ? 1 : 0);
}
