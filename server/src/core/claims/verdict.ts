/** The verdict of a sentence: the highest step of the ladder among the attributions that stand behind it. */
import { sourceKinds, type Attribution, type Verdict } from '../model';
import type { TokenRange } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import type { Word } from '../text/words';
import { claimFloor } from './checkable';

/** Counts of non-blank characters before each token of a passage. */
export function inkOf({ starts, ends }: Tokens<Word>): Int32Array {
  const ink = new Int32Array(starts.length + 1);
  for (let at = 0; at < starts.length; at++) ink[at + 1] = ink[at]! + ends[at]! - starts[at]!;
  return ink;
}

/** What one attribution covers of a passage. */
export interface Pieces {
  readonly index: number;
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

/** For each sentence the attributions whose content covers half of it or more, or whose source and cue both touch it. */
export function standBehind(
  sentences: readonly TokenRange[],
  ink: Int32Array,
  pieces: readonly Pieces[],
): number[][] {
  const found: number[][] = sentences.map(() => []);
  for (const piece of pieces) {
    const covered = new Map<number, number>();
    const behind = new Set<number>();
    const touched = new Set<number>();
    each(sentences, piece.content, (sentence, from, to) => {
      const count = (covered.get(sentence) ?? 0) + ink[to]! - ink[from]!;
      covered.set(sentence, count);
      const [start, end] = sentences[sentence]!;
      if (count * 2 >= ink[end]! - ink[start]!) behind.add(sentence);
    });
    each(sentences, piece.source, (sentence) => touched.add(sentence));
    each(sentences, piece.cue, (sentence) => {
      if (touched.has(sentence)) behind.add(sentence);
    });
    for (const sentence of behind) found[sentence]!.push(piece.index);
  }
  return found;
}

/** Visits the sentences that ranges overlap, with the part of each that is overlapped. */
function each(
  sentences: readonly TokenRange[],
  ranges: readonly TokenRange[],
  visit: (sentence: number, from: number, to: number) => void,
): void {
  for (const [start, end] of ranges) {
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
