/** The credit that a caption begins or ends with: words such as "photo" and "courtesy", signs such as a slash between names. */
import captions from '../../../data/captions.json';
import type { Span } from '../model';
import { classOf, IDEOGRAPH, isLetter, LETTER, SPACE, UPPER } from '../text/characters';

/** Units of a line's beginning and end in which a credit is looked for. */
const headSize = 24;
const tailSize = 48;
/** White space before the words that is read beside them. */
const mostIndent = 64;

const credits = new Set(captions.credits);
const sources = new Set(captions.sources);
const listed = [...captions.credits, ...captions.sources];
const longest = Math.max(...listed.map((word) => word.length));
/** What the words on the lists begin with, small or capital: other words need not be cut out of the text. */
const begins = new Uint8Array(0x10000);
for (const word of listed) for (const form of [word, word.toUpperCase()]) begins[form.charCodeAt(0)] = 1;

/** 0: no word of a credit; 1: one that may introduce a source; 2: one; 3: several. */
function wordsIn(text: string, from: number, to: number): number {
  let found = 0;
  let source = 0;
  let start = -1;
  let uncased = false;
  for (let i = from; i <= to; i++) {
    const cls = i < to ? classOf(text.charCodeAt(i)) : SPACE;
    const inWord = isLetter(cls);
    uncased ||= cls === IDEOGRAPH || cls === LETTER;
    if (inWord && start < 0) start = i;
    if (!inWord && start >= 0) {
      if (i - start <= longest && begins[text.charCodeAt(start)] === 1) {
        const word = text.slice(start, i).toLowerCase();
        if (credits.has(word)) found++;
        else if (sources.has(word)) source++;
      }
      start = -1;
    }
  }
  if (uncased) {
    const read = text.slice(from, to);
    if (captions.parts.some((part) => read.includes(part))) found++;
  }
  return found > 0 ? (found + source > 1 ? 3 : 2) : source > 0 ? 1 : 0;
}

/** Where the end of a line begins that is read, and where it ends: white space behind it left out. */
function tailOf(text: string, [from, to]: Span): Span {
  const start = Math.max(from, to - tailSize);
  let end = to;
  while (end > start && classOf(text.charCodeAt(end - 1)) === SPACE) end--;
  return [start, end];
}

/** Whether a bracket stands last or a capital, but for brackets and stops behind it: told before any expression looks. */
function mayEnd(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 41 || unit === 93) return true;
    if (unit === 46) continue;
    // Halves of a pair may be a capital.
    return classOf(unit) === UPPER || (unit >= 0xdc00 && unit <= 0xdfff);
  }
  return false;
}

/** A slash between names, a sign of copyright, a bracket or a capital abbreviation at the end. */
export function creditSigns(text: string, span: Span): number {
  const [from, to] = tailOf(text, span);
  let parted = false;
  let right = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 47 || unit === 124) parted = true;
    else if (unit === 0xa9 || unit === 0x24d2) right = 1;
  }
  const ends = mayEnd(text, from, to);
  if (!parted && !ends) return right * 3;
  const tail = text.slice(from, to);
  const slash = parted && /[\p{L})] ?[/|] ?\p{Lu}/u.test(tail) ? 1 : 0;
  const end = !ends ? 0 : /\p{Lu}{2,5}[)\].]{0,2}$/u.test(tail) ? 2 : /[)\]]\.?$/.test(tail) ? 1 : 0;
  return (slash * 2 + right) * 3 + end;
}

/** Steps of `creditWords`. */
export const creditSteps = 4;

/** Words of a credit at the line's end and at its beginning, in steps. `indent`: of the line's shape. */
export function creditWords(
  text: string,
  span: Span,
  indent: number,
): readonly [last: number, first: number] {
  const [from, to] = span;
  const head = Math.min(to, from + headSize + Math.min(indent, mostIndent));
  return [wordsIn(text, ...tailOf(text, span)), wordsIn(text, from, head)];
}
