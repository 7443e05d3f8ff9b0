/** Words of the article that comments quote: between quotation marks, or behind ">" at the beginning of a line. */
import type { Line, Span } from '../model';
import { classOf, DIGIT, IDEOGRAPH, isLetter, QUOTE } from '../text/characters';

/** Fewer words are anybody's. Longer pieces are compared by so many words. */
const FEWEST = 5;
const MOST = 400;
/** Pieces that are looked at in one comment; none is found in much less text. */
const PIECES = 20;
const SHORTEST = 20;

const signs = /["“”„‟«»‹›「」『』＂>]/;

/** Words of a piece of text, each by a hash of its letters in small ones, with its place. */
interface Words {
  readonly hashes: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What comments quote of the article, asked comment by comment; the article is read when the first quotes something. */
export class ArticleQuotes {
  private article: Words | undefined;
  /** Place of the words of the article by the hash of `FEWEST` of them in a row, the first of equals. */
  private places: Map<number, number> | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
  ) {}

  /** Spans of the article that words of the lines `[from, to)` repeat, in order; each once. */
  of(from: number, to: number): readonly Span[] {
    // Most comments quote nothing: told by one search.
    if (!signs.test(this.text.slice(this.lines[from]!.span[0], this.lines[to - 1]!.span[1]))) return [];
    const found = new Map<number, Span>();
    let pieces = 0;
    for (let i = from; i < to && pieces < PIECES; i++) {
      const { zone, span } = this.lines[i]!;
      if (zone !== 'comments' || span[1] - span[0] < SHORTEST) continue;
      for (const piece of quotedIn(this.text, span)) {
        if (++pieces > PIECES) break;
        const place = this.find(piece);
        if (place) found.set(place[0], place);
      }
    }
    return [...found.values()].sort((a, b) => a[0] - b[0]);
  }

  private find(piece: Span): Span | null {
    const words = wordsIn(this.text, piece, MOST);
    if (words.hashes.length < FEWEST) return null;
    const article = (this.article ??= this.readArticle());
    const places = (this.places ??= placesOf(article));
    const at = places.get(rowHash(words.hashes, 0));
    if (at === undefined) return null;
    let count = 0;
    while (count < words.hashes.length && article.hashes[at + count] === words.hashes[count]) count++;
    return count < FEWEST ? null : [article.starts[at]!, article.ends[at + count - 1]!];
  }

  private readArticle(): Words {
    const all = { hashes: [] as number[], starts: [] as number[], ends: [] as number[] };
    for (const { zone, span } of this.lines) if (zone === 'article') addWords(this.text, span, Infinity, all);
    return all;
  }
}

/** The pieces of a line that are marked as quoted: a quotation's inside, or all of it behind ">". */
function quotedIn(text: string, [start, end]: Span): Span[] {
  let first = start;
  while (first < end && text.charCodeAt(first) <= 32) first++;
  if (text[first] === '>') return [[first + 1, end]];
  const pieces: Span[] = [];
  let open = -1;
  for (let i = first; i < end; i++) {
    if (classOf(text.charCodeAt(i)) !== QUOTE) continue;
    if (open >= 0 && i - open > SHORTEST) {
      pieces.push([open + 1, i]);
      open = -1;
    } else open = i;
    if (pieces.length >= PIECES) break;
  }
  return pieces;
}

function wordsIn(text: string, span: Span, most: number): Words {
  const words = { hashes: [], starts: [], ends: [] };
  addWords(text, span, most, words);
  return words;
}

function addWords(
  text: string,
  [start, end]: Span,
  most: number,
  out: { hashes: number[]; starts: number[]; ends: number[] },
): void {
  let from = -1;
  let hash = 0;
  for (let i = start, count = 0; i <= end && count < most; i++) {
    const cls = i < end ? classOf(text.charCodeAt(i)) : 0;
    const within = cls !== 0 && (isLetter(cls) || cls === DIGIT);
    // Ideographs are words of their own.
    if (from >= 0 && (!within || cls === IDEOGRAPH)) {
      out.hashes.push(hash);
      out.starts.push(from);
      out.ends.push(i);
      from = -1;
      count++;
    }
    if (!within) continue;
    if (from < 0) {
      from = i;
      hash = 7;
    }
    const code = text.charCodeAt(i);
    hash = (Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0;
  }
}

function rowHash(hashes: readonly number[], at: number): number {
  let hash = 0;
  for (let k = 0; k < FEWEST; k++) hash = (Math.imul(hash, 0x01000193) ^ hashes[at + k]!) | 0;
  return hash;
}

function placesOf({ hashes }: Words): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at + FEWEST <= hashes.length; at++) {
    const hash = rowHash(hashes, at);
    if (!places.has(hash)) places.set(hash, at);
  }
  return places;
}
