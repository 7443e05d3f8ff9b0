// Steps with their times, for people and for logs. Node built-ins only: this runs before anything is installed.
import process from 'node:process';
import { performance } from 'node:perf_hooks';

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs `work` as a named step: says that it begins, on a terminal how long it has been at it, and how it ended.
 * @template T
 * @param {string} name
 * @param {(note: (text: string, failed?: boolean) => void) => T | Promise<T>} work  `note` adds a remark to the closing line,
 *   and may say that the step failed although it went to its end.
 * @param {NodeJS.WriteStream} out  where what the step leads to goes elsewhere: standard error
 * @returns {Promise<T>} what `work` returned; its error is passed on.
 */
export async function step(name, work, out = process.stdout) {
  const began = performance.now();
  const live = out.isTTY && !process.env.CI;
  let remark = '';
  const ticker = live
    ? setInterval(() => {
        out.write(`\r  … ${name} ${seconds(performance.now() - began)} `);
      }, 200)
    : undefined;
  // At once: work that never waits leaves the ticker no turn.
  out.write(`  … ${name}${live ? '' : '\n'}`);
  const close = (sign) => {
    clearInterval(ticker);
    const line = `  ${sign} ${name}${remark && `: ${remark}`} (${seconds(performance.now() - began)})`;
    out.write(`${live ? '\r\x1b[K' : ''}${line}\n`);
  };
  try {
    let sign = '✓';
    const result = await work((text, failed = false) => {
      remark = text;
      sign = failed ? '✗' : '✓';
    });
    close(sign);
    return result;
  } catch (error) {
    close('✗');
    throw error;
  }
}

/** An error whose message is meant for the person at the terminal: shown without a stack. */
export class Plain extends Error {}

/** Prints an error the way its kind asks for. */
export function report(error) {
  console.error(`\n${error instanceof Plain ? error.message : (error?.stack ?? String(error))}`);
}
