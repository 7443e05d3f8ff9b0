/**
 * The zone network: scores of each zone for each line that is not blank. A line's state is a sum of learned rows (one for the
 * answer to each question, the mean of its words', its word evidence), passed through residual blocks of depthwise dilated
 * convolutions over the lines (Bai et al. 2018; Chollet 2017). A line's scores depend on lines within `reach` of it alone.
 */
import { Z } from '../lines';
import { localTemplates } from '../local';
import type { ReadLines } from '../read';
import { surroundingTemplates } from '../surroundings';
import { shapeIds, UNKNOWN } from '../words';
import { stateBytes, stateSize } from './kernel';
import type { Weights } from './weights';

/** What the network reads of a capture's lines. */
export interface NetworkInput extends Pick<
  ReadLines,
  'answers' | 'wordIds' | 'wordStarts' | 'words' | 'numbers'
> {
  /** Answers about the surroundings (see `surroundingsOf`). */
  readonly around: Uint8Array;
}

const localWidth = localTemplates.length;
const aroundWidth = surroundingTemplates.length;
/** Log probabilities of the word evidence below this say no more. */
const least = -6;
const evidenceWidth = 4;
/** Lines that are worked on at once, and those around them that they depend on. */
const portion = 1024;

export class ZoneNetwork {
  /** Lines to either side that a line's scores depend on. */
  readonly reach: number;
  private readonly most: number;
  /** Where `writeStates` writes. */
  readonly stateAddress: number;
  private readonly y: number;
  private readonly answers: number;
  private readonly around: number;
  private readonly starts: number;
  private readonly numbers: number;
  private readonly out: number;
  private ids = 0;
  private idRoom = 0;

  constructor(readonly weights: Weights) {
    const { kernel, reaches } = weights;
    this.reach = reaches.reduce((sum, reach) => sum + reach, 0);
    this.most = portion + 2 * this.reach;
    this.stateAddress = kernel.take(this.most * stateBytes);
    this.y = kernel.take(this.most * stateBytes);
    this.answers = kernel.take(this.most * localWidth);
    this.around = kernel.take(this.most * aroundWidth);
    this.starts = kernel.take(4 * (this.most + 1));
    this.numbers = kernel.take(4 * evidenceWidth * this.most);
    this.out = kernel.take(4 * Z * this.most);
  }

  /** Writes the scores of lines `from` to `to` to `out[line * Z + zone]`. */
  score(input: NetworkInput, from: number, to: number, out: Float32Array): void {
    const n = input.numbers.length;
    for (let at = from; at < to; at += portion) {
      const end = Math.min(to, at + portion);
      const low = Math.max(0, at - this.reach);
      const high = Math.min(n, end + this.reach);
      this.writeStates(input, low, high);
      const scores = this.passThrough(high - low);
      out.set(scores.subarray((at - low) * Z, (end - low) * Z), at * Z);
      this.addDirect(input, at, end, out);
    }
  }

  /** The states of lines `low` to `high` before the first block, into the kernel's memory. No more lines than `most`. */
  writeStates(input: NetworkInput, low: number, high: number): Float32Array {
    const { kernel, rows, localBase, aroundBase, bias, words, evidence, mostWords } = this.weights;
    const { run } = kernel;
    const count = high - low;
    kernel.bytes().set(input.answers.subarray(low * localWidth, high * localWidth), this.answers);
    kernel.bytes().set(input.around.subarray(low * aroundWidth, high * aroundWidth), this.around);
    this.writeWords(input, low, high);
    this.writeEvidence(input, low, high);
    run.fill(this.stateAddress, bias, count);
    run.gather(this.stateAddress, rows.at, localBase, this.answers, localWidth, count, rows.step);
    run.gather(this.stateAddress, rows.at, aroundBase, this.around, aroundWidth, count, rows.step);
    run.addWords(this.stateAddress, words.at, this.ids, this.starts, count, mostWords, words.step);
    run.addNumbers(this.stateAddress, evidence, this.numbers, evidenceWidth, count);
    return kernel.floats().subarray(this.stateAddress / 4, this.stateAddress / 4 + count * stateSize);
  }

  /** The scores of the lines whose states stand in the kernel's memory, which are overwritten. */
  passThrough(count: number): Float32Array {
    const { kernel, reaches, blocks, head } = this.weights;
    const { run } = kernel;
    run.rectify(this.stateAddress, count);
    let [from, to] = [this.stateAddress, this.y];
    reaches.forEach((reach, k) => {
      run.block(to, from, blocks[k]!, reach, count);
      [from, to] = [to, from];
    });
    run.head(this.out, from, head, Z, count);
    return kernel.floats().subarray(this.out / 4, this.out / 4 + count * Z);
  }

  /** What the answers about the surroundings add to the scores by themselves. */
  private addDirect({ around }: NetworkInput, from: number, to: number, out: Float32Array): void {
    const { direct, bases } = this.weights;
    const first = bases[localWidth]!;
    for (let i = from; i < to; i++) {
      for (let t = 0; t < aroundWidth; t++) {
        const row = Z * (bases[localWidth + t]! - first + around[i * aroundWidth + t]!);
        out[i * Z]! += direct[row]!;
        out[i * Z + 1]! += direct[row + 1]!;
        out[i * Z + 2]! += direct[row + 2]!;
      }
    }
  }

  private writeWords({ wordIds, wordStarts, words }: NetworkInput, low: number, high: number): void {
    const { kernel } = this.weights;
    const from = wordStarts[low]!;
    const own = wordIds.subarray(from, wordStarts[high]);
    if (own.length > this.idRoom) {
      this.idRoom = 2 * own.length;
      this.ids = kernel.take(2 * this.idRoom);
    }
    kernel.integers().set(wordStarts.subarray(low, high + 1), this.starts / 4);
    const at = this.ids / 2;
    const target = kernel.words();
    if (words) target.set(own, at);
    else for (let k = 0; k < own.length; k++) target[at + k] = own[k]! < shapeIds ? own[k]! : UNKNOWN;
  }

  private writeEvidence({ words }: NetworkInput, low: number, high: number): void {
    const target = this.weights.kernel.floats();
    let at = this.numbers / 4;
    for (let i = low; i < high; i++) {
      for (let z = 0; z < Z; z++) target[at++] = words ? Math.max(least, Math.min(0, words[i * Z + z]!)) : 0;
      target[at++] = words ? 1 : 0;
    }
  }
}
