/** Windows over the lines that are not blank: sums in constant time, distances to marked lines. */
import { bucket } from './local';

/** Running totals of a property over the lines: `sum(from, to)` in constant time, cut at the ends. */
export class Totals {
  private readonly totals: Float64Array;
  constructor(
    private readonly count: number,
    of: (index: number) => number,
  ) {
    this.totals = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) this.totals[i + 1] = this.totals[i]! + of(i);
  }
  sum(from: number, to: number): number {
    return (
      this.totals[Math.min(this.count, Math.max(0, to))]! -
      this.totals[Math.min(this.count, Math.max(0, from))]!
    );
  }
  /** Mean over the lines within `reach` of `at`, without `at` itself. */
  around(at: number, reach: number): number {
    const from = Math.max(0, at - reach);
    const to = Math.min(this.count, at + reach + 1);
    return to - from <= 1 ? 0 : (this.sum(from, to) - this.sum(at, at + 1)) / (to - from - 1);
  }
  before(at: number, reach: number): number {
    const from = Math.max(0, at - reach);
    return at === from ? 0 : this.sum(from, at) / (at - from);
  }
  after(at: number, reach: number): number {
    const to = Math.min(this.count, at + 1 + reach);
    return to === at + 1 ? 0 : this.sum(at + 1, to) / (to - at - 1);
  }
}

/** Lines of one kind in a capture: how far the nearest are, and whether a line stands among them. */
export class Marks {
  readonly count: number;
  /** Their indices, ascending. */
  readonly lines: readonly number[];
  /** Index of the first, or the number of lines where there is none. */
  readonly first: number;
  private readonly last: number;
  private readonly before: Int32Array;
  private readonly after: Int32Array;
  private readonly size: number;
  constructor(
    private readonly n: number,
    readonly is: (i: number) => boolean,
  ) {
    this.before = new Int32Array(n).fill(-1);
    this.after = new Int32Array(n).fill(-1);
    const lines: number[] = [];
    let at = -1;
    let count = 0;
    let first = n;
    for (let i = 0; i < n; i++) {
      this.before[i] = at < 0 ? -1 : i - at;
      if (is(i)) {
        at = i;
        lines.push(i);
        count++;
        first = Math.min(first, i);
      }
    }
    this.lines = lines;
    this.last = at;
    this.first = first;
    this.count = count;
    this.size = bucket(count, [1, 3, 6, 15]);
    at = -1;
    for (let i = n - 1; i >= 0; i--) {
      this.after[i] = at < 0 ? -1 : at - i;
      if (is(i)) at = i;
    }
  }
  distances(i: number): number {
    return distance(this.before[i]!) * 7 + distance(this.after[i]!);
  }
  /** Whether line `i` stands from the line before the first of them on, to at most `reach` lines below the last. */
  spans(i: number, reach: number): boolean {
    return i >= this.first - 1 && i <= this.last + reach;
  }
  place(i: number): number {
    if (this.count === 0) return 0;
    const place = i < this.first ? (this.first - i <= 4 ? 3 : 0) : i <= this.last ? 1 : 2;
    return this.size * 4 + place;
  }
}
const distance = (lines: number): number => (lines < 0 ? 0 : 1 + bucket(lines, [2, 3, 5, 10, 25]));
