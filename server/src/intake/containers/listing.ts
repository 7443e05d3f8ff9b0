/** The rows of a container as files: listed without their texts, each read when it is asked for. */
import { message, type Message } from '../../core/message';
import type { Supplied } from '../../core/model';
import { withoutMark } from '../../files/decode';
import { pieces, type FilePort } from '../../files/filePort';
import { concat } from './bytes';
import { NoContainer, readContainer } from './container';
import { readContent, type Content, type Layout } from './layout';
import { RowNames } from './rowNames';
import { containerName, rowLabel } from './rowUri';

/** Rows listed at most. */
export const mostRows = 10_000;
/** A file in which none of so many rows holds this many characters of text is one of other things. */
const lookedAt = 1000;
const leastText = 40;
const longestTitle = 200;

export interface ListedRow {
  /** Of its file: `NAME.txt`. */
  readonly name: string;
  readonly id: string | null;
  /** Its headline as supplied, or its first words. From outside: escape it. */
  readonly title: string;
  /** Bytes of its text in UTF-8. */
  readonly size: number;
  /** Its record's bytes in the container. */
  readonly bytes: readonly [start: number, end: number];
}

export interface Listing {
  readonly layout: Layout;
  readonly rows: readonly ListedRow[];
  /** There are more rows than are listed. */
  readonly more: boolean;
  /** Rows that hold no capture, and why the first of them does not. */
  readonly bad: number;
  readonly firstBad: string | null;
}

/** Rejects with `NoContainer` where it holds no captures, and where the file cannot be read. */
export async function listContainer(container: string, files: FilePort): Promise<Listing> {
  const rows: ListedRow[] = [];
  const names = new RowNames();
  const layouts: Layout[] = [];
  let [bad, seen, longest, more] = [0, 0, 0, false];
  let firstBad: string | null = null;
  const chunks = pieces(files, container);
  const told = (layout: Layout) => void layouts.push(layout);
  for await (const row of readContainer(chunks, containerName(container), told)) {
    if (rows.length === mostRows) {
      more = true;
      break;
    }
    if (seen++ === lookedAt && longest < leastText) break;
    if ('error' in row) {
      bad++;
      firstBad ??= row.error;
      continue;
    }
    const { index, bytes, id, text } = row;
    longest = Math.max(longest, text.trim().length);
    rows.push({
      name: names.next(id, index),
      id,
      title: titleOf(row),
      size: utf8.encode(text).length,
      bytes,
    });
  }
  const [layout] = layouts;
  if (!layout || longest < leastText) throw new NoContainer(whyNone(seen, bad, firstBad));
  return { layout, rows, more, bad, firstBad };
}

const utf8 = new TextEncoder();

function whyNone(seen: number, bad: number, firstBad: string | null): Message {
  if (seen === 0) return message('It holds no rows.');
  if (bad === seen) return message('None of its rows holds a text. The first: {0}', firstBad ?? '');
  return message('None of its rows holds the text of a capture.');
}

function titleOf({ text, values }: Content): string {
  const [line = ''] = /\S.*/.exec(text.slice(0, 5000)) ?? [];
  return (values.headline ?? line).slice(0, longestTitle);
}

/** The row's text and what its other columns say. Rejects where the file has changed so that no such row lies there. */
export async function readRow(
  container: string,
  { layout }: Pick<Listing, 'layout'>,
  { id, bytes: [start, end] }: Pick<ListedRow, 'id' | 'bytes'>,
  files: FilePort,
): Promise<Content> {
  const held: Uint8Array[] = [];
  for await (const piece of pieces(files, container, start, end)) held.push(piece);
  const content = readContent(concat(held), layout);
  if ('error' in content || content.id !== id) throw new Error('The file has changed.');
  return { ...content, text: withoutMark(content.text) };
}

/** What a row's other columns say, named by its container and row. */
export function suppliedByRow(
  container: string,
  { name }: Pick<ListedRow, 'name'>,
  values: Supplied['values'],
): Supplied {
  return { origin: rowLabel(containerName(container), name), values };
}
