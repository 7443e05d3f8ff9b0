/** Words that a no-break space or a soft hyphen parts. */
import { classOf, isLetter, LOWER } from '../text/characters';
import type { Span } from '../model';

export interface BrokenWord {
  readonly span: Span;
  readonly reading: string;
}

/** Units of a word, and candidates, that are looked at. */
const LONGEST = 40;
const MOST = 500;

const letterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isLetter(classOf(text.charCodeAt(at)));

const SOFT_HYPHEN = 0xad;
const inPiece = (text: string, at: number): boolean =>
  letterAt(text, at) || text.charCodeAt(at) === SOFT_HYPHEN;

/** Collects places where letters stand on both sides; of no-break spaces the text itself has to show that they part a word. */
export class BrokenWordFinder {
  private readonly soft: BrokenWord[] = [];
  private readonly candidates: { readonly span: Span; readonly at: number }[] = [];
  private done = 0;

  constructor(private readonly text: string) {}

  look(at: number): void {
    const { text } = this;
    if (at < this.done || !letterAt(text, at - 1) || !letterAt(text, at + 1)) return;
    const soft = text.charCodeAt(at) === SOFT_HYPHEN;
    if (!soft && classOf(text.charCodeAt(at + 1)) !== LOWER) return;
    if (soft ? this.soft.length >= MOST : this.candidates.length >= MOST) return;
    let [start, end] = [at, at + 1];
    while (at - start < LONGEST && (soft ? inPiece : letterAt)(text, start - 1)) start--;
    while (end - at < LONGEST && (soft ? inPiece : letterAt)(text, end)) end++;
    if (!soft) this.candidates.push({ span: [start, end], at });
    else {
      this.soft.push({ span: [start, end], reading: text.slice(start, end).replaceAll('\u00AD', '') });
      this.done = end;
    }
  }

  result(): BrokenWord[] {
    return [...this.soft, ...this.parted()].sort((a, b) => a.span[0] - b.span[0]);
  }

  /** The word stands elsewhere in one piece, and one of its pieces nowhere by itself. */
  private parted(): BrokenWord[] {
    if (this.candidates.length === 0) return [];
    const counts = wordCounts(this.text);
    const count = (word: string): number => counts.get(word.toLowerCase()) ?? 0;
    const pieces = new Map<string, number>();
    for (const { span, at } of this.candidates)
      for (const piece of [this.text.slice(span[0], at), this.text.slice(at + 1, span[1])])
        pieces.set(piece.toLowerCase(), (pieces.get(piece.toLowerCase()) ?? 0) + 1);
    return this.candidates.flatMap(({ span, at }) => {
      const [head, tail] = [this.text.slice(span[0], at), this.text.slice(at + 1, span[1])];
      const strange = [head, tail].some(
        (piece) => count(piece) <= (pieces.get(piece.toLowerCase()) ?? 0) && piece.length > 1,
      );
      const reading = head + tail;
      return strange && reading.length >= 5 && count(reading) > 0 ? [{ span, reading }] : [];
    });
  }
}

/** How often each word stands, in lower case. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const letter = letterAt(text, at);
    if (letter && start < 0) start = at;
    if (letter || start < 0) continue;
    if (at - start <= 2 * LONGEST) {
      const word = text.slice(start, at).toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    start = -1;
  }
  return counts;
}
