/** Quotation spans of a line, in one pass, with what a paragraph hands on to the next. */
import type { Tokens } from '../text/tokens';
import { isBlank } from '../text/tokens';
import type { Word } from '../text/words';

/** A quotation as token indices, its marks included. */
export interface Quote {
  readonly from: number;
  readonly to: number;
  /** False where the line ends before the quotation does. */
  readonly closed: boolean;
}

export interface Quotes {
  readonly list: readonly Quote[];
  /** For each token the index of its quotation, or -1. */
  readonly of: Int32Array;
  /** A closing mark that nothing in the line opened, before any quotation; -1 if none. */
  readonly stray: number;
}

/** Opening mark to the marks that close it. Straight marks open and close alike, told apart by the blanks around them. */
const pairs = new Map<string, readonly string[]>([
  ['“', ['”', '"', '“', "''"]],
  ['„', ['“', '”', '"']],
  ['"', ['"', '”']],
  ['``', ["''", '"', '``']],
  ["''", ["''", '"']],
  ['«', ['»']],
  ['»', ['«']],
  ['‹', ['›']],
  ['「', ['」']],
  ['『', ['』']],
  ['”', ['”']],
  ['‘', ['’']],
  ["'", ["'", '’']],
]);
const straight = new Set(['"', "''", '“', '``']);
const openOnly = new Set(['“', '„', '«', '「', '『', '``']);
/** Marks that close a quotation of an earlier line where nothing opened one in this. */
const strays = new Set(['”', '"', "''", '»']);
const single = new Set(['‘', "'"]);

/** Longest quotation in single marks, in tokens: beyond it the mark was an apostrophe. */
const longestSingle = 120;

/** Finds the quotations of a line. Inner quotations are part of the outer one. */
export function findQuotes<W extends Word>(tokens: Tokens<W>): Quotes {
  const { words, marks } = tokens;
  const of = new Int32Array(words.length).fill(-1);
  const list: Quote[] = [];
  let stray = -1;
  let open = -1;
  let closing: readonly string[] = [];
  const close = (to: number, closed: boolean): void => {
    for (let at = open; at < to; at++) of[at] = list.length;
    list.push({ from: open, to, closed });
    open = -1;
  };
  for (const at of marks) {
    const mark = words[at]!.lower;
    if (open >= 0 && single.has(words[open]!.lower) && at - open > longestSingle) open = -1;
    if (!pairs.has(mark) && !(open >= 0 && closing.includes(mark))) continue;
    if (open >= 0 && closing.includes(mark) && closesAt(tokens, at)) {
      close(at + 1, true);
      continue;
    }
    // a double mark inside what looked like a single quotation: the single mark was an apostrophe
    if (open >= 0 && single.has(words[open]!.lower) && openOnly.has(mark)) open = -1;
    if (open < 0 && pairs.has(mark) && opensAt(tokens, at)) {
      open = at;
      closing = pairs.get(mark)!;
    } else if (open < 0 && stray < 0 && list.length === 0 && strays.has(mark) && closesAt(tokens, at))
      stray = at;
  }
  if (open >= 0 && !single.has(words[open]!.lower)) close(words.length, false);
  return { list, of, stray };
}

function blankBefore<W extends Word>(tokens: Tokens<W>, at: number): boolean {
  const start = tokens.starts[at]!;
  if (start === 0) return true;
  const code = tokens.text.charCodeAt(start - 1);
  return (
    isBlank(code) ||
    code === 40 ||
    code === 91 ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 45 ||
    code === 0xbf
  );
}

function blankAfter<W extends Word>(tokens: Tokens<W>, at: number): boolean {
  const end = tokens.ends[at]!;
  return end >= tokens.text.length || isBlank(tokens.text.charCodeAt(end));
}

function opensAt<W extends Word>(tokens: Tokens<W>, at: number): boolean {
  const mark = tokens.words[at]!.lower;
  if (mark === '“' || mark === '„' || mark === '«' || mark === '「' || mark === '『') return true;
  if (mark === '”' || mark === '»') return blankBefore(tokens, at) && !blankAfter(tokens, at);
  return (blankBefore(tokens, at) || (mark === '"' && glued(tokens, at))) && !blankAfter(tokens, at);
}

/** `said:"Word` and `,"Word`: a mark without its blank. */
function glued<W extends Word>(tokens: Tokens<W>, at: number): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[at]! - 1);
  return code === 58 || code === 44;
}

function closesAt<W extends Word>(tokens: Tokens<W>, at: number): boolean {
  const mark = tokens.words[at]!.lower;
  if (mark === "'" || mark === '’') {
    const end = tokens.ends[at]!;
    const next = end < tokens.text.length ? tokens.words[at + 1] : undefined;
    return !next || tokens.starts[at + 1]! > end || next.shape === 0;
  }
  if (!straight.has(mark)) return true;
  return !blankBefore(tokens, at) || blankAfter(tokens, at);
}
