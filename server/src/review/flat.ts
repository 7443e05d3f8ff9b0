import type { Span } from '../core/model';
import { Haystack } from './search';

/**
 * A text with every line end as `\n`, and the way back. An editor makes the line ends of a file alike, a command line leaves
 * them: words are the same words either way.
 */
export class FlatText {
  readonly text: string;
  readonly haystack: Haystack;
  /** Places of the flat text after which a `\r` was left out. */
  private readonly dropped: readonly number[];

  constructor(text: string) {
    const dropped: number[] = [];
    for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2))
      dropped.push(at - dropped.length);
    this.dropped = dropped;
    this.text = text.replace(/\r\n?/g, '\n');
    this.haystack = new Haystack(this.text);
  }

  toFlat(offset: number): number {
    return offset - this.count((k) => this.dropped[k]! + k < offset);
  }

  /** From a span of the flat text. */
  fromFlat([start, end]: Span): Span {
    return [this.back(start), this.back(end)];
  }

  private back(flat: number): number {
    return flat + this.count((k) => this.dropped[k]! < flat);
  }

  /** How many of the places left out are before; they are sorted. */
  private count(before: (k: number) => boolean): number {
    let low = 0;
    let high = this.dropped.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
