import type { Capture, Line, Sentence } from '../core/model';

export interface Paragraph {
  readonly line: Line;
  readonly sentences: readonly Sentence[];
  /** A subheading stands before it. */
  readonly opens: boolean;
}

/** Sentences of the article by the line they begin in, in order; headlines and subheadings are left out. One pass over both. */
export function* paragraphs({ lines, sentences }: Capture): Generator<Paragraph> {
  let next = 0;
  let opens = false;
  for (const line of lines) {
    const own: Sentence[] = [];
    for (; next < sentences.length && sentences[next]!.span[0] <= line.span[1]; next++) {
      const sentence = sentences[next]!;
      if (sentence.zone === 'article' && sentence.span[0] >= line.span[0]) own.push(sentence);
    }
    if (line.role === 'subheading') opens = true;
    const told = line.role !== 'headline' && line.role !== 'repeated-headline' && line.role !== 'subheading';
    if (own.length === 0 || !told) continue;
    yield { line, sentences: own, opens };
    opens = false;
  }
}
