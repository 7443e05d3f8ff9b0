/** Byline, dateline and timestamp: short lines about the headline and above the story. */
import { isAcronym, soundsLikeMedia } from '../metadata/names';
import type { Role } from '../model';
import { isCommonPhrase } from './commonWords';
import type { RoleLines } from './roleLines';
import { creditName, hasDate, placeLine } from './creditLine';
import { bitsOf, chromeBits, hasPhrase } from './phrases';
import type { Shape } from './shape';

type Credit = Extract<Role, 'byline' | 'dateline' | 'timestamp'>;

/** Words at most of a line that is a credit. */
const longest = 22;
const longestUnits = 300;
const creditBits = bitsOf('byline', 'timestamp');
const menuBits = bitsOf('navigation', 'social', 'promotion', 'form', 'legal', 'commentOpen');

/** How sure it is: a word or date says so, or only the look of a name. */
export interface CreditRole {
  readonly role: Credit;
  readonly labelled: boolean;
}

/** What a line by itself may be, its words in `line`. */
export function creditOf(line: string, shape: Shape): CreditRole | null {
  if (shape.words > longest || shape.stops > 3 || shape.letters + shape.digits === 0) return null;
  const labelled = (shape.phrases & creditBits) !== 0;
  const sentence = shape.words > 9 && shape.stops > 0 && shape.last === 46;
  // Most lines about a headline are none: told before their words are read.
  const uncased = shape.capitalised + shape.lowered < shape.words / 2;
  if (!labelled && (sentence || (shape.words > 6 && shape.digits === 0 && !uncased))) return null;
  // A clock alone tells the time of a line of a few words: "Red warning in force until 20:00" is a sentence.
  const calendar = shape.month || shape.year || shape.words <= 6 || labelled || uncased;
  const dated = shape.digits > 0 && shape.length < 160 && calendar && hasDate(line);
  const name = creditName(line, uncased);
  if (name?.labelled && !(shape.words > 14 && !dated)) return { role: 'byline', labelled: true };
  if (sentence && !hasPhrase(shape.phrases, 'timestamp')) return null;
  if (placeLine(line)) return { role: 'dateline', labelled: true };
  if (dated && shape.words <= 16) {
    const rest = line.slice(0, name?.span[1] ?? 0);
    if (name && soundsLikeMedia(rest.slice(name.span[0]))) return { role: 'byline', labelled: true };
    return { role: 'timestamp', labelled: true };
  }
  // "Published: Today"
  if (
    hasPhrase(shape.phrases, 'timestamp') &&
    shape.words <= 3 &&
    shape.words > 1 &&
    shape.stops === 0 &&
    line.includes(':')
  )
    return { role: 'timestamp', labelled: true };
  if ((shape.phrases & chromeBits) !== 0 || shape.separators > 0) return null;
  const words = line.trim();
  if (isAcronym(words)) return { role: 'byline', labelled: false };
  if (!name || name.span[0] > 2 || shape.digits > 0 || shape.words > 6) return null;
  const named = line.slice(...name.span);
  // Scripts without capitals do not show a name by its look.
  const looksNamed =
    shape.words <= 5 &&
    shape.letters > 3 * shape.words &&
    shape.capitalised > 1 &&
    shape.lowered <= 1 &&
    shape.stops < 2 &&
    !isCommonPhrase(named);
  if (looksNamed || soundsLikeMedia(words)) return { role: 'byline', labelled: false };
  return null;
}

/** Lines above the headline and below it in which credits are looked for. */
const above = 3;
const below = 14;

/**
 * The credits of a story, by index among the lines that are not blank. `lineAt` gives a line's words; `free` whether it may be
 * one. A bare name counts below the headline only, where it stands alone or beside another credit.
 */
export function findCredits(
  lines: RoleLines,
  lineAt: (i: number) => string,
  headline: number,
  story: number,
  free: (i: number) => boolean,
): Map<number, Credit> {
  const found = new Map<number, Credit>();
  const near = headline >= 0 ? headline : Math.max(0, story - 6);
  const from = Math.max(0, headline >= 0 ? near - above : near);
  const to = Math.min(lines.shapes.length - 1, story + 1, near + below);
  const may = new Map<number, CreditRole>();
  for (let i = from; i <= to; i++) {
    if (i === headline || !free(i) || lines.shapes[i]!.length > longestUnits) continue;
    const credit = creditOf(lineAt(i), lines.shapes[i]!);
    if (credit && !(i >= story && !credit.labelled)) may.set(i, credit);
  }
  for (const [i, { role, labelled }] of may) {
    if (labelled) {
      if (role === 'timestamp' && isListed(lines, may, i)) continue;
      if (i < headline && (lines.shapes[i]!.phrases & menuBits) !== 0) continue;
      found.set(i, role);
      continue;
    }
    if (i < headline || headline < 0) continue;
    const beside = [i - 2, i - 1, i + 1, i + 2].some((k) => k === headline || may.get(k)?.labelled);
    const row = isShort(lines, i - 1, headline) && isShort(lines, i + 1, headline) && lines.gaps[i] === 0;
    if (beside && !row && lines.copies[i]! < 4) found.set(i, role);
  }
  return found;
}

const isShort = (lines: RoleLines, i: number, headline: number): boolean =>
  i !== headline && (lines.shapes[i]?.words ?? 99) <= 4 && (lines.shapes[i]?.digits ?? 0) === 0;

const isDated = (shape: Shape | undefined): boolean =>
  shape !== undefined && shape.words < 8 && shape.digits > 2 && (shape.month || shape.year || shape.clock);

/** One of four dates in a row or more is another story's; `may`: what the lines about the headline may be. */
function isListed({ shapes }: RoleLines, may: ReadonlyMap<number, CreditRole>, i: number): boolean {
  const isTime = (k: number): boolean => may.get(k)?.role === 'timestamp' || isDated(shapes[k]);
  let run = 1;
  for (let k = i - 1; k > i - 4 && isTime(k); k--) run++;
  for (let k = i + 1; k < i + 4 && isTime(k); k++) run++;
  return run > 3;
}
