// How every program here begins and ends.
import { realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Plain, report } from '../../scripts/lib/progress.mjs';

/** Words of the command line that mean nothing here: exit code 2. */
export class Usage extends Plain {}

/** Does `work` with a temporary folder, which is gone afterwards whatever happens. */
export async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'provlens-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Above zero. @param {Readonly<Record<string, string>>} asked  options as they were given */
export function positive(asked, name) {
  const value = Number(asked[name]);
  if (value > 0 && value < 1e4) return value;
  throw new Usage(`--${name} wants a number above zero, not ${asked[name]}.`);
}

/** The exit code for an error. */
export const exitCodeOf = (error) =>
  error instanceof Usage || error?.code?.startsWith?.('ERR_PARSE_ARGS') ? 2 : 1;

/**
 * Runs `main` with the words of the command line where Node was started with this very module.
 * @param {string} url  the module's own
 * @param {(words: string[]) => unknown} main
 */
export async function program(url, main) {
  const started = process.argv[1];
  if (!started || realpathSync(started) !== fileURLToPath(url)) return;
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    const code = exitCodeOf(error);
    report(code === 2 && !(error instanceof Plain) ? new Plain(error.message) : error);
    process.exitCode = code;
  }
}
