import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames, commands, shells, topOptions } from './commands';
import { completion } from './completion';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const script = (shell: string): string => completion([shell]);

describe.each(shells)('%s', (shell) => {
  it('knows every command, option and value', () => {
    const text = script(shell);
    const spelt = (name: string): string => (shell === 'fish' ? `-l ${name} ` : `--${name}`);
    for (const option of Object.keys(topOptions)) expect(text).toContain(spelt(option));
    for (const name of commandNames) {
      expect(text).toContain(name);
      for (const option of Object.keys(commands[name].options)) expect(text).toContain(spelt(option));
    }
    for (const value of commands.check.options.format.values)
      expect(text).toMatch(new RegExp(`[ ('"]${value}[ )'"]`));
  });
  it.skipIf(!has(shell))('parses', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provlens-completion-'));
    const file = join(folder, 'script');
    writeFileSync(file, script(shell));
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe.skipIf(!has('bash'))('bash completes', () => {
  /** What is offered for the last word; `=` is a word of its own, as bash cuts them. */
  function offered(...words: string[]): string[] {
    const quoted = ['provlens', ...words].map((each) => `'${each}'`).join(' ');
    const ask = `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _provlens; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${script('bash')}\n${ask}`], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.split('\n').filter(Boolean);
  }
  it.each([
    [[''], [...commandNames, '--help', '-h', '--version', '-V', '--verbose']],
    [['ch'], ['check']],
    [['--ver'], ['--version', '--verbose']],
    [
      ['check', '--f'],
      ['--format', '--fail-on'],
    ],
    [
      ['check', '--format', ''],
      ['text', 'compact', 'json', 'sarif'],
    ],
    [['check', '--format', '=', 's'], ['sarif']],
    [
      ['check', '--format', '='],
      ['text', 'compact', 'json', 'sarif'],
    ],
    [['check', '--quiet', '--fail-on', 'w'], ['warning']],
    [
      ['annotate', '--encoding', 'windows-125'],
      ['windows-1250', 'windows-1251', 'windows-1252'],
    ],
    [['annotate', '--assume', ''], ['article']],
    [
      ['completion', ''],
      [...shells, '--help', '-h'],
    ],
    [
      ['help', 'c'],
      ['check', 'completion'],
    ],
    [['serve', '--s'], ['--stdio']],
  ])('%j', (words, expected) => {
    expect(offered(...words).sort()).toEqual([...expected].sort());
  });
  it('leaves file names to the shell', () => {
    expect(offered('check', 'a')).toEqual([]);
    expect(offered('check', '--output', 'a')).toEqual([]);
    expect(script('bash')).toContain('complete -o default -F _provlens provlens');
  });
});

describe.skipIf(!has('fish'))('fish completes', () => {
  it.each([
    ['provlens ch', ['check']],
    ['provlens check --format ', ['compact', 'json', 'sarif', 'text']],
    ['provlens check --sh', ['--show-accepted']],
    ['provlens completion ', ['bash', 'fish', 'zsh']],
  ])('%s', (line, expected) => {
    const { stdout } = spawnSync('fish', ['--no-config', '-c', `${script('fish')}\ncomplete -C '${line}'`], {
      encoding: 'utf8',
    });
    const offered = stdout.split('\n').filter(Boolean);
    expect(offered.map((each) => each.split('\t')[0])).toEqual(expected);
  });
});
