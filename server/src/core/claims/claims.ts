import type { Attribution, Comment, Line, Sentence } from '../model';

export interface Claims {
  /** In order of position; article and comments zones only. */
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
}

/** Who stands behind each sentence: sentences, attributions, sources resolved over the document. */
export function readClaims(text: string, lines: readonly Line[], comments: readonly Comment[]): Claims {
  void text;
  void lines;
  void comments;
  return { sentences: [], attributions: [] };
}
