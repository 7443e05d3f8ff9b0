import type { OptionSpec } from '../commands';
import { briefly, valuesOf, type Words } from './words';

/** Completion for fish. */
export function fish({ commands, top }: Words): string {
  const none = 'not __fish_seen_subcommand_from $__provlens_commands';
  const lines = Object.entries(top).map(([name, option]) => line(none, optionFlags(name, option)));
  for (const [name, { summary, operands, options }] of Object.entries(commands)) {
    const within = `__fish_seen_subcommand_from ${name}`;
    lines.push(line(none, `-a ${name} -d ${quoted(summary)}`));
    for (const [option, spec] of Object.entries(options)) lines.push(line(within, optionFlags(option, spec)));
    if (operands === 'files') lines.push(line(within, '-F'));
    else if (operands) lines.push(line(within, `-a ${quoted(operands.join(' '))}`));
  }
  return `# Completion of provlens for fish. Made by: provlens completion fish
set -g __provlens_commands ${Object.keys(commands).join(' ')}
complete -c provlens -f
${lines.join('\n')}
`;
}

const line = (condition: string, rest: string): string =>
  `complete -c provlens -n ${quoted(condition)} ${rest}`;

function optionFlags(name: string, option: OptionSpec): string {
  const { short, type, file } = option;
  const offered = valuesOf(option);
  return [
    ...(short === undefined ? [] : [`-s ${short}`]),
    `-l ${name}`,
    ...(type === 'string' ? [file ? '-r -F' : '-x'] : []),
    ...(offered.length ? [`-a ${quoted(offered.join(' '))}`] : []),
    `-d ${quoted(briefly(option))}`,
  ].join(' ');
}

function quoted(words: string): string {
  return `'${words.replace(/[\\']/g, '\\$&')}'`;
}
