/** The zone network's weights as they are shipped, laid into the kernel's memory. */
import { localTemplates, type Template } from '../local';
import { surroundingTemplates } from '../surroundings';
import { floatsOf, bytesOf, Kernel, stateSize } from './kernel';

/** Signed bytes in base 64, and what one step of a byte is worth. */
interface Packed {
  readonly step: number;
  readonly values: string;
}

/** The file `models/segments.json`; numbers that are no bytes are 32-bit floats in base 64. */
export interface NetworkFile {
  readonly state: number;
  /** How far each block looks to either side, in lines. */
  readonly reaches: readonly number[];
  /** What scores are divided by, so that confidences are as often right as they say. */
  readonly temperature: number;
  readonly mostWords: number;
  /** Name and size of each template, in the order of its rows. */
  readonly local: readonly (readonly [string, number])[];
  readonly around: readonly (readonly [string, number])[];
  readonly rows: Packed;
  /** What every line's state begins with. */
  readonly bias: string;
  readonly words: Packed;
  readonly evidence: string;
  readonly blocks: readonly string[];
  readonly head: string;
  readonly direct: string;
  /** Mean state of each template's answers, then of the words, of the evidence; to take a line's own away by. */
  readonly means: string;
  readonly directMeans: string;
}

export interface Table {
  readonly at: number;
  readonly step: number;
}

/** Addresses in the kernel's memory. */
export interface Weights {
  readonly kernel: Kernel;
  readonly reaches: readonly number[];
  readonly temperature: number;
  readonly mostWords: number;
  /** Rows of signed bytes, `stateSize` each, and what one step of a byte is worth. */
  readonly rows: Table;
  /** Row of each column's first answer: local templates, then those of the surroundings. */
  readonly bases: readonly number[];
  readonly localBase: number;
  readonly aroundBase: number;
  readonly bias: number;
  readonly words: Table;
  readonly evidence: number;
  readonly blocks: readonly number[];
  readonly head: number;
  /** Added to the scores: `[row of the surroundings * Z + zone]`. */
  readonly direct: Float32Array;
  readonly means: Float32Array;
  readonly directMeans: Float32Array;
}

/** Sums of more bytes than this may run over what the kernel counts in. */
const mostSummed = 256;

function check(given: readonly (readonly [string, number])[], own: readonly Template[]): void {
  const same =
    given.length === own.length &&
    given.every(([name, size], i) => own[i]!.name === name && own[i]!.size === size);
  if (!same) throw new Error('The zone weights were made for other features: train them again.');
}

/**
 * @param wordRows how many ids the vocabulary has, shapes and marks among them
 * @throws where the file's templates or sizes are not those of the code and the vocabulary
 */
export function loadWeights(file: NetworkFile, wordRows: number): Weights {
  if (file.state !== stateSize) throw new Error('The zone weights have states of another size.');
  check(file.local, localTemplates);
  check(file.around, surroundingTemplates);
  if (file.mostWords > mostSummed || file.local.length > mostSummed || file.around.length > mostSummed)
    throw new Error('The zone weights have more rows to a line than can be added up.');
  const words = bytesOf(file.words.values);
  if (words.length !== wordRows * stateSize)
    throw new Error('The zone weights were made for another vocabulary: both come from one training.');
  const kernel = new Kernel();
  const bases: number[] = [];
  let rows = 0;
  for (const [, size] of [...file.local, ...file.around]) {
    bases.push(rows);
    rows += size;
  }
  return {
    kernel,
    reaches: file.reaches,
    temperature: file.temperature,
    mostWords: file.mostWords,
    rows: { at: kernel.takeBytes(bytesOf(file.rows.values)), step: file.rows.step },
    bases,
    localBase: kernel.takeIntegers(bases.slice(0, file.local.length)),
    aroundBase: kernel.takeIntegers(bases.slice(file.local.length)),
    bias: kernel.takeFloats(floatsOf(file.bias)),
    words: { at: kernel.takeBytes(words), step: file.words.step },
    evidence: kernel.takeFloats(floatsOf(file.evidence)),
    blocks: file.blocks.map((block) => kernel.takeFloats(floatsOf(block))),
    head: kernel.takeFloats(floatsOf(file.head)),
    direct: floatsOf(file.direct),
    means: floatsOf(file.means),
    directMeans: floatsOf(file.directMeans),
  };
}
