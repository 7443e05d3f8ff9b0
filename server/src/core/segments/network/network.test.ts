import { describe, expect, it, vi } from 'vitest';
import { localTemplates } from '../local';
import { surroundingTemplates } from '../surroundings';
import { readLines } from '../read';
import { surroundingsOf } from '../surroundings';
import { splitLines } from '../../text/lines';
import { shippedWords, shapeIds, UNKNOWN } from '../words';
import { stateSize } from './kernel';
import { occlude } from './occlusion';
import { type NetworkInput, ZoneNetwork } from './network';
import { loadWeights, type NetworkFile } from './weights';

const D = stateSize;
const reaches = [1, 3];
const mostWords = 5;

/** The same numbers at every run, -0.5 … 0.5. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff - 0.5;
  });
}
const packed = (values: Float32Array): string => Buffer.from(values.buffer).toString('base64');
const bytes = (count: number, seed: number): Int8Array =>
  Int8Array.from(numbers(count, seed), (value) => Math.round(value * 50));

const sizes = [...localTemplates, ...surroundingTemplates].map(({ size }) => size);
const rowCount = sizes.reduce((sum, size) => sum + size, 0);
const aroundRows = surroundingTemplates.reduce((sum, { size }) => sum + size, 0);
const rows = bytes(rowCount * D, 1);
const wordRows = shippedWords().singles.length / 3;
const words = bytes(wordRows * D, 2);
const bias = numbers(D, 3);
const evidence = numbers(4 * D, 4);
const blocks = reaches.map((_, k) => numbers((4 + D + 1) * D, 5 + k));
const head = numbers(3 * D + 3, 9);
const direct = numbers(3 * aroundRows, 10);
const step = 0.01;
const base64 = (values: Int8Array): string => Buffer.from(values.buffer).toString('base64');

const file: NetworkFile = {
  state: D,
  reaches,
  temperature: 1,
  mostWords,
  local: localTemplates.map(({ name, size }) => [name, size] as const),
  around: surroundingTemplates.map(({ name, size }) => [name, size] as const),
  rows: { step, values: base64(rows) },
  bias: packed(bias),
  words: { step, values: base64(words) },
  evidence: packed(evidence),
  blocks: blocks.map(packed),
  head: packed(head),
  direct: packed(direct),
  means: packed(numbers((sizes.length + 2) * D, 11)),
  directMeans: packed(numbers(3 * surroundingTemplates.length, 12)),
};
const network = new ZoneNetwork(loadWeights(file, wordRows));

/** The same sums, in the plainest way. */
function plainly(input: NetworkInput): number[] {
  const n = input.numbers.length;
  let x = Array.from({ length: n }, (_, i) => {
    const state = [...bias];
    const add = (table: ArrayLike<number>, row: number, by: number): void => {
      for (let k = 0; k < D; k++) state[k]! += by * table[row * D + k]!;
    };
    let base = 0;
    sizes.forEach((size, t) => {
      const answer =
        t < localTemplates.length
          ? input.answers[i * localTemplates.length + t]!
          : input.around[i * surroundingTemplates.length + t - localTemplates.length]!;
      add(rows, base + answer, step);
      base += size;
    });
    const ids = [...input.wordIds.subarray(input.wordStarts[i], input.wordStarts[i + 1])].slice(0, mostWords);
    for (const id of ids) add(words, input.words || id < shapeIds ? id : UNKNOWN, step / ids.length);
    if (input.words) {
      for (let z = 0; z < 3; z++) add(evidence, z, Math.max(-6, input.words[i * 3 + z]!));
      add(evidence, 3, 1);
    }
    return state.map((value) => Math.max(0, value));
  });
  reaches.forEach((reach, k) => {
    const w = blocks[k]!;
    const at = (i: number): readonly number[] => x[i] ?? new Array<number>(D).fill(0);
    x = x.map((here, i) => {
      const deep = here.map(
        (value, c) =>
          w[3 * D + c]! + w[c]! * at(i - reach)[c]! + w[D + c]! * value + w[2 * D + c]! * at(i + reach)[c]!,
      );
      return here.map((value, c) => {
        let sum = w[(4 + D) * D + c]!;
        for (let j = 0; j < D; j++) sum += deep[j]! * w[(4 + j) * D + c]!;
        return value + Math.max(0, sum);
      });
    });
  });
  return x.flatMap((state, i) =>
    [0, 1, 2].map((z) => {
      let sum = head[3 * D + z]!;
      for (let k = 0; k < D; k++) sum += head[z * D + k]! * state[k]!;
      let base = 0;
      surroundingTemplates.forEach(({ size }, t) => {
        sum += direct[3 * (base + input.around[i * surroundingTemplates.length + t]!) + z]!;
        base += size;
      });
      return sum;
    }),
  );
}

