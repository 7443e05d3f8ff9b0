/**
 * From scores to zones: each line's posterior over all sequences (forward-backward; Rabiner 1989), and the zone with the
 * greatest. That makes fewer lines wrong than the single best path, which one strong line can tip for a whole block.
 */
import { gapKinds, type SegmentModel, Z } from './model';

const logSum3 = (a: number, b: number, c: number): number => {
  const top = Math.max(a, b, c);
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top));
};

export interface Lattice {
  /** `[line * Z + zone]`: log sums over all paths that reach, and that leave, that zone at that line. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Log of the sum over all paths. */
  readonly total: number;
}

export function lattice(emissions: Float64Array, gaps: readonly number[], model: SegmentModel): Lattice {
  const n = emissions.length / Z;
  const forward = new Float64Array(n * Z);
  const backward = new Float64Array(n * Z);
  if (n === 0) return { forward, backward, total: 0 };
  const { transitions } = model;
  for (let z = 0; z < Z; z++) {
    forward[z] = model.start[z]! + emissions[z]!;
    backward[(n - 1) * Z + z] = model.end[z]!;
  }
  for (let i = 1; i < n; i++) {
    const base = Math.min(gapKinds - 1, gaps[i]!) * Z * Z;
    const p = (i - 1) * Z;
    for (let z = 0; z < Z; z++) {
      forward[i * Z + z] =
        emissions[i * Z + z]! +
        logSum3(
          forward[p]! + transitions[base + z]!,
          forward[p + 1]! + transitions[base + Z + z]!,
          forward[p + 2]! + transitions[base + 2 * Z + z]!,
        );
    }
  }
  for (let i = n - 2; i >= 0; i--) {
    const base = Math.min(gapKinds - 1, gaps[i + 1]!) * Z * Z;
    const q = (i + 1) * Z;
    for (let y = 0; y < Z; y++) {
      const row = base + y * Z;
      backward[i * Z + y] = logSum3(
        transitions[row]! + emissions[q]! + backward[q]!,
        transitions[row + 1]! + emissions[q + 1]! + backward[q + 1]!,
        transitions[row + 2]! + emissions[q + 2]! + backward[q + 2]!,
      );
    }
  }
  const l = (n - 1) * Z;
  const total = logSum3(
    forward[l]! + backward[l]!,
    forward[l + 1]! + backward[l + 1]!,
    forward[l + 2]! + backward[l + 2]!,
  );
  return { forward, backward, total };
}

/** Posterior of each zone at each line, `[line * Z + zone]`, 0..1. */
export function posteriors(
  emissions: Float64Array,
  gaps: readonly number[],
  model: SegmentModel,
): Float64Array {
  const { forward, backward, total } = lattice(emissions, gaps, model);
  return forward.map((value, i) => Math.min(1, Math.exp(value + backward[i]! - total)));
}

/** The likeliest zone of each line, from `posteriors`. */
export function likeliest(chance: Float64Array): Uint8Array {
  return Uint8Array.from({ length: chance.length / Z }, (_, i) => {
    let best = 0;
    for (let z = 1; z < Z; z++) if (chance[i * Z + z]! > chance[i * Z + best]!) best = z;
    return best;
  });
}
