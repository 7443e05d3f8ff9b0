import type { Line, Options, Span } from '../model';

/** Zone and role of every line. Pinned lines keep their zone. */
export function segment(text: string, lines: readonly Span[], options: Options): Line[] {
  void options;
  return lines.map((span) => {
    const blank = text.slice(...span).trim() === '';
    return {
      span,
      zone: blank ? '' : 'article',
      role: blank ? '' : 'paragraph',
      confidence: blank ? 0 : 0.5,
    };
  });
}
