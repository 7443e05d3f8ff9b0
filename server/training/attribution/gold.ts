/** The attribution gold: articles with source, cue and content of each relation, read from gzipped JSON lines. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

type Pair = readonly [start: number, end: number];
interface Role {
  readonly spans?: readonly Pair[];
}

export interface Article {
  readonly id: string;
  readonly source_dataset: string;
  readonly meta: { readonly publisher?: string; readonly text_license?: string };
  readonly text: string;
  readonly sentences: readonly { start: number; end: number; label: string; speechLabel: string }[];
  readonly attributions: readonly {
    readonly source: Role | null;
    readonly cue: Role | null;
    readonly content: Role | null;
    readonly act: string;
  }[];
  readonly discard?: readonly Pair[];
}

/** Articles of PolNeAR, in order; only those of the given licences where any are given. */
export function readArticles(folder: string, licences: readonly string[]): Article[] {
  const file = join(folder, 'attribution/attribution-dev.jsonl.gz');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)
    .filter(({ source_dataset }) => source_dataset.startsWith('PolNeAR'))
    .filter(({ meta }) => licences.length === 0 || licences.includes(meta.text_license ?? 'none stated'));
}

/** Which of `parts` an article falls into. */
export function partOf(id: string, parts: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % parts;
}

/** Whether an article is of the tenth that the shipped weights never saw. */
export const isHeldOut = (id: string): boolean => partOf(id, 10) === 0;

/** White space and marks at the edges of a span are no part of it, as the scorer has it. */
const edge = /[\s\uFEFF.,;:!?'"“”‘’„«»`´()[\]{}…–—-]/u;

/** Spans without marks at their edges, joined where no word parts them. */
export function trimmed(text: string, role: Role | null): [number, number][] {
  const out: [number, number][] = [];
  for (const [start, end] of [...(role?.spans ?? [])].sort((a, b) => a[0] - b[0])) {
    let from = start;
    let to = end;
    while (from < to && edge.test(text[from]!)) from++;
    while (to > from && edge.test(text[to - 1]!)) to--;
    if (from >= to) [from, to] = [start, end];
    const last = out.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last[1], from))) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Length of what two lists of spans share, in UTF-16 units. */
export function shared(one: readonly Pair[], other: readonly Pair[]): number {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}
