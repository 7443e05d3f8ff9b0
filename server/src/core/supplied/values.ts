/** What is known of a capture's origin, out of the names and values that a tool wrote down. Validated: what cannot be right is left out and named. */
import languages from '../../../data/languages.json';
import names from '../../../data/supplied.json';
import { suppliedKeys, type Supplied, type SuppliedKey, type Span } from '../model';
import type { Entry } from './entries';
import { timeOf } from './times';

export interface FoundValue {
  readonly key: SuppliedKey;
  readonly value: string;
  readonly spans: readonly Span[];
}

export interface Values {
  /** One for each key at most, in the order of `suppliedKeys`. */
  readonly found: readonly FoundValue[];
  /** Names whose value cannot be what the name says. */
  readonly bad: readonly string[];
}

/** UTF-16 units of a value; longer ones are cut (a headline) or left out (an address). */
const LONGEST = 2000;
const MOST_AUTHORS = 10;

const tags: Readonly<Partial<Record<string, string>>> = languages.tags;
const fetchMarks = new Set(names.fetchMarks);

/** The value as it is kept; null where it cannot be one of that key. */
const readers: Readonly<Record<SuppliedKey, (value: string | number) => string | null>> = {
  url: (value) => {
    const words = String(value).trim();
    return words.length <= LONGEST && /^(?:https?|ftp):\/\/[^\s/]+\S*$/i.test(words) ? words : null;
  },
  retrieved: timeOf,
  contentType: (value) => {
    const words = String(value).trim().toLowerCase();
    return words.length <= 200 && /^[a-z]+\/[a-z0-9.+*-]+(?:\s?;.*)?$/.test(words) ? words : null;
  },
  digest: (value) => {
    const words = String(value).trim();
    return words.length <= 200 && /^(?:[a-z0-9-]{1,10}[:=])?[0-9a-z+/=]{24,140}$/i.test(words) ? words : null;
  },
  headline: nonEmpty,
  publisher: nonEmpty,
  published: timeOf,
  updated: timeOf,
  byline: nonEmpty,
  language: (value) => {
    const [code = ''] = String(value).trim().replace(/_/g, '-').split(/[,;]/);
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(code)) return null;
    return tags[code.toLowerCase()] ?? code;
  },
};

function nonEmpty(value: string | number): string | null {
  const words = String(value).trim().slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

/** Names that many tools use for something else as well: a value that does not fit is no fault. */
const loose = new Set(['source', 'original', 'link', 'u', '@id', 'timestamp', 'ts', 'snapshot', 'digest', 'checksum', 'archived', 'locale', 'created', 'mainentityofpage']); // prettier-ignore

/** Reads the entries of one origin. Total and bounded. */
export function readValues(entries: readonly Entry[]): Values {
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = byName.get(entry.name);
    if (known) known.push(entry);
    else byName.set(entry.name, [entry]);
  }
  const fetched = [...byName.keys()].some((name) => fetchMarks.has(name));
  const date = byName.get('date');
  if (date) byName.set(fetched ? 'date!fetch' : 'date!publish', date);
  // Of a record of the page as fetched, the digest is that of its HTML.
  const [type] = byName.get('warctype') ?? [];
  if (type && type.value !== 'conversion') byName.delete('warcblockdigest');
  const bad: string[] = [];
  const found = suppliedKeys.flatMap((key): FoundValue[] => {
    for (const name of names.keys[key]) {
      const given = byName.get(name);
      if (!given || given.every(({ value }) => String(value).trim() === '')) continue;
      const value = valueOf(key, given);
      if (value) return [value];
      if (!loose.has(name)) bad.push(name.replace(/!.*/, ''));
    }
    return [];
  });
  return { found, bad };
}

/** The first value that can be one; of authors all. */
function valueOf(key: SuppliedKey, given: readonly Entry[]): FoundValue | null {
  const read = given.flatMap(({ value, span }) => {
    const kept = readers[key](value);
    return kept === null ? [] : [{ kept, spans: span ? [span] : [] }];
  });
  const taken = read.slice(0, key === 'byline' ? MOST_AUTHORS : 1);
  if (taken.length === 0) return null;
  const words = [...new Set(taken.map(({ kept }) => kept))].join(', ').slice(0, LONGEST);
  return { key, value: words, spans: taken.flatMap(({ spans }) => spans) };
}

/** Values without their places, for what lies beside the text. */
export function valuesOf({ found }: Values): Supplied['values'] {
  return Object.fromEntries(found.map(({ key, value }) => [key, value]));
}
