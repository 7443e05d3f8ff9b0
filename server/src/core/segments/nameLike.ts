import { DIGIT } from '../text/characters';

/** Whether a line with these counts could be a person's name or handle standing alone: few words, no sentence mark. */
export function nameLike(
  words: number,
  length: number,
  stops: number,
  commas: number,
  code: number,
  digits: number,
  letters: number,
  separatorCount: number,
  last: number,
  firstClass: number,
): boolean {
  if (words < 1 || words > 5 || length > 40 || letters < 1) return false;
  if (commas > 0 || separatorCount > 0 || code > 1) return false;
  // Handles may be mostly figures, but then they are one word.
  if (digits > letters && (words > 1 || firstClass === DIGIT)) return false;
  if (stops > 1) return false;
  return last !== 33 && last !== 63 && last !== 58 && last !== 0x2026;
}
