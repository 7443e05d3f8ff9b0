/** Lines that name the author of the comment below them and nothing else, and whether they make a thread. */
import { nameKind } from './local';
import { bitsOf } from './phrases';
import type { Shape } from './shape';
import type { Marks, Totals } from './windows';

const openBits = bitsOf('commentOpen');

/** A name or handle on a line of its own, set off from what stands before, with text below it. */
export function isAuthorLine(shapes: readonly Shape[], gaps: readonly number[], i: number): boolean {
  const shape = shapes[i]!;
  const kind = nameKind(shape);
  if (kind < 2 || (shape.phrases !== 0 && shape.words > 1)) return false;
  const next = shapes[i + 1];
  if (!next || nameKind(next) === 2) return false;
  const apart = gaps[i]! > 0 || (i > 0 && (shapes[i - 1]!.phrases & openBits) !== 0);
  return shape.bullet ? !next.bullet : apart && (next.words > shape.words || nameKind(next) < 2);
}

/** Share of the author lines that must hold a name for text worded half like a story's to be taken for theirs. */
const mostNames = 0.7;

/**
 * Whether bare author lines make a thread: enough of them, often enough, and the text from the first one on is worded as
 * readers word it. Subheadings fail by their own words (`names`: the share of author lines with one that is no common word)
 * and by their text: on the dev captures the mean log odds of comment against article lie above -0.3 in 95 % of threads and
 * below -2.3 in 95 % of stories with as many name-like lines.
 */
export function isThread(
  authorLines: Marks,
  n: number,
  isText: (i: number) => boolean,
  odds: Totals,
  chatty: Totals | null,
  names: number,
): boolean {
  if (authorLines.count < 4 || authorLines.count < 0.1 * (n - authorLines.first)) return false;
  let texts = 0;
  let sum = 0;
  for (let i = authorLines.first; i < n; i++) {
    if (!isText(i)) continue;
    texts++;
    sum += chatty ? chatty.sum(i, i + 1) : Math.max(-4, Math.min(4, odds.sum(i, i + 1)));
  }
  if (texts === 0) return false;
  return chatty ? sum / texts > 0.2 : sum / texts > (names >= mostNames ? -2 : 0);
}
