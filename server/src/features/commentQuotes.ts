/** Comments that repeat words of the article: which words, and where they stand in it. */
import type { Capture, Comment, Span } from '../core/model';
import { holds } from './locate';

export interface CommentQuote {
  /** The repeated words in the comment. */
  readonly origin: Span;
  /** The same words in the article. */
  readonly target: Span;
}

/** A word for each run of what is no space; marks at its ends do not count. */
const words = /[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}][\p{L}\p{N}]+)*/gu;
/** As many words decide where a quotation begins. */
const enough = 5;
/** Comments longer than this, in UTF-16 units, are looked at in part. */
const longest = 20_000;

/** What of the article the comment at the offset quotes there; null elsewhere. */
export function quoteAt(capture: Capture, offset: number): CommentQuote | null {
  const comment = commentAt(capture, offset);
  if (!comment?.quotes) return null;
  for (const target of comment.quotes) {
    const origin = originOf(capture.text, comment.span, target);
    if (origin && (holds(origin, offset) || origin[1] === offset)) return { origin, target };
  }
  return null;
}

export function commentAt({ comments }: Capture, offset: number): Comment | null {
  return comments.find(({ span }) => holds(span, offset)) ?? null;
}

/** Where a comment repeats a span of the article, word by word, whatever marks and spaces stand between. */
function originOf(text: string, [start, end]: Span, target: Span): Span | null {
  const wanted = tokens(text, target);
  const own = tokens(text, [start, Math.min(end, start + longest)]);
  const least = Math.min(enough, wanted.length);
  for (let at = 0; at + least <= own.length; at++) {
    let count = 0;
    while (count < wanted.length && at + count < own.length && own[at + count]!.word === wanted[count]!.word)
      count++;
    if (count >= least && count > 0) return [own[at]!.start, own[at + count - 1]!.end];
  }
  return null;
}

function tokens(text: string, [start, end]: Span): { word: string; start: number; end: number }[] {
  return Array.from(text.slice(start, end).matchAll(words), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: start + index,
    end: start + index + word.length,
  }));
}
