// A desktop VS Code that is already installed: `code` on the PATH, and a display to show it on.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from '../lib/paths.mjs';
import { hasDisplay } from './display.mjs';
import { run } from '../lib/run.mjs';

const oldest = [1, 91];
const shell = process.platform === 'win32';
const quote = (argument) => (shell ? `"${argument}"` : argument);

/** @type {import('./choose.mjs').Host} */
export const desktop = {
  name: 'desktop',
  title: 'VS Code on this desktop',

  async missing() {
    if (!hasDisplay()) return 'there is no display.';
    const answer = await run('code', ['--version'], { timeout: 20_000, shell }).catch(() => undefined);
    const version = /^(\d+)\.(\d+)\.\d+/m.exec(answer?.output ?? '');
    if (answer?.code !== 0 || !version) return '`code` is not on the PATH.';
    const [major, minor] = [Number(version[1]), Number(version[2])];
    if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
    return `\`code\` is version ${version[0]}; the extension needs ${oldest.join('.')} or later.`;
  },

  prepare: () => Promise.resolve(),

  open({ folder }) {
    // It waits for the window to be closed, so that the folder can be removed then.
    const args = [`--extensionDevelopmentPath=${root}`, '--new-window', '--wait', folder].map(quote);
    const child = spawn('code', args, { stdio: 'ignore', shell });
    const ended = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 0));
    });
    return Promise.resolve({
      where: 'a new window of VS Code; close it to end',
      ended,
      stop: async () => {
        child.kill();
        await ended.catch(() => undefined);
      },
    });
  },
};
