/** What a record of a container means: which column is the text, which the name, and what the others say of its origin. */
import Papa from 'papaparse';
import names from '../../../data/supplied.json';
import type { Supplied } from '../../core/model';
import { entriesOf, nameOf } from '../../core/supplied/entries';
import { readValues, valuesOf } from '../../core/supplied/values';
import type { Delimiter } from './records';

export interface Content {
  /** As the file gives it; null where it has none. */
  readonly id: string | null;
  readonly text: string;
  readonly values: Supplied['values'];
}

/** A record that holds no capture, and why, in English. */
export interface NoContent {
  readonly id: string | null;
  readonly error: string;
}

/** How the records of one file are read. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** Names of a table's columns, from its first record; null where each record names its own. */
  readonly columns: readonly string[] | null;
}

export const jsonLines: Layout = { delimiter: null, columns: null };

const decoder = new TextDecoder('utf-8');
const LONGEST_ID = 500;

/** The fields of a table's record. */
export function fieldsOf(record: Uint8Array, delimiter: number): string[] {
  const { data } = Papa.parse<string[]>(decoder.decode(record), {
    delimiter: String.fromCharCode(delimiter),
    newline: '\n',
  });
  return data[0] ?? [];
}

export function hasTextColumn(columns: readonly string[]): boolean {
  return columns.some((column) => names.text.includes(nameOf(column)));
}

export function readContent(record: Uint8Array, layout: Layout): Content | NoContent {
  if (layout.delimiter === null || !layout.columns) return ofJson(record);
  const fields = fieldsOf(record, layout.delimiter);
  // Only as many as the record has: a table of many columns and many short records costs what it is long.
  return ofObject(
    Object.fromEntries(layout.columns.slice(0, fields.length).map((column, i) => [column, fields[i]!])),
  );
}

function ofJson(record: Uint8Array): Content | NoContent {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(record));
  } catch (error) {
    return { id: null, error: `Not JSON: ${error instanceof Error ? error.message : ''}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: 'Not an object.' };
  return ofObject(value);
}

function ofObject(record: object): Content | NoContent {
  const byName = new Map(
    Object.entries(record).map(([key, value]) => [nameOf(key), { key, value: value as unknown }]),
  );
  const id = first(names.id, byName, (value) =>
    (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
      ? String(value).trim().slice(0, LONGEST_ID)
      : null,
  );
  const text = first(names.text, byName, (value) =>
    typeof value === 'string' && value !== '' ? value : null,
  );
  if (!text) return { id: id?.kept ?? null, error: 'No column of text.' };
  const others = Object.fromEntries(Object.entries(record).filter(([key]) => key !== text.key));
  return { id: id?.kept ?? null, text: text.kept, values: valuesOf(readValues(entriesOf(others))) };
}

/** The first of the names under which there is a value that can be kept. */
function first(
  wanted: readonly string[],
  byName: ReadonlyMap<string, { readonly key: string; readonly value: unknown }>,
  keep: (value: unknown) => string | null,
): { readonly key: string; readonly kept: string } | null {
  for (const name of wanted) {
    const found = byName.get(name);
    const kept = found ? keep(found.value) : null;
    if (found && kept !== null) return { key: found.key, kept };
  }
  return null;
}
