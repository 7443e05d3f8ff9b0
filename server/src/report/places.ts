/** Offsets as lines and columns, both from 1, columns in UTF-16 units: how compilers and SARIF count. Lines end at `\n` alone. */
import type { Span } from '../core/model';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export class Places {
  private readonly starts: number[] = [0];
  constructor(private readonly text: string) {
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1))
      this.starts.push(feed + 1);
  }

  of(offset: number): Place {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }

  /** The first line that the span touches, without its line end, and the part of the span on it. */
  lineOf([start, end]: Span): { readonly span: Span; readonly marked: Span } {
    const lineStart = this.starts[this.of(start).line - 1]!;
    const feed = this.text.indexOf('\n', start);
    let lineEnd = feed < 0 ? this.text.length : feed;
    if (lineEnd > start && feed >= 0 && this.text[lineEnd - 1] === '\r') lineEnd--;
    return { span: [lineStart, lineEnd], marked: [start, Math.max(start, Math.min(end, lineEnd))] };
  }
}
