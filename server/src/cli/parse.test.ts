import { describe, expect, it } from 'vitest';
import { commands, topOptions } from './commands';
import { listed, parse } from './parse';
import { UsageError } from './usage';

const check = (...args: string[]) => parse(args, commands.check.options, 'check');

describe('parse', () => {
  it('gives values, defaults and operands', () => {
    const { values, operands } = check(
      'a',
      '--format=json',
      '-q',
      'b',
      '--fail-on',
      'error',
      '--',
      '--format',
    );
    expect(operands).toEqual(['a', 'b', '--format']);
    expect(values).toMatchObject({ format: 'json', quiet: true, 'fail-on': 'error', color: 'auto' });
    expect(values.output).toBeUndefined();
  });
  it('takes short options with their value, apart or joined, and the last of two', () => {
    expect(check('-o', 'a').values.output).toBe('a');
    expect(check('-oa').values.output).toBe('a');
    expect(check('--format', 'json', '--format', 'text').values.format).toBe('text');
    expect(parse(['-V', '--verbose'], topOptions).values).toEqual({ version: true, verbose: true });
  });
  it.each([
    [['--fromat', 'json'], 'No such option: --fromat. Did you mean --format?'],
    [['--constructor'], 'No such option: --constructor.'],
    [['-x'], 'No such option: -x.'],
    [['--quiet=yes'], '--quiet takes no value.'],
    [['--format'], '--format needs a value: text, compact, json or sarif.'],
    [['--format='], '--format needs a value: text, compact, json or sarif.'],
    [['--output', '--quiet'], '--output needs a value: FILE.'],
    [['--format', 'jsn'], '--format takes text, compact, json or sarif, not jsn. Did you mean json?'],
    [['--color', 'mauve'], '--color takes auto, always or never, not mauve.'],
  ])('%j: %s', (args, said) => {
    expect(() => check(...args)).toThrow(new UsageError(said, 'check'));
  });
});

it('lists as one says it', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
});
