import type { CommandSpec, Options } from '../commands';
import { quoted, spellings, valuesOf, type Words } from './words';

/** Completion for bash, from version 3.2 on; needs no bash-completion package. */
export function bash({ commands, top }: Words): string {
  const names = Object.keys(commands);
  return `# Completion of provlens for bash. Made by: provlens completion bash

_provlens_words() {
  # Here file names are none of the answers.
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_provlens() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= i
  COMPREPLY=()
  # --option=value comes as three words.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      -*) ;;
      *) command=\${COMP_WORDS[i]} && break ;;
    esac
  done
  case $command:$prev in
${Object.entries(commands)
  .flatMap(([name, { options }]) => values(name, options))
  .join('\n')}
  esac
  case $command in
    '') _provlens_words ${quoted([...names, ...optionWords(top)].join(' '))} ;;
${Object.entries(commands)
  .map(([name, command]) => rest(name, command))
  .join('\n')}
  esac
}

complete -o default -F _provlens provlens
`;
}

/** What stands behind an option that takes a value; nothing is offered where nothing is known. */
function values(command: string, options: Options): string[] {
  return Object.entries(options)
    .filter(([, { type }]) => type === 'string')
    .map(([name, option]) => {
      const pattern = spellings(name, option)
        .map((each) => `${command}:${each}`)
        .join(' | ');
      const offer = option.file ? '' : `_provlens_words ${quoted(valuesOf(option).join(' '))}; `;
      return `    ${pattern}) ${offer}return ;;`;
    });
}

function rest(name: string, { operands, options }: CommandSpec): string {
  const words = quoted(optionWords(options).join(' '));
  if (operands === 'files') return `    ${name}) [[ $cur == -* ]] && _provlens_words ${words} ;;`;
  const offered = quoted([...(operands ?? []), ...optionWords(options)].join(' '));
  return `    ${name}) _provlens_words ${offered} ;;`;
}

function optionWords(options: Options): string[] {
  return Object.entries(options).flatMap(([name, option]) => spellings(name, option));
}
