/**
 * What a line's surroundings tell that no window of lines can: where it stands in the whole capture, what was announced above
 * it, what recurs. Coarse answers, so that an edit moves few of them; whole-number passes over the lines that are not blank.
 */
import { type AnnouncedThread, announcedThreads } from './announced';
import { isAuthorLine, isThread } from './authorLines';
import { blockTemplates, writeBlocks } from './blocks';
import { Z } from './lines';
import { bucket, nameKind, type Template } from './local';
import { bitsOf } from './phrases';
import type { ReadLines } from './read';
import { recurringSkeletons } from './recurrence';
import type { Shape } from './shape';
import { isFurniture, isProse } from './wholePage';
import { Marks, Totals } from './windows';
import { isUncommon } from './words';

const sizes: readonly (readonly [string, number])[] = [
  ['position', 8],
  ['capture length', 6],
  ['stands here again', 4],
  ['comments announced', 8],
  ['comments announced, prose since', 24],
  ['form below', 3],
  ['prose so far', 6],
  ['prose to come', 6],
  ['name again', 3],
  ['indent against before', 5],
  ['author line', 8],
  ['author lines in capture', 5],
  ['recurring mark', 3],
  ['recurring marks of capture, place', 20],
  ['author lines of capture, place', 20],
  ['comment thread', 5],
  ['prose share of capture', 5],
  ['thread announced', 12],
  ['recurring marks around', 49],
  ['figures and code in capture', 16],
  ['blank lines before, copies', 12],
  ['furniture in capture', 6],
  ...blockTemplates,
];
export const surroundingTemplates: readonly Template[] = sizes.map(([name, size]) => ({ name, size }));

const formBits = bitsOf('form');
const openBits = bitsOf('commentOpen');
/** Lines below the last head of a thread that may still be its comment. */
const afterThread = 12;
/** How many lines below are looked at for a form. */
const formReach = 6;

const lengthEdges = [8, 20, 50, 120, 300];
const shareEdges = [0.05, 0.15, 0.3, 0.55];
const announcedEdges = [1, 2, 6, 20, 60, 200];
const announcedWide = [1, 4, 15, 60];
const sinceEdges = [1, 3, 8];
const proseEdges = [1, 3, 8, 25, 80];
const authorEdges = [1, 2, 4, 9];
const formEdges = [1, 3];
const codeEdges = [0.02, 0.06, 0.15];
const figureEdges = [0.03, 0.1, 0.25];
const threadEdges = [2, 3, 8];
const furnitureEdges = [0.001, 0.01, 0.03, 0.08, 0.15];

const isForm = (s: Shape): boolean => (s.phrases & formBits) !== 0 && s.words < 9;
const isCode = (s: Shape): boolean => s.code > 0.02 * s.length;
const announces = (s: Shape): boolean => (s.phrases & openBits) !== 0 && s.words < 12;
const isFigures = (s: Shape): boolean => s.letters === 0;
const chattiness = (s: Shape): number =>
  s.words > 3 ? Math.min(1, (s.firstPerson + s.secondPerson + s.informal + s.exclamations + s.runs) / 3) : 0;

export type Surroundings = Pick<
  ReadLines,
  | 'answers'
  | 'shapes'
  | 'headAt'
  | 'gaps'
  | 'copies'
  | 'again'
  | 'words'
  | 'wordIds'
  | 'wordStarts'
  | 'skeletons'
>;

