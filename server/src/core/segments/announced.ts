/**
 * Threads of comments below the words that announce them ("12 comments"): whether lines that head a comment follow at once and
 * go on, and whether they are as many as was announced. Where both is so, hardly anything else can stand there.
 */
import { classOf, DIGIT } from '../text/characters';
import type { Shape } from './shape';

export interface AnnouncedThread {
  /** First and last line that heads a comment, and how many do. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Whether a number announced is about as great as the number found. */
  readonly asMany: boolean;
}

/** Lines between the announcement and the first comment; lines of prose among them; lines of one comment, at most. */
const openReach = 12;
const openProse = 3;
const longest = 60;
/** Lines below the last head that are still looked at for its text. */
const textReach = 12;
/** Share of the heads that must have text below them. */
const withText = 0.5;

/** Lines that head a comment, in runs: a head farther than one comment's length from the one before begins another run. */
class Heads {
  /** Index in `at` of the first head on or below a line. */
  private readonly next: Int32Array;
  private readonly runEnd: Int32Array;
  private readonly texts: Int32Array;
  constructor(
    private readonly at: readonly number[],
    shapes: readonly Shape[],
    private readonly proseUpTo: Int32Array,
  ) {
    const n = shapes.length;
    this.next = new Int32Array(n + 1).fill(at.length);
    this.runEnd = new Int32Array(at.length);
    this.texts = new Int32Array(at.length + 1);
    for (let k = at.length - 1; k >= 0; k--) {
      this.next[at[k]!] = k;
      this.runEnd[k] = k + 1 < at.length && at[k + 1]! - at[k]! <= longest ? this.runEnd[k + 1]! : k;
    }
    for (let i = n - 1; i >= 0; i--) if (this.next[i] === at.length) this.next[i] = this.next[i + 1]!;
    at.forEach((line, k) => {
      const below = Math.min(n, at[k + 1] ?? line + textReach);
      const hasText =
        proseUpTo[below]! > proseUpTo[Math.min(n, line + 1)]! || (shapes[line + 1]?.words ?? 0) > 5;
      this.texts[k + 1] = this.texts[k]! + (hasText ? 1 : 0);
    });
  }
  /** The run that begins soon below `line`, or null. */
  below(line: number): { first: number; last: number; count: number } | null {
    const k = this.next[line + 1]!;
    const first = this.at[k];
    if (first === undefined || first - line > openReach) return null;
    if (this.proseUpTo[first]! - this.proseUpTo[line]! > openProse) return null;
    const end = this.runEnd[k]!;
    const count = end - k + 1;
    if (this.texts[end + 1]! - this.texts[k]! < withText * count) return null;
    return { first, last: this.at[end]!, count };
  }
}

/** Finds the thread below an announcement, by line; dated marks count before bare author lines unless these are twice as many. */
export function announcedThreads(
  shapes: readonly Shape[],
  heads: (line: number) => string,
  marks: readonly number[],
  authors: readonly number[],
  proseUpTo: Int32Array,
): (line: number) => AnnouncedThread | null {
  const dated = new Heads(marks, shapes, proseUpTo);
  const bare = new Heads(authors, shapes, proseUpTo);
  return (line) => {
    const a = dated.below(line);
    const b = bare.below(line);
    const run = a && (!b || 2 * a.count >= b.count) ? a : b;
    if (!run) return null;
    const announced = [
      firstNumber(heads(line)),
      ...[line + 1, line - 1].map((at) => onlyNumber(shapes, heads, at)),
    ];
    const asMany = announced.some((n) => n >= 2 && run.count >= 0.5 * n && run.count <= 1.3 * n);
    return { ...run, asMany };
  };
}

/** The first number of a line, its separators of thousands left out; 0 where there is none. */
function firstNumber(line: string): number {
  let value = 0;
  let digits = 0;
  for (let i = 0; i < line.length && digits < 7; i++) {
    const unit = line.charCodeAt(i);
    if (unit >= 48 && unit <= 57) {
      value = value * 10 + unit - 48;
      digits++;
    } else if (digits > 0 && !((unit === 44 || unit === 46) && classOf(line.charCodeAt(i + 1)) === DIGIT))
      break;
  }
  return value;
}

const onlyNumber = (shapes: readonly Shape[], heads: (line: number) => string, line: number): number => {
  const shape = shapes[line];
  return shape && shape.letters === 0 && shape.digits > 0 && shape.length < 8 ? firstNumber(heads(line)) : 0;
};
