/** Lines that are dumps of program data leaked into the page, and what stands beside them of the same kind. */
import type { Shape } from './shape';

const dumpLength = 120;
/** `string(64)`, `[gallery ids=`. */
const dumpStart = /^\s*(?:\w{1,12}\(\d+\)|\[\w{1,20} )/;

/** A data dump: mostly the signs of program code, or a line of `string(12) "…"`, `{"key": …}`. */
export function isPayload(shape: Shape): boolean {
  return (
    shape.length > 30 &&
    shape.code / shape.length > 0.015 &&
    shape.quotes >= 4 &&
    shape.quotes * 40 > shape.words
  );
}

/**
 * Which lines are dumps: those that look it, and those beside one that have the signs of code, brackets alone included.
 * `lineAt` gives a line's words. `isSure`: whether the zones are sure that a line is of the article, as the code of a lesson
 * is; then only a long line, or one that declares its length, is a dump.
 */
export function payloadLines(
  shapes: readonly Shape[],
  lineAt: (i: number) => string,
  isSure: (i: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  shapes.forEach((shape, i) => {
    if (isPayload(shape) && !(isSure(i) && shape.length < dumpLength && !dumpStart.test(lineAt(i))))
      found.add(i);
  });
  if (found.size === 0) return found;
  const joins = (i: number): boolean => {
    if (isSure(i) && shapes[i]!.letters > 0) return false;
    const shape = shapes[i]!;
    return (
      shape.code > 0 ||
      shape.letters === 0 ||
      (shape.length < 120 && /^\w+\([\w."]*\)$/.test(lineAt(i).trim()))
    );
  };
  for (let i = 1; i < shapes.length; i++) if (!found.has(i) && found.has(i - 1) && joins(i)) found.add(i);
  for (let i = shapes.length - 2; i >= 0; i--)
    if (!found.has(i) && found.has(i + 1) && joins(i)) found.add(i);
  return found;
}
