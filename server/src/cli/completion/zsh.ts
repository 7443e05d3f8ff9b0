import type { CommandSpec, Options, OptionSpec } from '../commands';
import { briefly, quoted, spellings, valuesOf, type Words } from './words';

/** Completion for zsh: to be put into a folder of `fpath` as `_provlens`, or evaluated. */
export function zsh({ commands, top }: Words): string {
  const described = Object.entries(commands).map(([name, { summary }]) =>
    quoted(`${name}:${escaped(summary)}`),
  );
  return `#compdef provlens
# Completion of provlens for zsh. Made by: provlens completion zsh

_provlens() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C \\
${optionLines(top, 4)}
    '1: :->command' \\
    '*::: :->argument'
  case $state in
    command)
      local -a commands=(
${described.map((each) => `        ${each}`).join('\n')}
      )
      _describe command commands
      ;;
    argument)
      words=($line[1] "\${words[@]}")
      ((CURRENT += 1))
      curcontext="\${curcontext%:*:*}:provlens-$line[1]:"
      case $line[1] in
${Object.entries(commands)
  .map(([name, command]) => rest(name, command))
  .join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _provlens ]]; then
  _provlens "$@"
else
  compdef _provlens provlens
fi
`;
}

function rest(name: string, { operands, options }: CommandSpec): string {
  const operand =
    operands === 'files' ? `'*:path:_files'` : operands ? quoted(`1: :(${operands.join(' ')})`) : '';
  return `        ${name})
          _arguments \\
${optionLines(options, 12)}${operand ? `\n            ${operand}` : ''}
          ;;`;
}

/** Each spelling of an option rules out the others. */
function optionLines(options: Options, indent: number): string {
  return Object.entries(options)
    .flatMap(([name, option]) => {
      const all = spellings(name, option);
      const apart = all.length > 1 ? `(${all.join(' ')})` : '';
      return all.map((each) => {
        const joint = option.type === 'string' && each.startsWith('--') ? '=' : '';
        return quoted(`${apart}${each}${joint}[${escaped(briefly(option))}]${value(option)}`);
      });
    })
    .map((each) => `${' '.repeat(indent)}${each} \\`)
    .join('\n');
}

function value(option: OptionSpec): string {
  if (option.type === 'boolean') return '';
  const offered = valuesOf(option);
  const action = option.file ? '_files' : offered.length ? `(${offered.join(' ')})` : ' ';
  return `:${escaped(option.value ?? 'value')}:${action}`;
}

/** Within an explanation brackets and colons have a meaning. */
function escaped(words: string): string {
  return words.replace(/[\\[\]:]/g, '\\$&');
}
