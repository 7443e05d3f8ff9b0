import type { ReadLines } from './read';
import type { Shape } from './shape';

export const isProse = (s: Shape): boolean => s.words >= 12 && s.stops > 0 && s.lowered >= s.capitalised;

/** Whether a capture is a whole page, of which a scraper left the menus and lists: few of its lines are running prose. */
export function isWholePage({ shapes }: Pick<ReadLines, 'shapes'>): boolean {
  let prose = 0;
  for (const shape of shapes) if (isProse(shape)) prose++;
  return prose < 0.2 * shapes.length && shapes.length > 12;
}
