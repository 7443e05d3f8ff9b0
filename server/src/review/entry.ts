/** One line of the review log: to and from JSON. */
import { zones, boundaries } from '../core/model';
import { acceptScopes, type LogEntry, type TextQuote, type Words } from './decision';

/** The name of the format; a later one has another number, and its lines pass unread. */
export const decisionSchema = 'provlens/decision@1';

/** The longest of each string, in UTF-16 units. Longer words are quoted by their first and last lines. */
export const longest = { id: 100, by: 200, reason: 2000, file: 4000, exact: 1000, context: 1024 } as const;
/** Neighbours that are quoted on each side, where the text has as many. */
export const leastContext = 32;
/** Ids that one withdrawal takes back. */
export const mostIds = 1000;

type Plain = Readonly<Record<string, unknown>>;

/** The entry on a line, without its line end. Null for one of another schema or action; a sentence for what is no entry. */
export function readEntry(line: string): LogEntry | null | string {
  // An exception for each line of a long file of something else would take minutes.
  if (!/^\s*\{/.test(line)) return 'not an object';
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return 'not valid JSON';
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 'not an object';
  const all = raw as Plain;
  const schema = all['schema'];
  if (typeof schema !== 'string') return 'no schema';
  if (schema !== decisionSchema) return null;
  try {
    return entryOf(all);
  } catch (error) {
    if (error instanceof Bad) return error.message;
    throw error;
  }
}

class Bad extends Error {}

function entryOf(all: Plain): LogEntry | null {
  const entry = {
    id: text(all, 'id', longest.id, 1),
    at: moment(all['at']),
    by: text({ by: 'unknown', ...all }, 'by', longest.by),
    reason: text({ reason: '', ...all }, 'reason', longest.reason),
    file: text({ file: '', ...all }, 'file', longest.file),
  };
  switch (all['action']) {
    case 'relabel':
      return { ...entry, action: 'relabel', words: words(all), zone: oneOf(all, 'zone', zones) };
    case 'boundary':
      return {
        ...entry,
        action: 'boundary',
        words: words(all),
        boundary: oneOf(all, 'boundary', boundaries),
      };
    case 'accept':
      return {
        ...entry,
        action: 'accept',
        words: words(all),
        rule: text(all, 'rule', longest.id, 1),
        fingerprint: text(all, 'fingerprint', longest.id, 1),
        scope: oneOf(all, 'scope', acceptScopes),
      };
    case 'withdraw': {
      const ids = all['ids'];
      if (!Array.isArray(ids)) throw new Bad('ids is not a list');
      return {
        ...entry,
        action: 'withdraw',
        ids: ids.filter((id): id is string => typeof id === 'string').slice(0, mostIds),
      };
    }
    default:
      if (typeof all['action'] !== 'string') throw new Bad('no action');
      return null;
  }
}

function text(all: Plain, name: string, most: number, least = 0): string {
  const value = all[name];
  if (typeof value !== 'string' || value.length < least) throw new Bad(`no ${name}`);
  if (value.length > most) throw new Bad(`${name} is longer than ${most} characters`);
  return value;
}

function oneOf<T extends string>(all: Plain, name: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === all[name]);
  if (found === undefined) throw new Bad(`${name} is none of ${allowed.join(', ')}`);
  return found;
}

function moment(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) ? value : '';
}

function words(all: Plain): Words {
  const first = quote(all['quote'], 'quote');
  if (all['last'] === undefined) return { first };
  const sha256 = text(all, 'sha256', 64, 64);
  return { first, last: quote(all['last'], 'last'), sha256 };
}

function quote(value: unknown, name: string): TextQuote {
  if (typeof value !== 'object' || value === null) throw new Bad(`no ${name}`);
  const all = { prefix: '', suffix: '', ...value } as Plain;
  return {
    exact: text(all, 'exact', longest.exact, 1),
    prefix: text(all, 'prefix', longest.context),
    suffix: text(all, 'suffix', longest.context),
  };
}

/** The line an entry makes, without its line end. Half a surrogate pair is escaped: the line stays valid UTF-8. */
export function writeEntry(entry: LogEntry): string {
  const { id, at, by, action, file, reason, ...rest } = entry;
  const head = { schema: decisionSchema, id, at, by, action, file };
  if (!('words' in rest)) return JSON.stringify({ ...head, ...rest, reason });
  const { words: said, ...what } = rest;
  const { first, last, sha256 } = said;
  return JSON.stringify({ ...head, ...what, quote: first, ...(last && { last, sha256 }), reason });
}
