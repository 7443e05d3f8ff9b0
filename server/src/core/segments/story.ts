/** Where the story begins, by the lines read as article, and the words it begins with. */
import type { Span, Zone } from '../model';
import { classOf, IDEOGRAPH, isLetter } from '../text/characters';
import type { RoleLines } from './roleLines';
import type { Shape } from './shape';

/** A line of running prose, as a story is made of. */
export const isStory = (shape: Shape): boolean => shape.words >= 12 && (shape.stops > 0 || shape.words >= 25);

/** Other lines that may stand within one story: captions, links to others. */
const between = 45;

/**
 * Index, among the lines that are not blank, of the first paragraph of the longest unbroken run of article prose; -1 where
 * there is none. Where no line read as article is a paragraph, the first such line counts.
 */
export function storyStart(lines: RoleLines, zoneOf: (i: number) => Zone | ''): number {
  let best = -1;
  let most = 0;
  let from = -1;
  let words = 0;
  let last = -1;
  let first = -1;
  lines.shapes.forEach((shape, i) => {
    if (zoneOf(i) !== 'article') return;
    if (first < 0) first = i;
    if (!isStory(shape)) return;
    if (from < 0 || i - last > between) {
      from = i;
      words = 0;
    }
    last = i;
    words += shape.words;
    // A later run must be clearly longer: the first of several articles of one page names it.
    if (from === best || words > 3 * most) {
      best = from;
      most = words;
    }
  });
  return best < 0 ? first : best;
}

/** Units of the story whose words are kept, and paragraphs that they are taken from. */
const sample = 1500;
const paragraphs = 4;

/** Words and, where a script does not part them, pairs of characters. */
function keysOf(text: string): string[] {
  const keys: string[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const cls = i < text.length ? classOf(text.charCodeAt(i)) : 0;
    const inWord = cls !== 0 && isLetter(cls) && cls !== IDEOGRAPH;
    if (inWord && start < 0) start = i;
    if (!inWord && start >= 0) {
      // Short words stand everywhere; endings differ where words are inflected.
      if (i - start > 3) keys.push(text.slice(start, Math.min(i, start + 6)));
      start = -1;
    }
    if (cls === IDEOGRAPH && i + 1 < text.length && classOf(text.charCodeAt(i + 1)) === IDEOGRAPH)
      keys.push(text.slice(i, i + 2));
  }
  return keys;
}

export class StoryWords {
  private readonly words: ReadonlySet<string>;
  constructor(text: string, spans: readonly Span[], lines: RoleLines, story: number) {
    let opening = '';
    let read = 0;
    for (let i = story; i < lines.shapes.length && i < story + 16 && read < paragraphs; i++) {
      if (!isStory(lines.shapes[i]!)) continue;
      const [start, end] = spans[lines.numbers[i]!]!;
      opening += ` ${text.slice(start, Math.min(end, start + sample - opening.length))}`;
      read++;
      if (opening.length >= sample) break;
    }
    this.words = new Set(keysOf(opening.toLowerCase()));
  }
  has(key: string): boolean {
    return this.words.has(key);
  }
  /** The keys of a line in small letters. */
  keysOf(line: string): string[] {
    return keysOf(line);
  }
}
