/**
 * Long lines that hold more than one thing: a page whose lines were joined. Cut into the pieces that its lines may have been,
 * at sentence ends, at the separators of menus, and where words with capitals give way to running text.
 */
import { classOf, DIGIT, isLetter, LOWER, QUOTE, SPACE, STOP, UPPER } from '../text/characters';
import type { Span } from '../model';

/** Shorter lines are taken whole. UTF-16 units. */
const shortest = 700;
/** Sentences are put together up to this length, as a paragraph has several. */
const paragraph = 450;
/** So much of a line must look like furniture, and so much like text, for it to hold both. */
const leastFurniture = 60;
const leastText = 200;
/** Words of a stretch in which capitals may give way to running text, and the shares that tell them apart. */
const leastWords = 8;
const titled = 0.85;
const running = 0.4;

const separators = new Set('|»•·►→');

/** A stretch without a separator in it; `ended` where it ends with the stop of a sentence. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly ended: boolean;
  /** Where its words begin, and whether each has a capital: 1 yes, 0 no, 2 neither (figures, scripts without case). */
  readonly words: readonly number[];
  readonly cases: readonly number[];
}

/** Stretches between sentence ends and separators, in one walk. */
function stretches(text: string, [from, to]: Span): Piece[] {
  const pieces: Piece[] = [];
  let start = -1;
  let last = from;
  let inWord = false;
  let words: number[] = [];
  let cases: number[] = [];
  const close = (ended: boolean): void => {
    if (start >= 0) pieces.push({ start, end: last, ended, words, cases });
    start = -1;
    words = [];
    cases = [];
    inWord = false;
  };
  let spaces = 0;
  let stopped = false;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const cls = classOf(unit);
    if (cls === SPACE) {
      // Tabs and wide gaps part cells; after a stop any space ends the sentence.
      spaces += unit === 9 ? 3 : 1;
      inWord = false;
      if (spaces === 3) close(stopped);
      continue;
    }
    if (spaces > 0 && start >= 0) {
      if (stopped && cls !== LOWER && words.length > 0) close(true);
      else if (separators.has(text[i]!) && classOf(text.charCodeAt(i + 1) || 32) === SPACE) {
        close(stopped);
        spaces = 0;
        continue;
      }
    }
    spaces = 0;
    if (start < 0) start = i;
    last = i + 1;
    const letter = isLetter(cls) || cls === DIGIT;
    if (letter && !inWord) {
      words.push(i);
      cases.push(cls === UPPER ? 1 : cls === LOWER ? 0 : 2);
    }
    inWord = letter || (inWord && (unit === 39 || unit === 0x2019));
    if (cls === STOP) stopped = true;
    else if (cls !== QUOTE && unit !== 41 && unit !== 0x2019) stopped = false;
    // Scripts without spaces end a sentence with a stop of their own.
    if (cls === STOP && unit > 0x2fff) close(true);
  }
  close(stopped);
  return pieces;
}

/**
 * Where words with capitals give way to running text, or the other way round: the place with the greatest difference between
 * the shares of capitals before and after it; -1 where it is too small or either side too short.
 */
function turn({ cases }: Piece): number {
  const n = cases.length;
  if (n < 2 * leastWords) return -1;
  const capitals = new Int32Array(n + 1);
  const cased = new Int32Array(n + 1);
  cases.forEach((each, i) => {
    capitals[i + 1] = capitals[i]! + (each === 1 ? 1 : 0);
    cased[i + 1] = cased[i]! + (each === 2 ? 0 : 1);
  });
  const shareOf = (a: number, b: number): number =>
    (capitals[b]! - capitals[a]!) / Math.max(1, cased[b]! - cased[a]!);
  let best = -1;
  let most = 0;
  for (let i = leastWords; i <= n - leastWords; i++) {
    // Weighed by the shorter side, so that one name at an edge does not make a turn.
    const before = shareOf(0, i);
    const after = shareOf(i, n);
    const gain = Math.abs(before - after) * Math.sqrt(Math.min(i, n - i));
    const apart = (before >= titled && after <= running) || (after >= titled && before <= running);
    if (apart && gain > most) {
      most = gain;
      best = i;
    }
  }
  // A sentence begins with a capital: the last one before the turn is its first word.
  if (best > 0 && shareOf(0, best) > shareOf(best, n)) while (best > 1 && cases[best] !== 1) best--;
  return best;
}

function halves(piece: Piece): Piece[] {
  const at = turn(piece);
  if (at <= 0) return [piece];
  const { start, end, ended, words, cases } = piece;
  const middle = words[at]!;
  return [
    { start, end: middle, ended: false, words: words.slice(0, at), cases: cases.slice(0, at) },
    { start: middle, end, ended, words: words.slice(at), cases: cases.slice(at) },
  ];
}

const isText = ({ ended, words }: Piece): boolean => ended && words.length > 5;

/** A stretch without a stop that is short or mostly capitals: entries of menus, headlines, buttons. */
function isFurniture({ ended, words, cases }: Piece): boolean {
  if (ended || words.length === 0) return false;
  const capitals = cases.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);
  return words.length <= 8 || capitals > 0.6 * words.length;
}

/** The pieces of a long line that holds both text and furniture, in order; null for any other line. */
export function cutLine(text: string, span: Span): Span[] | null {
  if (span[1] - span[0] < shortest) return null;
  const pieces = stretches(text, span).flatMap(halves);
  let prose = 0;
  let furniture = 0;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    if (isText(piece)) prose += length;
    else if (isFurniture(piece)) furniture += length;
  }
  if (prose < leastText || furniture < leastFurniture) return null;
  const out: [number, number][] = [];
  let open = false;
  for (const piece of pieces) {
    const last = out.at(-1);
    const joins = open && last && isText(piece) && piece.end - last[0] <= paragraph;
    if (joins) last[1] = piece.end;
    else out.push([piece.start, piece.end]);
    open = isText(piece);
  }
  return out.length > 1 ? out.map(([start, end]) => [start, trimEnd(text, start, end)]) : null;
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && classOf(text.charCodeAt(end - 1)) === SPACE) end--;
  return end;
}
