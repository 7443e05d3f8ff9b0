/** The segmentation gold: pages with a label a line, read from gzipped JSON lines. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Gold {
  readonly id: string;
  readonly url_domain: string;
  readonly tier: string;
  readonly license: string;
  readonly lang: string;
  readonly comments_annotated: boolean;
  readonly text: string;
  /** One for each line: `article`, `comment`, `boilerplate`, `unknown` or empty. */
  readonly labels: readonly string[];
  readonly fine?: readonly string[];
}

export const goldFiles: Readonly<Record<string, string>> = {
  pages: 'segmentation-dev.jsonl.gz',
  variantB: 'segmentation-dev-variantB.jsonl.gz',
  cleaned: 'segmentation-dev-cleaned.jsonl.gz',
  snippets: 'segmentation-snippets-dev.jsonl.gz',
};

/** Documents of one of the files, in order. */
export function* readGold(folder: string, file: string): Generator<Gold> {
  const all = gunzipSync(readFileSync(join(folder, goldFiles[file]!)));
  for (let from = 0; from < all.length;) {
    const feed = all.indexOf(10, from);
    const to = feed < 0 ? all.length : feed;
    if (to > from) yield JSON.parse(all.toString('utf8', from, to)) as Gold;
    from = to + 1;
  }
}

const bit: Readonly<Record<string, number>> = { boilerplate: 1, article: 2, comment: 4 };

/** The zones that the gold allows for a line, as bits in the order of `zones`; 7 where it does not say. */
export function allowedZones(gold: Gold, line: number): number {
  const label = gold.labels[line] ?? 'unknown';
  if (label === 'boilerplate' && !gold.comments_annotated) return 5;
  return bit[label] ?? 7;
}

/** Which of `folds` parts a web domain falls into. */
export function foldOf(domain: string, folds: number): number {
  return createHash('sha256').update(domain).digest().readUInt32BE(0) % folds;
}

/** Whether a web domain is of the tenth that the shipped weights never saw. */
export const isHeldOut = (domain: string): boolean => foldOf(domain, 10) === 0;

/** The same numbers at every run, in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

export function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
