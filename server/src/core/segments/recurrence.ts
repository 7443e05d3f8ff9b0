/**
 * Lines that recur in one capture under other names: "Posted by: Ann at May 3" and "Posted by: Bo at June 9" have one
 * skeleton. Where dated or author-like lines recur, a thread of comments runs between them, whatever their wording.
 */
import { classOf, DIGIT, isLetter, SPACE, UPPER } from '../text/characters';
import { bitsOf } from './phrases';
import type { Shape } from './shape';

const markBits = bitsOf('commentMeta', 'byline');

/** A short line with its names, figures and months put out of the way; empty for a line too long to be a mark. */
export function skeletonOf(head: string, shape: Shape): string {
  if (shape.words > 14 || shape.length > 120) return '';
  let skeleton = '';
  let previous = '';
  for (let i = 0; i < head.length;) {
    const cls = classOf(head.charCodeAt(i));
    if (cls === SPACE) {
      i++;
      continue;
    }
    const start = i;
    const inWord = isLetter(cls) || cls === DIGIT;
    do i++;
    while (inWord && i < head.length && isWord(head.charCodeAt(i)));
    // A line may begin with a handle in small letters; initials have stops that other names lack.
    if (head[start] === '.') continue;
    const name = cls === UPPER || (inWord && cls !== DIGIT && skeleton === '');
    const token = !inWord ? head[start]! : name ? 'X' : cls === DIGIT ? '0' : head.slice(start, i);
    if (token !== previous) skeleton += token + ' ';
    previous = token;
  }
  return skeleton;
}

function isWord(code: number): boolean {
  const cls = classOf(code);
  return isLetter(cls) || cls === DIGIT;
}

/** Whether a line is dated or author-like: others have no skeleton that matters. */
export function isMarked(shape: Shape): boolean {
  const marked =
    shape.month || shape.clock || shape.year || ((shape.phrases & markBits) !== 0 && shape.words > 1);
  return marked && shape.letters > 0;
}

/** Whether each line is one of at least three with its skeleton, empty for a line that is no mark. */
export function recurringSkeletons(skeletons: readonly string[]): boolean[] {
  const counts = new Map<string, number>();
  for (const key of skeletons) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return skeletons.map((key) => key !== '' && counts.get(key)! >= 3);
}

/** Whether each line is one of at least three dated or author-like lines of the same skeleton. */
export function recurring(heads: readonly string[], shapes: readonly Shape[]): boolean[] {
  return recurringSkeletons(shapes.map((shape, i) => (isMarked(shape) ? skeletonOf(heads[i]!, shape) : '')));
}
