import type { Capture } from '../core/model';

/** The article alone: spans of its lines, in order. A blank line parts lines that something else stood between. */
export interface ArticleLine {
  readonly text: string;
  /** The line of the capture it is, from 0. */
  readonly line: number;
}

/** Article lines, and of the blank ones those that stand between two of them. */
export function articleLines({ text, lines }: Capture): ArticleLine[] {
  const out: ArticleLine[] = [];
  let gap = -1;
  lines.forEach(({ zone, span }, line) => {
    if (zone === 'article') {
      if (gap >= 0 && out.length) out.push({ text: '', line: gap });
      out.push({ text: text.slice(...span), line });
      gap = -1;
    } else if (gap < 0) gap = line;
  });
  return out;
}
