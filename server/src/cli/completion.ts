/** `provlens completion`: scripts for shells, written from the table of commands. */
import { commands, shells, topOptions } from './commands';
import { bash } from './completion/bash';
import { fish } from './completion/fish';
import type { Words } from './completion/words';
import { zsh } from './completion/zsh';
import { listed, parse } from './parse';
import { didYouMean } from './suggest';
import { UsageError } from './usage';

const scripts: Readonly<Record<(typeof shells)[number], (words: Words) => string>> = { bash, zsh, fish };

/** The script for the shell that the arguments name. */
export function completion(args: readonly string[]): string {
  const { operands } = parse(args, commands.completion.options, 'completion');
  const [given, ...more] = operands;
  const shell = shells.find((each) => each === given);
  if (!shell || more.length)
    throw new UsageError(
      `completion takes one shell: ${listed(shells)}.${given === undefined ? '' : didYouMean(given, shells)}`,
      'completion',
    );
  return scripts[shell]({ commands, top: topOptions });
}
