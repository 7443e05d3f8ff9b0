/** What `--help` shows, made from the table of commands. */
import {
  commandNames,
  commands,
  topOptions,
  type CommandName,
  type CommandSpec,
  type Options,
} from './commands';

const WIDTH = 100;

/** Help on a command; without one, on the whole. */
export function helpOf(command: CommandName | null): string {
  return command === null ? top() : ofCommand(command, commands[command]);
}

function top(): string {
  return sections([
    'provlens: who stands behind what, in web captures kept as plain text',
    titled('Usage', ['provlens COMMAND [OPTION...] [ARGUMENT...]']),
    titled('Commands', columns(commandNames.map((name) => [name, commands[name].summary]))),
    titled('Options', optionLines(topOptions)),
    titled('Examples', [
      ...exampleLines([
        commands.check.examples[0],
        commands.annotate.examples[0],
        commands.completion.examples[0],
      ]),
    ]),
    titled(
      'Exit codes',
      columns([
        ['0', 'done; for annotate, whatever was found'],
        ['1', 'check: open findings at the level of --fail-on'],
        ['2', 'a file could not be read (it is named, the others are done), or the usage is wrong'],
        ['130', 'interrupted'],
      ]),
    ),
    'provlens help COMMAND tells more, with examples.',
  ]);
}

function ofCommand(name: CommandName, { summary, usage, options, notes, examples }: CommandSpec): string {
  return sections([
    `provlens ${name}: ${summary}`,
    titled(
      'Usage',
      usage.map((form) => `provlens ${name} ${form}`),
    ),
    titled('Options', optionLines(options)),
    ...(notes ?? []).map((note) => wrapped(note, WIDTH).join('\n')),
    titled('Examples', exampleLines(examples)),
  ]);
}

const sections = (all: readonly string[]): string => `${all.join('\n\n')}\n`;
const titled = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');

function optionLines(options: Options): string[] {
  return columns(
    Object.entries(options).map(([name, { short, value, help }]) => [
      `${short === undefined ? '   ' : `-${short},`} --${name}${value === undefined ? '' : ` ${value}`}`,
      help,
    ]),
  );
}

/** Each example under the words that say what it is for: command lines are long. */
function exampleLines(examples: CommandSpec['examples']): string[] {
  return examples.flatMap(([line, what]) => [`# ${what}`, line]);
}

function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const left = Math.max(...rows.map(([each]) => each.length)) + 2;
  return rows.flatMap(([name, words]) =>
    wrapped(words, WIDTH - left - 2).map((line, i) => `${(i === 0 ? name : '').padEnd(left)}${line}`),
  );
}

function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
