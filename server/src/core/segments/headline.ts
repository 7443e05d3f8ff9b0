/** Which line is the headline: the most title-like line above the story. */
import type { Line } from '../model';
import type { Lines } from './lines';
import { bitsOf, chromeBits } from './phrases';

const credits = bitsOf('byline', 'timestamp');

/** How far above the story a headline is looked for, in lines that are not blank. */
const reach = 25;

/** Index among the lines that are not blank, or -1. `firstProse`: the story's first paragraph, or -1 where there is none. */
export function findHeadline(lines: Lines, out: readonly Line[], firstProse: number): number {
  if (firstProse < 0) return -1;
  let best = -1;
  let top = 2.5;
  for (let i = Math.max(0, firstProse - reach); i < firstProse; i++) {
    const score = titleScore(lines, out[i]!, i) - 0.12 * (firstProse - i);
    if (score > top) {
      best = i;
      top = score;
    }
  }
  return best;
}

function titleScore(lines: Lines, line: Line, i: number): number {
  const shape = lines.shapes[i]!;
  if (shape.words < 2 || shape.words > 32 || line.role === 'artefact') return -9;
  let score = 0;
  if (shape.words >= 4) score += 2;
  if (shape.words >= 6 && shape.words <= 20) score += 1;
  if (lines.copies[i]! > 1 && shape.words >= 4) score += 2;
  if (String.fromCharCode(shape.last) === '.') score -= 2.5;
  if (shape.capitalised > shape.lowered) score += 0.5;
  if ((shape.phrases & chromeBits) !== 0) score -= shape.words < 6 ? 3 : 1;
  if ((shape.phrases & credits) !== 0) score -= 1.5;
  if (shape.clock || (shape.year && shape.month)) score -= 3;
  if (shape.separators > 1 || shape.url) score -= 1.5;
  if (line.zone === 'article') score += 1.5;
  if (shape.bullet) score -= 1;
  return score;
}
