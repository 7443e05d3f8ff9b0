/** Arguments against the table of options: typed values, or a complaint that helps. */
import { parseArgs } from 'node:util';
import type { OptionSpec, Options } from './commands';
import { didYouMean } from './suggest';
import { UsageError } from './usage';

type Value<O extends OptionSpec> = O extends { readonly type: 'boolean' }
  ? true
  : O extends { readonly values: readonly (infer V extends string)[] }
    ? V
    : string;
export type Values<Os extends Options> = {
  readonly [K in keyof Os]: Value<Os[K]> | (Os[K] extends { readonly default: string } ? never : undefined);
};
export interface Parsed<Os extends Options> {
  readonly values: Values<Os>;
  readonly operands: readonly string[];
}

/** Throws UsageError on what the table does not know. Of an option given twice the last counts. */
export function parse<Os extends Options>(
  args: readonly string[],
  options: Os,
  command: string | null = null,
): Parsed<Os> {
  // Not strict: the complaints of the library know neither the table's values nor what was meant.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        { type, ...(short !== undefined && { short }) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | true | undefined> = {};
  for (const [name, option] of Object.entries(options)) values[name] = option.default;
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    else if (token.kind === 'option') values[token.name] = valueOf(token, options, command);
  }
  // The keys are the table's, and each value was held against its entry above.
  return { values: values as Values<Os>, operands };
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function valueOf(
  { name, rawName, value, inlineValue }: Given,
  options: Options,
  command: string | null,
): string | true {
  const option = Object.hasOwn(options, name) ? options[name]! : null;
  if (!option) {
    const meant = rawName.startsWith('--')
      ? didYouMean(name, Object.keys(options), (found) => `--${found}`)
      : '';
    throw new UsageError(`No such option: ${rawName}.${meant}`, command);
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`, command);
    return true;
  }
  const takes = option.values ? listed(option.values) : (option.value ?? 'a value');
  // A dash where a value should stand is the next option, its value forgotten.
  if (value === undefined || value === '' || (inlineValue === false && value.startsWith('-')))
    throw new UsageError(`${rawName} needs a value: ${takes}.`, command);
  if (option.values && !option.values.includes(value))
    throw new UsageError(
      `${rawName} takes ${takes}, not ${value}.${didYouMean(value, option.values)}`,
      command,
    );
  return value;
}

/** `a, b or c` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}
