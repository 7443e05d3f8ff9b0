/** `{"id", "text"}` records, one a line. */
import type { Supplied } from '../core/model';
import { entriesOf } from '../core/supplied/entries';
import { readValues, valuesOf } from '../core/supplied/values';

export type Record =
  | {
      readonly id: string | number | null;
      readonly text: string;
      /** What its other fields say of the text's origin. */
      readonly values: Supplied['values'];
    }
  | { readonly id: string | number | null; readonly error: string };

const decoder = new TextDecoder('utf-8');

/** The record on a line; what is no record gives an error that says why, with the id where that much is known. */
export function readRecord(line: Uint8Array): Record {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(line));
  } catch (error) {
    return { id: null, error: `Not JSON: ${error instanceof Error ? error.message : ''}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: 'Not an object with "id" and "text".' };
  const { id: given, text, ...rest } = value as { readonly id?: unknown; readonly text?: unknown };
  const id = typeof given === 'string' || typeof given === 'number' ? given : null;
  if (typeof text !== 'string') return { id, error: '"text" is not a string.' };
  return { id, text, values: valuesOf(readValues(entriesOf(rest))) };
}
