import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { watchParents } from './parents.mjs';

const dash =
  existsSync('/bin/sh') && /dash$/.test(realpathSync('/bin/sh')) && existsSync('/proc/self/status');

describe('watchParents', () => {
  const world = (shell = {}) => {
    const state = {
      parent: 7,
      time: 0,
      shell: { name: 'sh', parent: 5, catchesInterrupt: true, sleeps: 3, ...shell },
    };
    let calls = 0;
    const check = watchParents(() => (calls += 1), {
      interval: 1000,
      parent: () => state.parent,
      now: () => state.time,
      look: () => state.shell && { ...state.shell },
    });
    const after = (change, time = 1000) => {
      change(state);
      state.time += time;
      check();
      return calls;
    };
    after((state) => (state.shell.sleeps += 1));
    return after;
  };

  it('sees that npm has ended, with the shell or without it', () => {
    const withShell = world();
    expect(withShell(() => undefined)).toBe(0);
    expect(withShell((state) => (state.parent = 1))).toBe(1);
    expect(world()((state) => (state.shell.parent = 1))).toBe(1);
    expect(world()((state) => (state.shell = undefined))).toBe(1);
  });

  it('sees that a shell that keeps interrupts woke up, unless the machine slept', () => {
    expect(world()((state) => (state.shell.sleeps += 1))).toBe(1);
    expect(world({ name: 'bash' })((state) => (state.shell.sleeps += 1))).toBe(0);
    expect(world({ catchesInterrupt: false })((state) => (state.shell.sleeps += 1))).toBe(0);
    const after = world();
    expect(after((state) => (state.shell.sleeps += 1), 60_000)).toBe(0);
    expect(after(() => undefined)).toBe(0);
    expect(after((state) => (state.shell.sleeps += 1))).toBe(1);
  });

  it('knows only its own parent where nothing else is told', () => {
    const state = { parent: 7 };
    let calls = 0;
    const check = watchParents(() => (calls += 1), { parent: () => state.parent, look: () => undefined });
    check();
    expect(calls).toBe(0);
    state.parent = 1;
    check();
    expect(calls).toBe(1);
  });

  it.runIf(dash)('hears of an interrupt that dash keeps, and of nothing while there is none', async () => {
    const module = fileURLToPath(new URL('parents.mjs', import.meta.url));
    const script = `import(${JSON.stringify(module)}).then(({ watchParents }) => {
      watchParents(() => { console.log('gone'); process.exit(); }, { interval: 300 });
      console.log('ready');
      setTimeout(() => { console.log('never'); process.exit(); }, 20000);
    })`;
    // Two commands: a shell that had but one might become it.
    const shell = spawn('/bin/sh', ['-c', `"$0" -e "$1"; :`, process.execPath, script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    const says = (word) =>
      new Promise((resolve) => shell.stdout.on('data', () => said.includes(word) && resolve()));
    shell.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    await says('ready');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(said).toBe('ready\n');
    const ended = new Promise((resolve) => shell.on('close', resolve));
    // More than one: a look that came late on a busy machine tells nothing.
    const again = setInterval(() => shell.kill('SIGINT'), 700);
    await ended;
    clearInterval(again);
    expect(said).toBe('ready\ngone\n');
  });
});
