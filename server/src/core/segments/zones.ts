/** Zones of lines: the network's scores, and from them each line's chances. A reading of an edited text takes over what stayed. */
import shipped from '../../../models/segments.json';
import { Z } from './lines';
import { type NetworkInput, ZoneNetwork } from './network/network';
import { loadWeights, type NetworkFile } from './network/weights';
import { addPriors } from './priors';
import type { ReadLines } from './read';
import type { Shape } from './shape';
import { surroundingsOf, surroundingTemplates } from './surroundings';
import { shippedWords } from './words';

const aroundWidth = surroundingTemplates.length;

/** What the zones of a capture's lines were read from. */
export interface ZoneReading {
  readonly lines: ReadLines;
  /** Answers about the surroundings: `[line * surroundingTemplates.length + template]`. */
  readonly around: Uint8Array;
  /** `[line * Z + zone]`, over the lines that are not blank: the network's own, hand-set weights left out. */
  readonly scores: Float32Array;
}

let network: ZoneNetwork | undefined;
/** The shipped network, unpacked on first use. */
export const shippedNetwork = (): ZoneNetwork =>
  (network ??= new ZoneNetwork(
    loadWeights(shipped as unknown as NetworkFile, shippedWords().singles.length / Z),
  ));

export function readZones(lines: ReadLines, previous?: ZoneReading): ZoneReading {
  const around = surroundingsOf(lines);
  const n = lines.numbers.length;
  const scores = new Float32Array(n * Z);
  const reading = { lines, around, scores };
  const input = inputOf(reading);
  const model = shippedNetwork();
  for (const [from, to] of previous ? staleRanges(reading, previous, model.reach) : [[0, n] as const]) {
    model.score(input, from, to, scores);
  }
  return reading;
}

/** What the network reads of a reading. */
export function inputOf({ lines, around }: ZoneReading): NetworkInput {
  const { answers, wordIds, wordStarts, words, numbers } = lines;
  return { answers, wordIds, wordStarts, words, numbers, around };
}

/** Lines that an edit leaves with other scores, in ranges; the scores of the rest are taken over. */
function staleRanges(now: ZoneReading, before: ZoneReading, reach: number): (readonly [number, number])[] {
  const n = now.lines.numbers.length;
  const { above, below } = now.lines.kept;
  const shift = before.lines.numbers.length - n;
  if ((now.lines.words === null) !== (before.lines.words === null)) return [[0, n]];
  const isStale = (i: number): boolean => {
    if (i >= above && i < n - below) return true;
    const j = i < above ? i : i + shift;
    for (let t = 0; t < aroundWidth; t++) {
      if (now.around[i * aroundWidth + t] !== before.around[j * aroundWidth + t]) return true;
    }
    return false;
  };
  const ranges: [number, number][] = [];
  const add = (from: number, to: number): void => {
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  };
  for (let i = 0; i < n; i++) {
    // Where lines were added or taken away, those on both sides have other neighbours.
    const seam = shift !== 0 && (i === above || i === n - below);
    if (seam || isStale(i)) add(Math.max(0, i - reach), Math.min(n, i + reach + 1));
  }
  if (shift !== 0 && above === n) add(Math.max(0, n - reach), n);
  takeOver(now, before, ranges);
  return ranges;
}

function takeOver(
  now: ZoneReading,
  before: ZoneReading,
  ranges: readonly (readonly [number, number])[],
): void {
  const n = now.lines.numbers.length;
  const shift = before.lines.numbers.length - n;
  const copy = (from: number, to: number, by: number): void => {
    if (from < to) now.scores.set(before.scores.subarray((from + by) * Z, (to + by) * Z), from * Z);
  };
  let at = 0;
  for (const [from, to] of [...ranges, [n, n] as const]) {
    // What lies between two ranges was kept as a whole, from above the edit or from below it.
    const above = Math.min(from, now.lines.kept.above);
    copy(at, above, 0);
    copy(Math.max(at, above), from, shift);
    at = to;
  }
}

/** Scores with the hand-set weights added: `[line * Z + zone]`. */
export function scoresOf({ lines, around, scores }: ZoneReading): Float64Array {
  const { temperature } = shippedNetwork().weights;
  const all = new Float64Array(scores.length);
  for (let k = 0; k < all.length; k++) all[k] = scores[k]! / temperature;
  addPriors(all, lines, around);
  return all;
}

/** From scores to chances, each line's summing to 1. */
export function chancesOf(scores: Float64Array): Float64Array {
  const out = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += Z) {
    let top = -Infinity;
    for (let z = 0; z < Z; z++) top = Math.max(top, scores[at + z]!);
    let sum = 0;
    for (let z = 0; z < Z; z++) sum += out[at + z] = Math.exp(scores[at + z]! - top);
    for (let z = 0; z < Z; z++) out[at + z]! /= sum;
  }
  return out;
}

/** The likeliest zone of each line. */
export function likeliest(chances: Float64Array): Uint8Array {
  return Uint8Array.from({ length: chances.length / Z }, (_, i) => {
    let best = 0;
    for (let z = 1; z < Z; z++) if (chances[i * Z + z]! > chances[i * Z + best]!) best = z;
    return best;
  });
}

/** Shapes of a capture's lines by their numbers, as they were read for the zones; none for a blank line. */
export function shapesByNumber({
  lines: { numbers, shapes },
}: ZoneReading): (number: number) => Shape | undefined {
  const rows = new Int32Array((numbers.at(-1) ?? -1) + 1).fill(-1);
  for (let i = 0; i < numbers.length; i++) rows[numbers[i]!] = i;
  return (number) => shapes[rows[number] ?? -1];
}
