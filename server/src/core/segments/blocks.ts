/**
 * Blocks: the lines that lie between two lines of running text, and runs of lines that are built alike. A table within a story and
 * a menu below it look the same line by line; how long the block is, what it is made of and whether the story goes on below it
 * tell them apart, and tell it of all its lines at once.
 */
import { bucket, localTemplates } from './local';

const distanceEdges = [2, 4, 10, 30, 100, Infinity];
const lengthEdges = [3, 8, 25, 80];
const furnitureEdges = [0.001, 0.05, 0.15];
const figureEdges = [0.001, 0.2, 0.5];
const runEdges = [1, 6, 12, 30, 80];

const blockSize = 1 + (lengthEdges.length + 1) * 3 * (furnitureEdges.length + 1);
/** Names and numbers of answers of what `writeBlocks` writes, in order. */
export const blockTemplates: readonly (readonly [string, number])[] = [
  ['block: running text near', (distanceEdges.length + 1) ** 2],
  ['block: built alike', (runEdges.length + 1) * 6],
  ['block: furniture', blockSize],
  ['block: figures', blockSize],
  ['block: furniture in capture', 1 + 6 * 3 * (lengthEdges.length + 1)],
];

/** Lines of a table's row, at most, that stand below each other. */
const longestPeriod = 5;
/** Lines from a run's end within which running text counts as near. */
const near = 10;

const template = (name: string): number => localTemplates.findIndex((each) => each.name === name);
const [lastMark, words, capitals, digits, first] = [
  'words and last mark',
  'words',
  'words and capitals',
  'digits',
  'first character',
].map(template) as [number, number, number, number, number];
const width = localTemplates.length;

/** What a line is built like, as a number: length, last mark, capitals, digits, first character, all in classes. */
function builds(answers: Uint8Array, n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => {
    const at = i * width;
    const capital = answers[at + capitals]! - 8 * answers[at + words]!;
    return ((answers[at + lastMark]! * 8 + capital) * 8 + answers[at + digits]!) * 16 + answers[at + first]!;
  });
}

/** The longest run each line belongs to whose lines are built like those one row before; length 0 where there is none. */
export class AlikeRuns {
  readonly length: Int32Array;
  readonly from: Int32Array;
  /** The last line of the run. */
  readonly to: Int32Array;

  constructor(own: Int32Array) {
    const n = own.length;
    this.length = new Int32Array(n);
    this.from = Int32Array.from(own, (_, i) => i);
    this.to = Int32Array.from(this.from);
    for (let period = 1; period <= Math.min(longestPeriod, n - 1); period++) this.find(own, period);
  }

  private find(own: Int32Array, period: number): void {
    const n = own.length;
    const like = (i: number): boolean => i >= period && i < n && own[i] === own[i - period];
    let start = -1;
    for (let i = period; i <= n; i++) {
      // One odd line does not end a run.
      if (like(i) || (i < n && like(i - 1) && like(i + 1))) {
        if (start < 0) start = i;
      } else if (start >= 0) {
        if (i - start >= Math.max(3, 2 * period)) this.take(start - period, i);
        start = -1;
      }
    }
  }

  private take(from: number, end: number): void {
    for (let i = from; i < end; i++) {
      if (this.length[i]! >= end - from) continue;
      this.length[i] = end - from;
      this.from[i] = from;
      this.to[i] = end - 1;
    }
  }
}

/** How many of the lines above each are running text and furniture, and of all in the place behind the last. */
export interface UpTo {
  readonly proseUpTo: Int32Array;
  readonly furnitureUpTo: Int32Array;
}

/**
 * Writes the answers about blocks of each line to `out[line * stride + at]` and the places after it. `answers`: the local ones.
 * `captureClass`: how much furniture the capture has, 0 to 5: where there is none, a scraper has taken the menus away and a table
 * is the story's.
 */
export function writeBlocks(
  answers: Uint8Array,
  { proseUpTo, furnitureUpTo }: UpTo,
  captureClass: number,
  out: Uint8Array,
  stride: number,
  at: number,
): void {
  const n = proseUpTo.length - 1;
  const isProse = (i: number): boolean => proseUpTo[i + 1]! > proseUpTo[i]!;
  // Nearest line of running text above and below each line, -1 and n where there is none.
  const above = new Int32Array(n);
  const below = new Int32Array(n);
  const figuresUpTo = new Int32Array(n + 1);
  for (let i = 0, seen = -1; i < n; i++) {
    above[i] = seen;
    if (isProse(i)) seen = i;
    figuresUpTo[i + 1] = figuresUpTo[i]! + (answers[i * width + digits]! >= 2 ? 1 : 0);
  }
  for (let i = n - 1, seen = n; i >= 0; i--) {
    below[i] = seen;
    if (isProse(i)) seen = i;
  }
  const runs = new AlikeRuns(builds(answers, n));
  for (let i = 0; i < n; i++) {
    const to = i * stride + at;
    const since = above[i]! < 0 ? Infinity : i - above[i]!;
    const until = below[i]! === n ? Infinity : below[i]! - i;
    out[to] = (distanceEdges.length + 1) * bucket(since, distanceEdges) + bucket(until, distanceEdges);
    out[to + 1] = alike(i, runs, above, below, n);
    if (isProse(i)) continue;
    const start = above[i]! + 1;
    const lines = below[i]! - start;
    const place = until === Infinity ? 2 : since === Infinity ? 1 : 0;
    const length = bucket(lines, lengthEdges);
    const block = (length * 3 + place) * (furnitureEdges.length + 1);
    const share = (sums: Int32Array): number => (sums[below[i]!]! - sums[start]!) / lines;
    out[to + 2] = 1 + block + bucket(share(furnitureUpTo), furnitureEdges);
    out[to + 3] = 1 + block + bucket(share(figuresUpTo), figureEdges);
    out[to + 4] = 1 + (captureClass * 3 + place) * (lengthEdges.length + 1) + length;
  }
}

/** How long a run the line belongs to, and whether running text ends just above it, goes on just below it or farther down. */
function alike(i: number, runs: AlikeRuns, above: Int32Array, below: Int32Array, n: number): number {
  const from = runs.from[i]!;
  const to = runs.to[i]!;
  const before = above[from]! >= 0 && from - above[from]! <= near ? 1 : 0;
  const after = below[to]! === n ? 0 : below[to]! - to <= near ? 2 : 1;
  return bucket(runs.length[i]!, runEdges) * 6 + before * 3 + after;
}
