/** Whether a capture has an article at all, and a faint one made out where no line is likeliest to be of one. */
import { zones } from '../model';
import type { RoleLines } from './roleLines';
import { hasNoArticle } from './noArticle';

const Z = zones.length;
const article = zones.indexOf('article');

/** How much weaker than the rest of a page its article may be worded, in log odds a line. */
const faint = [0.5, 1, 1.5];

/** Each line's likeliest zone, the article's odds helped by `help`; `-Infinity` leaves it out. `chance`: `[line * Z + zone]`. */
function pathWith(chance: Float64Array, help: number): Uint8Array {
  const factor = Math.exp(help);
  const path = new Uint8Array(chance.length / Z);
  for (let i = 0; i < path.length; i++) {
    let best = -1;
    for (let z = 0; z < Z; z++) {
      const own = z === article ? chance[i * Z + z]! * factor : chance[i * Z + z]!;
      if (own > best) {
        best = own;
        path[i] = z;
      }
    }
  }
  return path;
}

/** Whether at least three lines are article, two of them running prose. */
function isStory(lines: RoleLines, path: Uint8Array): boolean {
  let found = 0;
  let prose = 0;
  path.forEach((z, i) => {
    if (z !== article) return;
    found++;
    const { words, stops } = lines.shapes[i]!;
    if (words >= 12 && stops > 0) prose++;
  });
  return found >= 3 && prose >= 2;
}

/** With the least help that makes a story, where one does; else `best`, the likeliest. */
function withFaint(lines: RoleLines, chance: Float64Array, best: Uint8Array): Uint8Array {
  if (isStory(lines, best)) return best;
  for (const help of faint) {
    const path = pathWith(chance, help);
    if (isStory(lines, path)) return path;
  }
  return best;
}

/**
 * Zones of the lines, from the posteriors of each: the likeliest, but that an index, an error page or a wall of consent has no
 * article, and that most captures have one, however faint. `headOf`: the first words of a line.
 */
export function settleArticle(
  lines: RoleLines,
  chance: Float64Array,
  headOf: (i: number) => string,
): Uint8Array {
  const best = pathWith(chance, 0);
  const path = withFaint(lines, chance, best);
  if (!path.includes(article)) return best;
  return hasNoArticle(lines, (i) => path[i] === article, headOf) ? pathWith(chance, -Infinity) : path;
}
