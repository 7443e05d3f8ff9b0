/**
 * Lines that stand in a capture more than once, whatever their case and the white space around them. A hash tells which lines
 * cannot be copies, so that only the others are cut out of the text.
 */

/** Longer lines are not compared: they are `TOO_LONG`, which is no line's hash. */
export const longestCopy = 400;
export const TOO_LONG = 0;

export interface Copies {
  /** How often each line's words stand in the capture. */
  readonly copies: number[];
  /** Whether they stood before. */
  readonly again: boolean[];
}

/** `hashes`: the hash of each line (see `Units`), or `TOO_LONG`. `lineAt`: a line's characters. */
export function findCopies(hashes: Int32Array, lineAt: (index: number) => string): Copies {
  const copies = new Array<number>(hashes.length).fill(1);
  const again = new Array<boolean>(hashes.length).fill(false);
  const shared = sharedHashes(hashes);
  if (shared.length === 0) return { copies, again };
  const groups = new Map<string, number[]>();
  hashes.forEach((hash, i) => {
    if (hash === TOO_LONG || !has(shared, hash)) return;
    const key = lineAt(i).trim().toLowerCase();
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  for (const group of groups.values()) {
    group.forEach((i, before) => {
      copies[i] = group.length;
      again[i] = before > 0;
    });
  }
  return { copies, again };
}

/** The hashes that more than one line has, in order. Sorted, not hashed again: a hostile text can make hashes that meet. */
function sharedHashes(hashes: Int32Array): Int32Array {
  const sorted = hashes.slice().sort();
  let count = 0;
  for (let i = 1; i < sorted.length; i++) {
    const hash = sorted[i]!;
    if (hash === sorted[i - 1] && hash !== TOO_LONG && (count === 0 || sorted[count - 1] !== hash))
      sorted[count++] = hash;
  }
  return sorted.subarray(0, count);
}

/** Whether `value` is among `sorted`. */
function has(sorted: Int32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
