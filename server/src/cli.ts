/** `provlens`: finds the command and answers with an exit code. */
import { annotate } from './cli/annotate';
import { check } from './cli/check';
import { commandNames, commands, isCommand, topOptions, type CommandName } from './cli/commands';
import { completion } from './cli/completion';
import { helpOf } from './cli/help';
import { endWithTheReader, write } from './cli/output';
import { parse } from './cli/parse';
import { serve } from './cli/serve';
import { didYouMean } from './cli/suggest';
import { escapeTerminal } from './cli/terminal';
import { exit, UsageError } from './cli/usage';
import { versionText } from './cli/version';

const print = (text: string): Promise<number> => write(process.stdout, text).then(() => exit.ok);

/** The exit code; null where the process goes on. */
const runs: Readonly<Record<CommandName, (args: readonly string[]) => Promise<number | null>>> = {
  annotate,
  check,
  serve,
  completion: (args) => print(completion(args)),
  help: (args) => {
    const [command, ...more] = parse(args, commands.help.options, 'help').operands;
    if (more.length) throw new UsageError('help takes one command.', 'help');
    return print(helpOf(command === undefined ? null : known(command)));
  },
};

function known(word: string): CommandName {
  if (isCommand(word)) return word;
  throw new UsageError(`No such command: ${word}.${didYouMean(word, commandNames)}`);
}

async function run(args: readonly string[]): Promise<number | null> {
  const [word, ...rest] = args;
  if (word === undefined) throw new UsageError(`No command. There are ${commandNames.join(', ')}.`);
  if (word.startsWith('-')) {
    const { values } = parse(args, topOptions);
    return print(values.version ? versionText(values.verbose ?? false) : helpOf(null));
  }
  const command = known(word);
  return asksForHelp(rest) ? print(helpOf(command)) : runs[command](rest);
}

/** Anywhere before `--`, whatever else is wrong with the line. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((each) => each === '--help' || each === '-h');
}

endWithTheReader(process.stdout);
endWithTheReader(process.stderr);
run(process.argv.slice(2)).then(
  (code) => {
    if (code !== null) process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = exit.trouble;
    const said =
      error instanceof UsageError
        ? `${error.message}\nprovlens ${error.command === null ? '' : `${error.command} `}--help tells more.`
        : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`provlens: ${said.split('\n').map(escapeTerminal).join('\n')}\n`);
  },
);
