/** Names of files for rows: safe on any system, and no two alike. */

const LONGEST = 80;

/** A safe name from what the file calls the row, or from its number; without an ending. */
function stem(id: string | null, index: number): string {
  const safe = (id ?? '')
    .normalize('NFC')
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .slice(0, LONGEST)
    // The cut may leave half a character, and no address can hold that.
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[._]+|[._]+$/g, '')
    .replace(/\.txt$/i, '');
  return safe === '' ? `row-${String(index + 1).padStart(6, '0')}` : safe;
}

/** Gives out names; the same rows in the same order get the same ones. */
export class RowNames {
  /** Names given out in lower case, with the number that is tried next for another row that wants the same. */
  private readonly taken = new Map<string, number>();

  next(id: string | null, index: number): string {
    const wanted = stem(id, index);
    let name = wanted;
    let copy = this.taken.get(wanted.toLowerCase()) ?? 1;
    while (this.taken.has(name.toLowerCase())) name = `${wanted}~${++copy}`;
    this.taken.set(wanted.toLowerCase(), copy);
    if (name !== wanted) this.taken.set(name.toLowerCase(), 1);
    return `${name}.txt`;
  }
}
