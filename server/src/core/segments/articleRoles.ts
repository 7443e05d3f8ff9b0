/** What a line of the article is, once headline, credits and captions are known. */
import { DIGIT, QUOTE } from '../text/characters';
import type { Line, Role } from '../model';
import type { RoleLines } from './roleLines';
import type { Shape } from './shape';

/** Lines that may stand between a subheading and the text it heads. */
const passed: ReadonlySet<string> = new Set(['caption', 'list']);

/** A short line without an end mark above a longer one of the article: what follows has its name. */
function isSubheading(lines: RoleLines, out: readonly Line[], i: number): boolean {
  const shape = lines.shapes[i]!;
  if (shape.words > 14 || shape.letters === 0) return false;
  // "1. Set goals" has the stop of its number; questions head what answers them.
  const numbered = shape.first === DIGIT ? 1 : 0;
  const asks = shape.last === 63 ? 1 : 0;
  if (shape.stops > numbered + asks || '.,;…!'.includes(String.fromCharCode(shape.last))) return false;
  let next = i + 1;
  while (next < out.length && next < i + 4 && passed.has(out[next]!.role)) next++;
  return out[next]?.zone === 'article' && lines.shapes[next]!.words > Math.max(12, shape.words);
}

const isQuoted = (shape: Shape): boolean =>
  shape.first === QUOTE && shape.quotes === 2 && shape.endsQuoted && shape.words >= 4;

/** `above`: whether the line stands between the headline and the story's first paragraph. */
export function articleRole(lines: RoleLines, out: readonly Line[], i: number, above: boolean): Role {
  const shape = lines.shapes[i]!;
  if (shape.bullet) return 'list';
  if (above) return 'summary';
  if (isSubheading(lines, out, i)) return 'subheading';
  return isQuoted(shape) ? 'quote' : 'paragraph';
}