function inputOf(text: string, known = true): NetworkInput {
  const lines = readLines(text, splitLines(text));
  return {
    ...lines,
    words: known ? lines.evidence : null,
    around: surroundingsOf(lines),
  };
}
const scoresOf = (input: NetworkInput): Float32Array => {
  const out = new Float32Array(input.numbers.length * 3);
  network.score(input, 0, input.numbers.length, out);
  return out;
};

const text = Array.from(
  { length: 40 },
  (_, i) =>
    ['Share this', 'The council voted on Tuesday to rebuild it, she said.', '', '12 comments'][(i * i) % 4]!,
).join('\n');

describe('the network', () => {
  it.each([true, false])('sums as written, words known: %s', (known) => {
    const input = inputOf(text, known);
    const plain = plainly(input);
    scoresOf(input).forEach((score, k) => {
      expect(score).toBeCloseTo(plain[k]!, 3);
    });
  });

  it('gives the same in portions as for a line alone', () => {
    const input = inputOf(Array.from({ length: 2600 }, (_, i) => `Line ${i % 7} of ${i}.`).join('\n'));
    const all = scoresOf(input);
    for (const at of [0, 1, 500, 1023, 1024, 1025, 2047, 2048, 2599]) {
      const own = new Float32Array(all.length);
      network.score(input, at, at + 1, own);
      expect([...own.subarray(at * 3, at * 3 + 3)]).toEqual([...all.subarray(at * 3, at * 3 + 3)]);
    }
  });

  it('reads lines of very many words, and no lines at all', () => {
    expect(scoresOf(inputOf(`${'word '.repeat(20_000)}\n`.repeat(3)))).toHaveLength(9);
    expect(scoresOf(inputOf(''))).toHaveLength(0);
  });

  it('counts what every line begins with to no part of a line', () => {
    const zeros = packed(new Float32Array(4 * D));
    const means = new Float32Array((sizes.length + 2) * D);
    const mute = { step: 0, values: base64(words) };
    const own = loadWeights({ ...file, words: mute, evidence: zeros, means: packed(means) }, wordRows);
    const input = inputOf(text);
    const all = occlude(new ZoneNetwork(own), input, 7, [1, 0], [[sizes.length]]);
    expect(all.without[0]).toBeCloseTo(all.whole, 4);
  });

  it('has average lines for neighbours begin as every line does', () => {
    const zeros = { step: 0, values: base64(rows) };
    const own = loadWeights(
      {
        ...file,
        rows: zeros,
        words: { step: 0, values: base64(words) },
        evidence: packed(new Float32Array(4 * D)),
        means: packed(new Float32Array((sizes.length + 2) * D)),
      },
      wordRows,
    );
    const all = occlude(new ZoneNetwork(own), inputOf(text), 7, [1, 0], []);
    expect(all.alone).toBeCloseTo(all.whole, 4);
  });

  it('says so where there is no WebAssembly, or none with vectors', () => {
    for (const missing of [
      undefined,
      {
        Module: vi.fn(),
        Instance: vi.fn(() => {
          throw new Error('SIMD');
        }),
      },
    ]) {
      vi.stubGlobal('WebAssembly', missing);
      expect(() => loadWeights(file, wordRows)).toThrow('Captures cannot be read here: WebAssembly');
      vi.unstubAllGlobals();
    }
    expect(() => loadWeights(file, wordRows)).not.toThrow();
  });

  it('refuses weights made for other features', () => {
    expect(() => loadWeights({ ...file, local: file.local.slice(1) }, wordRows)).toThrow('other features');
    expect(() => loadWeights({ ...file, state: 16 }, wordRows)).toThrow('size');
    expect(() => loadWeights(file, wordRows - 1)).toThrow('vocabulary');
  });
});
