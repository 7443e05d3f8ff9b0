/** What the scripts are made from. */
import type { CommandSpec, Options, OptionSpec } from '../commands';

export interface Words {
  readonly commands: Readonly<Record<string, CommandSpec>>;
  readonly top: Options;
}

/** `--name` and `-n`. */
export function spellings(name: string, { short }: OptionSpec): string[] {
  return short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
}

/** Values to offer; empty where there are none to tell. */
export function valuesOf({ values, suggested }: OptionSpec): readonly string[] {
  return values ?? suggested ?? [];
}

/** One line on an option. */
export function briefly({ brief, help }: OptionSpec): string {
  return brief ?? help;
}

/** In single quotes, for shells of the Bourne kind. */
export function quoted(words: string): string {
  return `'${words.replace(/'/g, `'\\''`)}'`;
}
