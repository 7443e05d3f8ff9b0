import { bitsOf } from './phrases';
import type { ReadLines } from './read';
import type { Shape } from './shape';

const menuBits = bitsOf('navigation', 'social', 'promotion', 'form', 'legal');

/** A sentence or more of running text, not set like a title. */
export const isProse = (s: Shape): boolean => s.words >= 12 && s.stops > 0 && s.lowered >= s.capitalised;
/** A short line with the words of page furniture. */
export const isFurniture = (s: Shape): boolean => (s.phrases & menuBits) !== 0 && s.words < 9;

/** Below this share of prose, a capture of more than a few lines is a whole page. */
const leastProse = 0.2;
const fewLines = 12;
/** And from this share of furniture on, where it is no short one: of a short one, two lines are as many. */
const someFurniture = 0.01;
const manyLines = 50;

/** Whether a capture is a whole page, of which a scraper left the menus and lists. */
export function isWholePage({ shapes }: Pick<ReadLines, 'shapes'>): boolean {
  const n = shapes.length;
  if (n <= fewLines) return false;
  let prose = 0;
  let furniture = 0;
  for (const shape of shapes) {
    if (isProse(shape)) prose++;
    else if (isFurniture(shape)) furniture++;
  }
  return prose < leastProse * n || (n >= manyLines && furniture >= someFurniture * n);
}