/** Answers to every template for each line: `answers[line * surroundingTemplates.length + template]`. */
export function surroundingsOf(lines: Surroundings): Uint8Array {
  const { shapes, gaps, copies, again, skeletons } = lines;
  const n = shapes.length;
  const stride = surroundingTemplates.length;
  const out = new Uint8Array(n * stride);
  const isMark = recurringSkeletons(skeletons);
  const marks = new Marks(n, (i) => isMark[i]!);
  const isAuthor = Uint8Array.from(shapes, (_, i) => (isAuthorLine(shapes, gaps, i) ? 1 : 0));
  const authors = new Marks(n, (i) => isAuthor[i] === 1);
  const authorCount = bucket(authors.count, authorEdges);
  const bare = isBareThread(lines, authors);
  const proseUpTo = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) proseUpTo[i + 1] = proseUpTo[i]! + (isProse(shapes[i]!) ? 1 : 0);
  const prose = proseUpTo[n]!;
  const threadBelow = announcedThreads(shapes, lines.headAt, marks.lines, authors.lines, proseUpTo);
  const furnitureUpTo = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) furnitureUpTo[i + 1] = furnitureUpTo[i]! + (isFurniture(shapes[i]!) ? 1 : 0);
  const furniture = bucket(furnitureUpTo[n]! / Math.max(1, n), furnitureEdges);
  const totals = { proseUpTo, furnitureUpTo };
  writeBlocks(lines.answers, totals, furniture, out, stride, stride - blockTemplates.length);
  const kind =
    4 * bucket(count(shapes, isCode) / Math.max(1, n), codeEdges) +
    bucket(count(shapes, isFigures) / Math.max(1, n), figureEdges);
  const lengthClass = bucket(n, lengthEdges);
  const share = bucket(prose / Math.max(1, n), shareEdges);
  let formsBelow = 0;
  for (let i = 1; i <= Math.min(formReach, n - 1); i++) if (isForm(shapes[i]!)) formsBelow++;
  let thread: AnnouncedThread | null = null;
  /** Lines since comments were last announced, or -1, and how many of them are prose. */
  let announced = -1;
  let proseSince = 0;
  let at = 0;
  for (let i = 0; i < n; i++) {
    const shape = shapes[i]!;
    const proseAbove = proseUpTo[i]!;
    const prosy = proseUpTo[i + 1]! > proseAbove;
    if (announces(shape) && proseAbove > 0) {
      announced = 0;
      proseSince = 0;
      thread = threadBelow(i);
    } else if (announced >= 0) {
      announced++;
      if (prosy) proseSince++;
    }
    out[at++] = Math.min(7, Math.floor((8 * i) / n));
    out[at++] = lengthClass;
    out[at++] = again[i]! ? 2 + (copies[i]! > 2 ? 1 : 0) : copies[i]! > 1 ? 1 : 0;
    out[at++] = announced < 0 ? 0 : 1 + bucket(announced, announcedEdges);
    out[at++] = announced < 0 ? 0 : 1 + 4 * bucket(announced, announcedWide) + bucket(proseSince, sinceEdges);
    out[at++] = bucket(formsBelow, formEdges);
    out[at++] = bucket(proseAbove, proseEdges);
    out[at++] = bucket(prose - proseUpTo[i + 1]!, proseEdges);
    out[at++] = shape.nameLike ? (copies[i]! > 1 ? 2 : 1) : 0;
    out[at++] = i > 0 ? indentStep(shape, shapes[i - 1]!) : 0;
    out[at++] = authors.is(i) ? 1 + authorCount : 0;
    out[at++] = authorCount;
    out[at++] = marks.is(i) ? (marks.count > 5 ? 2 : 1) : 0;
    out[at++] = marks.place(i);
    out[at++] = authors.place(i);
    out[at++] = threadPlace(i, announced >= 0, marks, bare ? authors : null, shapes);
    out[at++] = share;
    out[at++] = announced < 0 ? 0 : announcedPlace(i, thread);
    out[at++] = marks.distances(i);
    out[at++] = kind;
    out[at++] = 3 * Math.min(3, gaps[i]!) + (again[i]! ? 2 : copies[i]! > 1 ? 1 : 0);
    out[at++] = furniture;
    at += blockTemplates.length;
    if (i + 1 < n && isForm(shapes[i + 1]!)) formsBelow--;
    if (i + 1 + formReach < n && isForm(shapes[i + 1 + formReach]!)) formsBelow++;
  }
  return out;
}

/** Where a line stands to the thread that was announced last: 1 after it, 2 before, from 3 on within, 11 where none follows. */
function announcedPlace(i: number, thread: AnnouncedThread | null): number {
  if (!thread) return 11;
  if (i > thread.last + afterThread) return 1;
  if (i < thread.first) return 2;
  return 3 + 2 * bucket(thread.count, threadEdges) + (thread.asMany ? 1 : 0);
}

function count(shapes: readonly Shape[], is: (shape: Shape) => boolean): number {
  let found = 0;
  for (const shape of shapes) if (is(shape)) found++;
  return found;
}

/** 0 as before, 1 out, 2 in; two more for a bulleted line. */
function indentStep(shape: Shape, previous: Shape): number {
  const step = shape.indent > previous.indent ? 2 : shape.indent < previous.indent ? 1 : 0;
  return step + (shape.bullet ? 2 : 0);
}

/** Whether lines that name an author and nothing else make a thread. */
function isBareThread(lines: Surroundings, authors: Marks): boolean {
  if (authors.count === 0) return false;
  const { shapes, words } = lines;
  const n = shapes.length;
  const odds = new Totals(n, (i) => (words ? words[i * Z + 2]! - words[i * Z + 1]! : 0));
  const chatty = words ? null : new Totals(n, (i) => chattiness(shapes[i]!));
  const isText = (i: number): boolean => nameKind(shapes[i]!) < 2;
  return isThread(authors, n, isText, odds, chatty, shareOfNames(lines, authors.lines));
}

/** Share of the lines that hold a word outside the vocabulary of common words: names do, subheadings do not. */
function shareOfNames({ wordIds, wordStarts }: Surroundings, authors: readonly number[]): number {
  let found = 0;
  for (const i of authors) {
    let k = wordStarts[i]!;
    while (k < wordStarts[i + 1]! && !isUncommon(wordIds[k]!)) k++;
    if (k < wordStarts[i + 1]!) found++;
  }
  return found / authors.length;
}

/**
 * 0 outside a thread of comments; 1 inside; 2 after its last author line; 3 just before its first, where that author's line
 * may be the first that was not lost; 4 among dated marks below words that announce comments.
 */
function threadPlace(
  i: number,
  announced: boolean,
  marks: Marks,
  authors: Marks | null,
  shapes: readonly Shape[],
): number {
  if (announced && marks.count >= 3 && marks.spans(i, 3)) return 4;
  const place = authors ? authors.place(i) & 3 : 0;
  if (place !== 3) return place;
  // Bulleted threads do not lose their first author, and nothing above the words that announce them is theirs.
  if (shapes[authors!.first]!.bullet) return 0;
  for (let k = i; k < authors!.first; k++) if (announces(shapes[k]!)) return 0;
  return 3;
}
