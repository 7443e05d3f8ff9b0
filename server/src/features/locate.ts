import type { Attribution, Capture, Sentence, Span } from '../core/model';

export const holds = ([start, end]: Span, offset: number): boolean => start <= offset && offset < end;

/** Index of the last of `count` sorted items whose start is at or before the offset; -1 where there is none. */
export function lastAtOrBefore(count: number, start: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The number, from 0, of the line at the offset; the offset of a line end belongs to its line. */
export function lineAt({ lines }: Capture, offset: number): number {
  return Math.max(
    0,
    lastAtOrBefore(lines.length, (i) => lines[i]!.span[0], offset),
  );
}

export function sentenceAt({ sentences }: Pick<Capture, 'sentences'>, offset: number): Sentence | null {
  const sentence = sentences[lastAtOrBefore(sentences.length, (i) => sentences[i]!.span[0], offset)];
  return sentence && holds(sentence.span, offset) ? sentence : null;
}

/** Attributions with a source, cue or content at the offset; the narrowest part that holds it comes first. */
export function attributionsAt({ attributions }: Capture, offset: number): Attribution[] {
  return attributions
    .map((attribution) => ({ attribution, width: narrowest(attribution, offset) }))
    .filter(({ width }) => width < Infinity)
    .sort((a, b) => a.width - b.width)
    .map(({ attribution }) => attribution);
}

function narrowest({ source, cue, content }: Attribution, offset: number): number {
  let width = Infinity;
  for (const spans of [source?.spans ?? [], cue.spans, content.spans])
    for (const span of spans) if (holds(span, offset)) width = Math.min(width, span[1] - span[0]);
  return width;
}
