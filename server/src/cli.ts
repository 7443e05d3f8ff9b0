/** `provlens`: finds the command and answers with an exit code. */
import { annotate } from './cli/annotate';
import { check } from './cli/check';
import { help, serveHelp } from './cli/help';
import { endWithTheReader, write } from './cli/output';
import { escapeTerminal } from './cli/terminal';
import { exit, UsageError } from './cli/usage';
import { version } from './version';

async function serve(args: readonly string[]): Promise<number | null> {
  if (args.includes('--help') || args.includes('-h'))
    return write(process.stdout, serveHelp).then(() => exit.ok);
  if (args.length !== 1 || args[0] !== '--stdio') throw new UsageError('serve takes one option: --stdio.');
  // It reads --stdio from the arguments itself, and ends the process when the client is done.
  await import('./main.node');
  return null;
}

/** The exit code; null where the process goes on. */
async function run([command, ...args]: readonly string[]): Promise<number | null> {
  switch (command) {
    case 'annotate':
      return annotate(args);
    case 'check':
      return check(args);
    case 'serve':
      return serve(args);
    case '--version':
    case '-V':
      return write(process.stdout, `${version}\n`).then(() => exit.ok);
    case '--help':
    case '-h':
    case 'help':
      return write(process.stdout, help).then(() => exit.ok);
    case undefined:
      throw new UsageError('No command.');
    default:
      throw new UsageError(`No such command: ${command}`);
  }
}

function isUsage(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

endWithTheReader(process.stdout);
endWithTheReader(process.stderr);
run(process.argv.slice(2)).then(
  (code) => {
    if (code !== null) process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = exit.trouble;
    const said = isUsage(error)
      ? `${error.message}\nprovlens --help tells more.`
      : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`provlens: ${said.split('\n').map(escapeTerminal).join('\n')}\n`);
  },
);
