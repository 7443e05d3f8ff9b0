/** `provlens serve`: the language server, for any editor. */
import { commands } from './commands';
import { parse } from './parse';
import { UsageError } from './usage';

/** Null: the process goes on, and ends when the client is done. */
export async function serve(args: readonly string[]): Promise<null> {
  const { values, operands } = parse(args, commands.serve.options, 'serve');
  if (!values.stdio || operands.length) throw new UsageError('serve takes one option: --stdio.', 'serve');
  // It reads its options from the arguments itself.
  await import('../main.node');
  return null;
}
