import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Plain } from '../lib/progress.mjs';
import { candidates, choose, hosts, namesFor } from './choose.mjs';
import { programBehind } from './code.mjs';
import { desktopEnvironment } from './desktop.mjs';
import { hasDisplay, onDisplay } from './display.mjs';
import { pinned } from './download.mjs';
import { isAtLeast, oldestSupported, parseVersion } from './version.mjs';

const host = (name, reason, more) => ({
  name,
  purposes: ['open', 'suite'],
  find: (purpose) =>
    reason ? Promise.reject(reason) : Promise.resolve({ title: `${name} for ${purpose}`, open: () => name }),
  ...more,
});

describe('choose', () => {
  it('takes the first that works, and says why the others were not', async () => {
    const among = [host('a', new Plain('there is no display.')), host('b'), host('c')];
    const found = await choose(undefined, 'open', { among });
    expect(found).toMatchObject({ name: 'b', title: 'b for open', passedOver: ['a: there is no display.'] });
    expect(found.open()).toBe('b');
  });

  it('takes the one asked for, by its name or an alias, or says why not', async () => {
    const among = [host('a', new Plain('there is no display.'), { aliases: ['old'] }), host('b')];
    expect((await choose('b', 'suite', { among })).title).toBe('b for suite');
    await expect(choose('a', 'open', { among })).rejects.toThrow('a: there is no display.');
    await expect(choose('old', 'open', { among })).rejects.toThrow('a: there is no display.');
    await expect(choose('x', 'open', { among })).rejects.toThrow('no host “x”. Choose one of: a, b.');
  });

  it('names every reason where none works', async () => {
    const among = [host('a', new Plain('no display.')), host('b', new Plain('no network.'))];
    await expect(choose(undefined, 'open', { among })).rejects.toThrow(
      /a: no display\.\n {2}b: no network\./,
    );
  });

  it('passes over nothing where something is broken, or the person has called it off', async () => {
    const broken = [host('a', new TypeError('a mistake of ours')), host('b')];
    await expect(choose(undefined, 'open', { among: broken })).rejects.toThrow('a mistake of ours');
    const among = [host('a', new Plain('was ended.')), host('b')];
    const signal = AbortSignal.abort();
    await expect(choose(undefined, 'open', { among, signal })).rejects.toThrow('was ended.');
  });

  it('takes only what fits the purpose, and some only by name', () => {
    const among = [
      host('a', undefined, { onRequest: true }),
      host('b', undefined, { purposes: ['open'] }),
      host('c'),
    ];
    const names = (list) => list.map(({ name }) => name);
    expect(names(candidates(undefined, 'open', among))).toEqual(['b', 'c']);
    expect(names(candidates('a', 'open', among))).toEqual(['a']);
    expect(names(candidates(undefined, 'suite', among))).toEqual(['c']);
    expect(() => candidates('b', 'suite', among)).toThrow('Choose one of: a, c.');
  });

  it('offers these', () => {
    expect(namesFor('open')).toEqual(['code', 'download', 'bundled', 'web']);
    expect(namesFor('suite')).toEqual(['code', 'download', 'bundled']);
    expect(candidates('desktop', 'suite').map(({ name }) => name)).toEqual(['code']);
    expect(candidates(undefined, 'open')).toEqual(hosts.filter(({ name }) => name !== 'web'));
  });
});

describe('versions', () => {
  it('are found in what `code --version` prints', () => {
    expect(parseVersion('1.95.3\nf1a4fb101478ce6ec82fe9627c43efbf9e98c813\nx64\n')).toEqual({
      major: 1,
      minor: 95,
      text: '1.95.3',
    });
    expect(parseVersion('a warning about 2.0.0\n1.96.0-insider\nabc')?.text).toBe('1.96.0-insider');
    expect(parseVersion('command not found')).toBeUndefined();
    expect(parseVersion('')).toBeUndefined();
  });

  it('are compared by their numbers', () => {
    const at = (text) => parseVersion(text);
    expect(isAtLeast(at('1.91.0'), at('1.91.1'))).toBe(true);
    expect(isAtLeast(at('1.100.0'), at('1.91.0'))).toBe(true);
    expect(isAtLeast(at('1.90.2'), at('1.91.0'))).toBe(false);
    expect(isAtLeast(at('2.0.0'), at('1.91.0'))).toBe(true);
    expect(isAtLeast(at('0.99.0'), at('1.91.0'))).toBe(false);
  });

  it('the one to download is the oldest that the manifest supports', () => {
    const { major, minor } = oldestSupported();
    expect(pinned).toMatch(new RegExp(`^${major}\\.${minor}\\.\\d+$`));
  });
});

describe('the program behind `code`', () => {
  const behind = (command, windows, platform, files) =>
    programBehind(command, windows, {
      platform,
      exists: (path) => files.includes(path),
      list: (folder) => {
        const names = files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1));
        if (!names.length) throw new Error('ENOENT');
        return names;
      },
    });

  it('lies above the command on Linux, under its name', () => {
    const files = ['/usr/share/codium/codium'];
    expect(behind('/usr/share/codium/bin/codium', '', 'linux', files)).toBe(files[0]);
    // A snap's command is snap itself.
    expect(behind('/usr/bin/snap', '', 'linux', files)).toBeUndefined();
  });

  it('is whatever the application holds on a Mac', () => {
    const app = '/Applications/Visual Studio Code.app/Contents';
    const files = [`${app}/MacOS/Electron`];
    expect(behind(`${app}/Resources/app/bin/code`, '', 'darwin', files)).toBe(files[0]);
    expect(behind('/usr/local/bin/code', '', 'darwin', files)).toBeUndefined();
  });
});

describe('a display', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provlens-unit-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const linux = (env) => ({ platform: 'linux', env });

  it('is missing on Linux without its variables only', () => {
    expect(hasDisplay(linux({}))).toBe(false);
    expect(hasDisplay(linux({ DISPLAY: ':0' }))).toBe(true);
    expect(hasDisplay(linux({ WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
    expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true);
  });

  it('can be made for a suite, not for a person', () => {
    const machine = linux({ PATH: folder });
    expect(() => onDisplay('suite', machine)).toThrow('no `xvfb-run`');
    writeFileSync(join(folder, 'xvfb-run'), '');
    expect(() => onDisplay('suite', machine)).toThrow('no `xvfb-run`');
    chmodSync(join(folder, 'xvfb-run'), 0o755);
    const { executable, env } = onDisplay('suite', machine)('/opt/code');
    expect(executable).toMatch(/under-xvfb\.sh$/);
    expect(env).toEqual({ PROVLENS_DESKTOP: '/opt/code' });
    expect(() => onDisplay('open', machine)).toThrow('there is no display.');
    expect(onDisplay('open', linux({ DISPLAY: ':0' }))('/opt/code')).toEqual({ executable: '/opt/code' });
  });

  it('is given to a program and not to plain Node', () => {
    expect(desktopEnvironment({ ELECTRON_RUN_AS_NODE: '1', HOME: '/h' })).toEqual({ HOME: '/h' });
  });
});
