// Figures against their pinned floors.

/** How far under a figure its floor is pinned: what rounding and another version of Node may move. */
export const slack = 0.003;

const at = (value) => Math.floor(value * 1000 + 1e-6) / 1000;

/** The floor a figure would be pinned with. */
export const floorFor = (figure) => Math.max(0, at(figure - slack));

/**
 * @typedef {object} Compared
 * @property {{name: string, figure: number | undefined, floor: number}[]} below  undefined: nothing has this name any more
 * @property {{name: string, figure: number, floor: number}[]} above  so far that the floor can be raised
 * @property {{name: string, figure: number}[]} unpinned  without a floor
 */
/**
 * @param {Readonly<Record<string, number>>} figures
 * @param {Readonly<Record<string, number>>} floors
 * @returns {Compared}
 */
export function compare(figures, floors) {
  const pinned = Object.entries(floors).map(([name, floor]) => ({ name, figure: figures[name], floor }));
  return {
    // A figure that is no number is below any floor.
    below: pinned.filter(({ figure, floor }) => !(figure >= floor)),
    above: pinned.filter(({ figure, floor }) => figure > floor + 2 * slack),
    unpinned: Object.entries(figures)
      .filter(([name]) => !Object.hasOwn(floors, name))
      .map(([name, figure]) => ({ name, figure })),
  };
}

/**
 * The floors to write: with `raise` those that can be raised and those not pinned yet, with `lower` those their figures fell
 * below as well, and without what has no figure any more.
 * @param {Readonly<Record<string, number>>} figures
 * @param {Readonly<Record<string, number>>} floors
 * @param {{raise: boolean, lower: boolean}} how
 */
export function repinned(figures, floors, { raise, lower }) {
  const { below, above, unpinned } = compare(figures, floors);
  const next = { ...floors };
  if (raise) for (const { name, figure } of [...above, ...unpinned]) next[name] = floorFor(figure);
  if (lower)
    for (const { name, figure } of below) {
      if (figure === undefined) delete next[name];
      else next[name] = floorFor(figure);
    }
  return next;
}
