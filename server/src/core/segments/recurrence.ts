/**
 * Lines that recur in one capture under other names: "Posted by: Ann at May 3" and "Posted by: Bo at June 9" have one
 * skeleton. Where dated or author-like lines recur, a thread of comments runs between them, whatever their wording.
 */
import calendar from '../../../data/calendar.json';
import { classOf, DIGIT, isLetter, SPACE, UPPER } from '../text/characters';
import { bitsOf, pieceNumbers } from './phrases';
import type { Shape } from './shape';

const markBits = bitsOf('commentMeta', 'byline');

/** What stands for a word, no number: its characters, whether a capital begins it, whether nothing stands before it. */
type Reduce = (word: string, capital: boolean, first: boolean) => string;

/** A line with its numbers as `0` and its words as `reduce` has them; of the same in a row one stays. */
function reduced(head: string, reduce: Reduce): string {
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
    // Initials have stops that other names lack.
    if (head[start] === '.') continue;
    const token = !inWord
      ? head[start]!
      : cls === DIGIT
        ? '0'
        : reduce(head.slice(start, i), cls === UPPER, skeleton === '');
    if (token !== previous) skeleton += token + ' ';
    previous = token;
  }
  return skeleton;
}

// A line may begin with a handle in small letters.
const withoutNames: Reduce = (word, capital, first) => (capital || first ? 'X' : word);

/** A short line with its names, figures and months put out of the way; empty for a line too long to be a mark. */
export function skeletonOf(head: string, shape: Shape): string {
  return shape.words > 14 || shape.length > 120 ? '' : reduced(head, withoutNames);
}

function isWord(code: number): boolean {
  const cls = classOf(code);
  return isLetter(cls) || cls === DIGIT;
}

const months = new Set(calendar.months);
const weekdays = new Set(calendar.weekdays);

const withPhrases: Reduce = (raw, capital) => {
  const word = raw.toLowerCase();
  if (months.has(word)) return 'M';
  if (weekdays.has(word)) return 'D';
  return !capital && pieceNumbers.has(word) ? word : 'X';
};

/**
 * A mark's skeleton, coarser than `skeletonOf`: of its words only those of phrases stay, so that handles in small letters
 * ("by tired of it all") are names like others.
 */
export function markOf(head: string, shape: Shape): string {
  return shape.words > 16 || shape.length > 140 ? '' : reduced(head, withPhrases);
}

/** Whether a line is dated or author-like: others have no skeleton that matters. */
export function isMarked(shape: Shape): boolean {
  const marked =
    shape.month ||
    shape.clock ||
    shape.year ||
    ((shape.phrases & markBits) !== 0 && shape.words > 1) ||
    // A date in figures alone has three numbers of two digits or so.
    (shape.digits >= 4 && shape.words >= 4 && shape.words < 14 && shape.letters < 40);
  return marked && shape.letters > 0;
}

/** Whether each line is one of at least three with its skeleton, empty for a line that is no mark. */
export function recurringSkeletons(skeletons: readonly string[]): boolean[] {
  const counts = new Map<string, number>();
  for (const key of skeletons) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return skeletons.map((key) => key !== '' && counts.get(key)! >= 3);
}
