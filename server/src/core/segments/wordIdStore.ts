/** Room for so many ids is kept for the next lines. */
const mostKept = 1 << 20;

/** Word ids of many lines, one after another, without an array for each line. */
export class WordIdStore {
  ids = new Uint16Array(1 << 10);
  length = 0;

  /** Makes room for the ids of so many more characters: at most one each, and the marks of a line's beginning and end. */
  reserve(characters: number): void {
    const wanted = this.length + characters + 2;
    if (wanted <= this.ids.length) return;
    const longer = new Uint16Array(Math.max(wanted, 2 * this.ids.length));
    longer.set(this.ids.subarray(0, this.length));
    this.ids = longer;
  }

  /** Only after `reserve`. */
  push(id: number): void {
    this.ids[this.length++] = id;
  }

  /** A copy of the ids. The room of very many is given up. */
  take(): Uint16Array {
    const taken = this.ids.slice(0, this.length);
    if (this.ids.length > mostKept) this.ids = new Uint16Array(1 << 10);
    this.length = 0;
    return taken;
  }

  /** Adds the ids of `other` from `from` to `to`. */
  append(other: Uint16Array, from: number, to: number): void {
    this.reserve(to - from);
    this.ids.set(other.subarray(from, to), this.length);
    this.length += to - from;
  }
}
