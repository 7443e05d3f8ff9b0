import { describe, expect, it } from 'vitest';
import { workplace } from './cliRun';

const { run } = workplace();

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['annotate', '--no-such-option']],
    [['annotate', '--assume', 'comments']],
    [['annotate', '--jsonl', 'file.txt']],
    [['check', '--format', 'xml']],
    [['check', '--fail-on', 'anger']],
    [['serve']],
    [['serve', '--stdio', 'more']],
    [['completion']],
    [['completion', 'tcsh']],
    [['help', 'nonsense']],
    [['annotate', '--encoding', 'martian']],
    [['annotate', '--jsonl', '--encoding', 'utf-8']],
    [['annotate', '--as-of', 'yesterday']],
    [['check', '--as-of', '2021-02-30']],
    [['--nonsense']],
  ])('%j is bad: exit 2, said in a line or two', (args) => {
    const { status, stdout, stderr } = run(args, '');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^provlens: .+\n.*--help.*\n$/);
  });
  it.each([
    [['--help']],
    [['annotate', '--help']],
    [['check', '-h']],
    [['serve', '--help']],
    [['--version']],
    [['-V', '--verbose']],
    [['help']],
    [['help', 'check']],
    [['completion', 'zsh']],
    [['check', '--format', 'nonsense', '--help']],
  ])('%j: exit 0', (args) => {
    const { status, stdout, stderr } = run(args, '');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it.each([
    [['chek'], 'Did you mean check?'],
    [['help', 'anotate'], 'Did you mean annotate?'],
    [['check', '--fromat', 'json'], 'Did you mean --format?'],
    [['check', '--fail-on', 'warn'], 'Did you mean warning?'],
    [['completion', 'bsh'], 'Did you mean bash?'],
    [['annotate', '--encoding', 'utf8-8'], 'Did you mean utf-8?'],
  ])('%j: %s', (args, said) => {
    expect(run(args).stderr).toContain(said);
  });
  it('help COMMAND is COMMAND --help', () => {
    for (const command of ['annotate', 'check', 'serve', 'completion', 'help'])
      expect(run(['help', command]).stdout).toBe(run([command, '--help']).stdout);
    expect(run(['help']).stdout).toBe(run(['--help']).stdout);
  });
  it('--version --verbose names the digest of every model', () => {
    const said = run(['--version', '--verbose']).stdout;
    expect(said).toMatch(/^provlens \d+\.\d+\.\d+\n(model [a-zA-Z.-]+ sha256:[0-9a-f]{64}\n)+node v\d/);
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
