/** Names and values as a tool wrote them down, flat: what JSON objects, table rows and header blocks have in common. */
import names from '../../../data/supplied.json';
import type { Span } from '../model';

export interface Entry {
  /** As in `data/supplied.json`: lower case, without spaces, hyphens and underscores, nested names joined by a dot. */
  readonly name: string;
  readonly value: string | number;
  /** Where the value stands, if it stands in the text. */
  readonly span?: Span;
}

/** Entries, members of an object or list and levels of nesting that are looked at. */
const MOST = 500;
const MOST_OF_LIST = 20;
const DEEPEST = 4;
const LONGEST_NAME = 80;

const containers = new Set(names.containers);

export function nameOf(written: string): string {
  return written
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

/** The entries of an object out of JSON; what is neither text nor a number is left out. Bounded for any value. */
export function entriesOf(record: object): Entry[] {
  const entries: Entry[] = [];
  const visit = (value: unknown, name: string, depth: number): void => {
    if (entries.length >= MOST || depth > DEEPEST) return;
    if (typeof value === 'string' || typeof value === 'number') entries.push({ name, value });
    else if (Array.isArray(value)) list(value, name, depth + 1);
    else if (value !== null && typeof value === 'object') members(value, name, depth + 1);
  };
  const list = (values: readonly unknown[], name: string, depth: number): void => {
    // JSON-LD lists page, site and publisher side by side: only the article's members speak of the article.
    const article = name === '@graph' ? values.slice(0, MOST).find(isArticle) : undefined;
    if (article) members(article, '', depth);
    else if (name !== '@graph') for (const each of values.slice(0, MOST_OF_LIST)) visit(each, name, depth);
  };
  const members = (object: object, within: string, depth: number): void => {
    // An object's own values first: what is nested below may be without end.
    const nested = (value: unknown): number => (value !== null && typeof value === 'object' ? 1 : 0);
    const inOrder = Object.entries(object)
      .slice(0, MOST)
      .sort(([, a], [, b]) => nested(a) - nested(b));
    for (const [written, value] of inOrder) {
      const name = nameOf(written);
      visit(value, within === '' || containers.has(within) ? name : `${within}.${name}`, depth);
    }
  };
  members(record, '', 0);
  return entries;
}

function isArticle(value: unknown): value is object {
  if (value === null || typeof value !== 'object') return false;
  const type: unknown = (value as { readonly '@type'?: unknown })['@type'];
  return [type].flat().some((each) => typeof each === 'string' && /(?:Article|Posting)$/.test(each));
}
