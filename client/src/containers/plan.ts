import type { Container, ContainerRow } from '../../../server/src/lsp/protocol';
import { shown, withoutIcons } from '../text/shown';

/** The words of the list; the file's own stand in `rows`. */
export interface ListWords {
  all(count: string): string;
  count(count: string): string;
  first(count: string): string;
  bad(count: string): string;
}

export interface ListItem {
  readonly label: string;
  readonly description: string;
  /** Null for the entry that stands for all rows. */
  readonly row: ContainerRow | null;
}

/** What is offered of a container: all of it, then row by row. */
export function listItems({ rows }: Container, words: ListWords): ListItem[] {
  const all: ListItem = { label: words.all(rows.length.toLocaleString()), description: '', row: null };
  return [
    all,
    ...rows.map((row) => ({ label: withoutIcons(shown(row.title)) || row.name, description: row.name, row })),
  ];
}

/** How many there are, and what is left out. */
export function listSummary({ rows, more, bad }: Container, words: ListWords): string {
  const count = rows.length.toLocaleString();
  return [
    more ? words.first(count) : words.count(count),
    ...(bad > 0 ? [words.bad(bad.toLocaleString())] : []),
  ].join(' ');
}
