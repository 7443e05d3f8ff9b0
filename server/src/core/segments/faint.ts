/** Captures whose article is worded weaker than most: a page of short notes, a language the vocabulary hardly knows. */
import { zones } from '../model';
import { Z, type Lines } from './lines';
import { chancesOf, likeliest } from './zones';

const article = zones.indexOf('article');
/** How much weaker than the rest of a page its article may be worded, in log odds a line. */
const faint = [0.5, 1, 1.5];

/**
 * Most captures hold an article. Where none is found, the least help that makes one of at least three lines, two of them
 * running prose, or null: then there is none.
 */
export function faintArticle(lines: Lines, scores: Float64Array): Uint8Array | null {
  for (const help of faint) {
    const zonesFound = likeliest(
      chancesOf(scores.map((score, k) => (k % Z === article ? score + help : score))),
    );
    let found = 0;
    let prose = 0;
    zonesFound.forEach((z, i) => {
      if (z !== article) return;
      found++;
      const { words, stops } = lines.shapes[i]!;
      if (words >= 12 && stops > 0) prose++;
    });
    if (found >= 3 && prose >= 2) return zonesFound;
  }
  return null;
}
