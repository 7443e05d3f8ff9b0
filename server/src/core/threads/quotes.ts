/** Words of the article that comments quote: between quotation marks, or behind ">" at the beginning of a line. */
import type { Line, Span } from '../model';
import { classOf, QUOTE } from '../text/characters';
import { HashedWords, RowIndex } from './hashedWords';

/** Fewer words are anybody's. Longer pieces are compared by so many words. */
const FEWEST = 5;
const MOST = 400;
/** Pieces that are looked at in one comment; none is found in much less text. */
const PIECES = 20;
const SHORTEST = 20;
/** There is room for so many words of an article at first. */
const ARTICLE = 1 << 11;

const signs = /["“”„‟«»‹›「」『』＂>]/;

/** What comments quote of the article, asked comment by comment; the article is read when the first quotes something. */
export class ArticleQuotes {
  private article: HashedWords | undefined;
  /** Place of the words of the article by the hash of `FEWEST` of them in a row, the first of equals. */
  private rows: RowIndex | undefined;

  /** The piece looked at. */
  private piece: HashedWords | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
  ) {}

  /** Spans of the article that words of the lines `[from, to)` repeat, in order; each once. */
  of(from: number, to: number): readonly Span[] {
    // Most comments quote nothing: told by one search.
    if (!signs.test(this.text.slice(this.lines[from]!.span[0], this.lines[to - 1]!.span[1]))) return [];
    let found: Map<number, Span> | undefined;
    let pieces = 0;
    for (let i = from; i < to && pieces < PIECES; i++) {
      const { zone, span } = this.lines[i]!;
      if (zone !== 'comments' || span[1] - span[0] < SHORTEST) continue;
      for (const piece of quotedIn(this.text, span)) {
        if (++pieces > PIECES) break;
        const place = this.find(piece);
        if (place) (found ??= new Map<number, Span>()).set(place[0], place);
      }
    }
    return found ? [...found.values()].sort((a, b) => a[0] - b[0]) : [];
  }

  private find(piece: Span): Span | null {
    const words = (this.piece ??= new HashedWords());
    words.clear();
    words.add(this.text, piece, FEWEST);
    if (words.count < FEWEST) return null;
    const article = (this.article ??= this.readArticle());
    const at = (this.rows ??= new RowIndex(article, FEWEST)).find(words);
    if (at < 0) return null;
    words.add(this.text, [words.ends[FEWEST - 1]!, piece[1]], MOST - FEWEST);
    let count = 0;
    while (
      count < words.count &&
      at + count < article.count &&
      article.hashes[at + count] === words.hashes[count]
    )
      count++;
    return count < FEWEST ? null : [article.starts[at]!, article.ends[at + count - 1]!];
  }

  private readArticle(): HashedWords {
    const all = new HashedWords(ARTICLE);
    for (const { zone, span } of this.lines) if (zone === 'article') all.add(this.text, span, Infinity);
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
