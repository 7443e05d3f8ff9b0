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
 * @returns {Promise<T>} what `work` returned; its error is passed on.
 */
export async function step(name, work) {
  const began = performance.now();
  const live = process.stdout.isTTY && !process.env.CI;
  let remark = '';
  const ticker = live
    ? setInterval(() => {
        process.stdout.write(`\r  … ${name} ${seconds(performance.now() - began)} `);
      }, 200)
    : undefined;
  if (!live) console.log(`  … ${name}`);
  const close = (sign) => {
    clearInterval(ticker);
    const line = `  ${sign} ${name}${remark && `: ${remark}`} (${seconds(performance.now() - began)})`;
    process.stdout.write(`${live ? '\r\x1b[K' : ''}${line}\n`);
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
