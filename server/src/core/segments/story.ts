/** Where the story begins, by the lines read as article, and the words it begins with. */
import type { Span, Zone } from '../model';
import { IDEOGRAPH } from '../text/characters';
import type { RoleLines } from './roleLines';
import type { Shape } from './shape';
import { CLASS, CLASS_SHIFT, SMALL, toldOf } from './units';

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

/** Letters of a word that count: endings differ where words are inflected. Shorter words stand everywhere. */
const beginning = 6;
const shortest = 4;

/**
 * Hashes of the words between `from` and `to` and, where a script does not part them, of pairs of characters, whatever their case;
 * written to `out`.
 */
function keysOf(text: string, from: number, to: number, out: number[]): void {
  let letters = 0;
  let hash = 7;
  let previous = 0;
  for (let i = from; i <= to; i++) {
    const told = i < to ? toldOf(text.charCodeAt(i)) : 0;
    const cls = (told >> CLASS_SHIFT) & CLASS;
    const small = told & SMALL;
    if (cls !== 0 && cls < IDEOGRAPH) {
      if (letters < beginning) hash = (Math.imul(hash, 0x01000193) ^ small) | 0;
      letters++;
    } else {
      if (letters >= shortest) out.push(hash);
      letters = 0;
      hash = 7;
      if (cls === IDEOGRAPH && previous !== 0) out.push((previous << 16) | small);
    }
    previous = cls === IDEOGRAPH ? small : 0;
  }
}

const keys: number[] = [];

export class StoryWords {
  private readonly words = new Set<number>();
  constructor(text: string, spans: readonly Span[], lines: RoleLines, story: number) {
    let length = 0;
    let read = 0;
    keys.length = 0;
    for (let i = story; i < lines.shapes.length && i < story + 16 && read < paragraphs; i++) {
      if (!isStory(lines.shapes[i]!)) continue;
      const [start, end] = spans[lines.numbers[i]!]!;
      const to = Math.min(end, start + sample - length);
      keysOf(text, start, to, keys);
      length += 1 + to - start;
      read++;
      if (length >= sample) break;
    }
    for (const key of keys) this.words.add(key);
  }

  /** How many words a line has, and how many of them stand in the story. */
  shared(line: string): { readonly words: number; readonly found: number } {
    keys.length = 0;
    keysOf(line, 0, line.length, keys);
    let found = 0;
    for (const key of keys) if (this.words.has(key)) found++;
    return { words: keys.length, found };
  }
}
