/** How far two texts are the same from their beginning and from their end, by comparisons of whole pieces: a text may be long. */

/** Length of the longest beginning that both have. */
export function commonStart(a: string, b: string): number {
  let same = 0;
  let differs = Math.min(a.length, b.length) + 1;
  // `same` characters are equal, the first `differs` are not (or are more than there are).
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else differs = middle;
  }
  return same;
}

/** Length of the longest end that both have, of at most `limit` characters. */
export function commonEnd(a: string, b: string, limit: number): number {
  let same = 0;
  let differs = Math.min(limit, a.length, b.length) + 1;
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    if (a.slice(a.length - middle, a.length - same) === b.slice(b.length - middle, b.length - same))
      same = middle;
    else differs = middle;
  }
  return same;
}
