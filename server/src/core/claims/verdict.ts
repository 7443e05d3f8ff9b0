/** The verdict of a sentence: the highest step of the ladder among the attributions that stand behind it. */
import { sourceKinds, type Attribution, type Span, type Verdict } from '../model';
import { isBlank } from '../text/tokens';
import { claimFloor } from './checkable';

/** Counts of non-blank characters before each offset of a passage. */
export function inkOf(text: string): Int32Array {
  const ink = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) ink[at + 1] = ink[at]! + (isBlank(text.charCodeAt(at)) ? 0 : 1);
  return ink;
}

/** What one attribution covers of the sentences of a passage; spans relative to it. */
export interface Pieces {
  readonly index: number;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** For each sentence the attributions whose content covers half of it or more, or whose source and cue both touch it. */
export function standBehind(
  sentences: readonly Span[],
  ink: Int32Array,
  pieces: readonly Pieces[],
): number[][] {
  const found: number[][] = sentences.map(() => []);
  for (const piece of pieces) {
    const covered = new Map<number, number>();
    const touched = new Map<number, number>();
    each(sentences, piece.content, (sentence, from, to) =>
      covered.set(sentence, (covered.get(sentence) ?? 0) + ink[to]! - ink[from]!),
    );
    each(sentences, piece.source, (sentence) => touched.set(sentence, 1));
    each(sentences, piece.cue, (sentence) => {
      if (touched.has(sentence)) touched.set(sentence, 3);
    });
    for (const [sentence, count] of covered) {
      const [from, to] = sentences[sentence]!;
      if (count * 2 >= ink[to]! - ink[from]!) touched.set(sentence, 3);
    }
    for (const [sentence, value] of touched) if (value === 3) found[sentence]!.push(piece.index);
  }
  return found;
}

function each(
  sentences: readonly Span[],
  spans: readonly Span[],
  visit: (sentence: number, from: number, to: number) => void,
): void {
  for (const [start, end] of spans) {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]![1] <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < sentences.length && sentences[at]![0] < end; at++) {
      visit(at, Math.max(start, sentences[at]![0]), Math.min(end, sentences[at]![1]));
    }
  }
}

/**
 * A headline sums its story up: its attribution stands in the body, so "none found" would say more than the line shows.
 * A refusal to speak sources nothing; the sentence that tells of it asserts nothing beyond the refusal.
 */
export function verdictOf(
  attributions: readonly Attribution[],
  checkable: number,
  headline: boolean,
): Verdict {
  let best: number = sourceKinds.length;
  let refusals = 0;
  for (const { source, polarity } of attributions) {
    if (polarity === 'declined') refusals++;
    else if (source) best = Math.min(best, sourceKinds.indexOf(source.kind));
    // "reportedly", "I've heard": somebody's word, and nobody is shown
    else if (polarity === 'hearsay') best = Math.min(best, sourceKinds.indexOf('unnamed-collective'));
  }
  const kind = sourceKinds[best];
  if (kind) return checkable < claimFloor / 3 ? 'not-a-claim' : kind;
  if (headline || refusals > 0) return 'not-a-claim';
  return checkable < claimFloor ? 'not-a-claim' : 'none';
}
