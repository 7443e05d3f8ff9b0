// Child processes: run one to its end, with its output shown only when it matters. Node built-ins only.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Plain } from './progress.mjs';

/** Children still running: what has to end when the person stops us. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends every child started here that still runs. */
export function endChildren() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a program to its end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number, shell?: boolean,
 *   leash?: boolean, onLine?: (line: string) => void}} [options]
 *   show: let it write to our own output; timeout: in milliseconds; leash: its standard input stays open as long as we live;
 *   onLine: gets its standard output as it comes.
 * @returns {Promise<{code: number, output: string, late?: true}>} output is empty where it was shown; late: the time was up. Never throws for a bad exit code;
 *   throws {@link Plain} where the program cannot be started.
 */
export function run(file, args, { show = false, timeout, leash = false, onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...options,
      stdio: [leash ? 'pipe' : 'ignore', ...Array(2).fill(show ? 'inherit' : 'pipe')],
    });
    running.add(child);
    let output = '';
    let late = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-100_000)));
    }
    if (onLine && child.stdout) createInterface({ input: child.stdout }).on('line', onLine);
    const timer =
      timeout &&
      setTimeout(() => {
        late = true;
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      }, timeout);
    const done = () => {
      clearTimeout(timer);
      running.delete(child);
    };
    child.on('error', (error) => {
      done();
      reject(new Plain(`Could not start ${file}: ${error.message}`));
    });
    // What it started may hold its output open after it has gone.
    child.on('exit', (code, signal) => setTimeout(() => child.emit('close', code, signal), 2000).unref());
    child.once('close', (code, signal) => {
      done();
      if (late) output += `\n${file} was ended after ${timeout / 1000} s.`;
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output, ...(late && { late }) });
    });
  });
}

/** The first and last lines of a long output: the cause stands at either end. */
function ends(output, head = 15, tail = 25) {
  const lines = output.trim().split('\n');
  if (lines.length <= head + tail) return lines.join('\n');
  return [
    ...lines.slice(0, head),
    `  [${lines.length - head - tail} lines left out]`,
    ...lines.slice(-tail),
  ].join('\n');
}

/** Like {@link run}, but a bad exit code is an error that carries the ends of the output. */
export async function must(what, file, args, options) {
  const { code, output } = await run(file, args, options);
  if (code !== 0) throw new Plain(`${what} failed with exit code ${code}.\n${ends(output)}`);
  return output;
}

/** npm, by the path under which it runs us where it does: the name alone would need a shell on Windows. */
export function npm(what, args, options) {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js')) return must(what, process.execPath, [path, ...args], options);
  return must(what, 'npm', args, { ...options, shell: process.platform === 'win32' });
}
