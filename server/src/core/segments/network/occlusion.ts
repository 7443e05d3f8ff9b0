/**
 * How much each part of what a line shows speaks for one zone against another: the difference that taking the part away makes,
 * an average line's in its place (occlusion; Zeiler & Fergus 2014).
 */
import { localTemplates } from '../local';
import { Z } from '../lines';
import { surroundingTemplates } from '../surroundings';
import { stateSize } from './kernel';
import type { NetworkInput, ZoneNetwork } from './network';

const localWidth = localTemplates.length;
const aroundWidth = surroundingTemplates.length;
/** Lines to either side that count as neighbours. */
const near = 8;

/** Parts of a line: indices of its local templates, then those of the surroundings, last its words. */
const wordsPart = localWidth + aroundWidth;

/** Log odds of zone `z` against `other` at line `at`, as the line stands, and without each group of parts. */
export interface Occlusion {
  readonly whole: number;
  readonly without: readonly number[];
  /** With average lines for neighbours. */
  readonly alone: number;
}

export function occlude(
  network: ZoneNetwork,
  input: NetworkInput,
  at: number,
  [z, other]: readonly [number, number],
  groups: readonly (readonly number[])[],
): Occlusion {
  const { kernel, means, bias, temperature } = network.weights;
  const low = Math.max(0, at - network.reach);
  const high = Math.min(input.numbers.length, at + network.reach + 1);
  const count = high - low;
  const states = network.writeStates(input, low, high).slice();
  const own = (at - low) * stateSize;
  const direct = directOdds(network, input, at, z, other);
  const odds = (write: (states: Float32Array) => void, lost: number): number => {
    const changed = states.slice();
    write(changed);
    kernel.floats().set(changed, network.stateAddress / 4);
    const scores = network.passThrough(count);
    const line = (at - low) * Z;
    return (scores[line + z]! - scores[line + other]! + direct.sum - lost) / temperature;
  };
  const parts = partsOf(network, input, at, states.subarray(own, own + stateSize));
  const average = kernel.floats().slice(bias / 4, bias / 4 + stateSize);
  means.forEach((value, k) => (average[k % stateSize]! += value));
  return {
    whole: odds(() => undefined, 0),
    without: groups.map((group) => {
      const lost = group.reduce((sum, part) => sum + (direct.above.get(part) ?? 0), 0);
      return odds((changed) => {
        for (const part of group) for (let k = 0; k < stateSize; k++) changed[own + k]! -= parts[part]![k]!;
      }, lost);
    }),
    alone: odds((changed) => {
      for (let i = Math.max(low, at - near); i < Math.min(high, at + near + 1); i++) {
        if (i !== at) changed.set(average, (i - low) * stateSize);
      }
    }, 0),
  };
}

/** What each part of a line puts into its state beyond an average line's. */
function partsOf(
  { weights }: ZoneNetwork,
  { answers, around }: NetworkInput,
  at: number,
  state: Float32Array,
): Float32Array[] {
  const { kernel, rows, bases, bias, means } = weights;
  const floats = kernel.floats();
  const bytes = kernel.bytes();
  const rest = state.map((value, k) => value - floats[bias / 4 + k]!);
  const parts = Array.from({ length: wordsPart }, (_, t) => {
    const answer =
      t < localWidth ? answers[at * localWidth + t]! : around[at * aroundWidth + t - localWidth]!;
    const row = rows.at + (bases[t]! + answer) * stateSize;
    return Float32Array.from({ length: stateSize }, (__, k) => {
      const own = rows.step * ((bytes[row + k]! << 24) >> 24);
      rest[k]! -= own;
      return own - means[t * stateSize + k]!;
    });
  });
  // Beside what every line begins with, what no template put there is the words' and their evidence's.
  const words = wordsPart * stateSize;
  return [...parts, rest.map((value, k) => value - means[words + k]! - means[words + stateSize + k]!)];
}

/** What the surroundings add to the odds by themselves: in all, and each template's beyond the average line's. */
function directOdds(
  { weights: { direct, directMeans, bases } }: ZoneNetwork,
  { around }: NetworkInput,
  at: number,
  z: number,
  other: number,
): { readonly sum: number; readonly above: ReadonlyMap<number, number> } {
  const first = bases[localWidth]!;
  const above = new Map<number, number>();
  let sum = 0;
  for (let t = 0; t < aroundWidth; t++) {
    const row = Z * (bases[localWidth + t]! - first + around[at * aroundWidth + t]!);
    const odds = direct[row + z]! - direct[row + other]!;
    sum += odds;
    above.set(localWidth + t, odds - (directMeans[t * Z + z]! - directMeans[t * Z + other]!));
  }
  return { sum, above };
}
