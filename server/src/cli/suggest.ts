/** Did you mean? */

/** Levenshtein distance: letters put in, left out or exchanged. Words of the command line are short: quadratic is fine. */
export function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

const LONGEST = 40;

/** The nearest of the known words, where it is near enough to be meant: a third of its letters may be wrong, or it goes on. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const lower = word.toLowerCase();
  const ranked = known
    .map((each) => ({ each, far: distance(lower, each) }))
    .filter(({ each, far }) => far <= Math.max(1, Math.floor(each.length / 3)))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.each ?? (lower.length > 1 ? known.find((each) => each.startsWith(lower)) : null) ?? null;
}

/** A sentence to put behind a complaint; empty where nothing is near. */
export function didYouMean(word: string, known: readonly string[], shown = (found: string) => found): string {
  const found = nearest(word, known);
  return found === null ? '' : ` Did you mean ${shown(found)}?`;
}
