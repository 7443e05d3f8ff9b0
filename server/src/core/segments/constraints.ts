/** What a person decided about lines, as constraints on the zones: which ones a line cannot have, and what is like it. */
import { type Options, type Span, type Zone, zones } from '../model';
import type { Lines } from './lines';
import { Z } from './lines';
import { skeletonOf } from './recurrence';

/** Over the lines that are not blank. */
export interface Constraints {
  /** Of each line a bit for each zone it cannot have, `1 << zone`. One zone at least is left. */
  readonly forbidden: Uint8Array;
  /** Zone index of the lines whose zone a person named. */
  readonly named: ReadonlyMap<number, number>;
}

const article = zones.indexOf('article');
const comments = zones.indexOf('comments');
const allBut = (zone: number): number => ((1 << Z) - 1) & ~(1 << zone);

/** Null where nobody decided anything. Pins and boundaries on lines that are blank or not there name no line. */
export function constraintsOf(
  { numbers }: Pick<Lines, 'numbers'>,
  { pins = [], boundaries = [] }: Pick<Options, 'pins' | 'boundaries'>,
): Constraints | null {
  if (pins.length + boundaries.length === 0) return null;
  const at = new Map(numbers.map((number, i) => [number, i]));
  const forbidden = new Uint8Array(numbers.length);
  const named = new Map<number, number>();
  const name = (line: number, zone: number): void => {
    const index = at.get(line);
    if (index !== undefined) named.set(index, zone);
  };
  let articleEnds = Infinity;
  let commentsStart = -Infinity;
  for (const { line, boundary } of boundaries) {
    name(line, boundary === 'comments-start' ? comments : article);
    articleEnds = Math.min(articleEnds, line);
    if (boundary === 'comments-start') commentsStart = Math.max(commentsStart, line);
  }
  numbers.forEach((line, i) => {
    if (line > articleEnds) forbidden[i]! |= 1 << article;
    if (line < commentsStart) forbidden[i]! |= 1 << comments;
  });
  for (const { line, zone } of pins) name(line, zones.indexOf(zone));
  for (const [i, zone] of named) forbidden[i] = allBut(zone);
  return { forbidden, named };
}

export function mayBe({ forbidden }: Constraints, index: number, zone: Zone): boolean {
  return (forbidden[index]! & (1 << zones.indexOf(zone))) === 0;
}

/** What a forbidden zone costs: more than any evidence adds up to, and still a number. */
const cost = -1e6;

/** Takes from each line the zones it cannot have. */
export function forbid(scores: Float64Array, { forbidden }: Constraints): void {
  forbidden.forEach((bits, i) => {
    if (bits === 0) return;
    let best = -Infinity;
    for (let z = 0; z < Z; z++) if (!(bits & (1 << z))) best = Math.max(best, scores[i * Z + z]!);
    for (let z = 0; z < Z; z++) if (bits & (1 << z)) scores[i * Z + z] = best + cost;
  });
}

/** Log odds that a person's word on a line adds to its copies, and to its neighbours of the same build. */
const copyHelp = 12;
const runHelp = 5;
const boilerplate = zones.indexOf('boilerplate');

/**
 * Furniture comes in kinds: what a person called boilerplate speaks for the same words elsewhere in the capture, and for
 * the unbroken run of lines around it that differ in names and figures alone. Strong evidence, no more: it does not bind.
 */
export function helpLike(
  scores: Float64Array,
  text: string,
  spans: readonly Span[],
  lines: Lines,
  { named }: Constraints,
): void {
  const furniture = [...named].filter(([, zone]) => zone === boilerplate).map(([i]) => i);
  if (furniture.length === 0) return;
  const help = new Float64Array(lines.numbers.length);
  const keyOf = (i: number): string =>
    lines.copies[i]! > 1
      ? text
          .slice(...spans[lines.numbers[i]!]!)
          .trim()
          .toLowerCase()
      : '';
  const keys = new Set(furniture.map(keyOf));
  keys.delete('');
  if (keys.size > 0) help.forEach((_, i) => (help[i] = keys.has(keyOf(i)) ? copyHelp : 0));
  const skeleton = (i: number): string =>
    lines.shapes[i] ? skeletonOf(lines.heads[i]!, lines.shapes[i]) : '';
  const reached = new Set<number>();
  for (const from of furniture) {
    const own = skeleton(from);
    for (const step of own ? [-1, 1] : []) {
      // A line reached in the same direction has had its run followed.
      for (let i = from + step; !reached.has(i * step) && skeleton(i) === own; i += step) {
        help[i] = Math.max(help[i]!, runHelp);
        reached.add(i * step);
      }
    }
  }
  help.forEach((value, i) => (scores[i * Z + boilerplate]! += value));
}
