/**
 * A sentence for the reader, kept apart from its values so that whoever shows it can translate it.
 * `template` holds `{0}`, `{1}`, … for `args`. Core makes messages; features, reports and the command line render them.
 *
 * @example message('Line {0} repeats the headline.', 7)
 */
export interface Message {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

export function message(template: string, ...args: (string | number)[]): Message {
  return { template, args };
}

/** The message in English. Values are put in as they are: escape the result at the door it goes through. */
export function plain({ template, args }: Message): string {
  return template.replace(/\{(\d)\}/g, (hole, digit: string) => String(args[Number(digit)] ?? hole));
}
