import { describe, expect, it } from 'vitest';
import { commandNames, commands, topOptions } from './commands';
import { helpOf } from './help';
import { parse } from './parse';

describe('help', () => {
  it('names every command and every option before a command', () => {
    const lines = helpOf(null).split('\n');
    for (const name of commandNames)
      expect(lines).toContainEqual(
        expect.stringMatching(new RegExp(`^ {2}${name} +${commands[name].summary}$`)),
      );
    for (const name of Object.keys(topOptions)) expect(helpOf(null)).toContain(`--${name}`);
  });
  it.each(commandNames)('%s: every option, its notes and examples, in lines that fit', (name) => {
    const help = helpOf(name);
    expect(help).toMatch(new RegExp(`^provlens ${name}: `));
    for (const option of Object.keys(commands[name].options))
      expect(help).toMatch(new RegExp(` --${option}[ \n]`));
    for (const [line, what] of commands[name].examples) expect(help).toContain(`  # ${what}\n  ${line}\n`);
    const fitting = help
      .split('\n')
      .filter((line) => !commands[name].examples.some(([each]) => line.includes(each)));
    expect(Math.max(...fitting.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(help.endsWith('\n')).toBe(true);
  });
  it('shows no example that does not parse', () => {
    const shown = commandNames.flatMap((name) => commands[name].examples.map(([line]) => line));
    const ours = shown.flatMap((line) => [...line.matchAll(/^provlens ([a-z]+)((?: [^|<>']+)?)/g)]);
    expect(ours.length).toBeGreaterThan(8);
    for (const [, name, rest] of ours) {
      const { options } = commands[name as keyof typeof commands];
      const args = rest!.trim().split(/\s+/).filter(Boolean);
      expect(() => parse(args, options)).not.toThrow();
    }
  });
});
