// The line of figures that ends a scorer's output: `zone 294/294  comment 36/36  …`.

/** @returns {{name: string, right: number, all: number}[]} empty where the line is none */
export function readTally(line) {
  const parts = line.trim().split(/ {2,}/);
  const read = parts.map((part) => /^([a-z]+) (\d+)\/(\d+)$/.exec(part));
  if (!read.every(Boolean)) return [];
  return read.map(([, name, right, all]) => ({ name, right: Number(right), all: Number(all) }));
}

/** Why a tally is not without a miss, or undefined. */
export function complaint(tally) {
  if (!tally.length) return 'no figures';
  const bad = tally.filter(({ right, all }) => right !== all || all === 0);
  return bad.length ? bad.map(({ name, right, all }) => `${name} ${right} of ${all}`).join(', ') : undefined;
}
