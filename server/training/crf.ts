/** Fits the chain CRF: the gradient of the log likelihood, document by document. */
import { lattice } from '../src/core/segments/decode';
import { gapKinds, loadModel, type SegmentModel, Z } from '../src/core/segments/model';
import { zones } from '../src/core/model';
import { emissionsOf, type Example, eachFeature } from './examples';
import { randomFrom, shuffle } from './gold';

/** AdaGrad (Duchi et al. 2011), a step for each document; gradients of its lines are added up first. */
class AdaGrad {
  private readonly sums: Float64Array;
  private readonly gradient: Float64Array;
  private touched: number[] = [];
  constructor(
    private readonly weights: Float64Array,
    private readonly rate: number,
    private readonly penalty: number,
  ) {
    this.sums = new Float64Array(weights.length).fill(1e-3);
    this.gradient = new Float64Array(weights.length);
  }
  add(at: number, gradient: number): void {
    if (this.gradient[at] === 0) this.touched.push(at);
    this.gradient[at]! += gradient;
  }
  step(): void {
    for (const at of this.touched) {
      const g = this.gradient[at]! - this.penalty * this.weights[at]!;
      this.gradient[at] = 0;
      if (g === 0) continue;
      this.sums[at]! += g * g;
      this.weights[at]! += (this.rate * g) / Math.sqrt(this.sums[at]!);
    }
    this.touched = [];
  }
}

export function trainCrf(examples: readonly Example[], epochs: number): SegmentModel {
  const model = loadModel({
    local: {},
    context: {},
    transitions: Array.from({ length: gapKinds }, () => zones.map(() => zones.map(() => 0))),
    start: zones.map(() => 0),
    end: zones.map(() => 0),
  });
  const optimiser = (weights: Float64Array): AdaGrad => new AdaGrad(weights, 0.025, 0.001);
  const local = model.local.map((tables) => tables.map((table) => (table ? optimiser(table) : null)));
  const context = model.context.map(optimiser);
  const [transitions, start, end] = [model.transitions, model.start, model.end].map(optimiser) as [
    AdaGrad,
    AdaGrad,
    AdaGrad,
  ];
  const all = [...local.flat(), ...context, transitions, start, end].filter((each) => each !== null);
  const order = examples.map((_, i) => i);
  const random = randomFrom(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index]!;
      const n = example.lines.numbers.length;
      if (n === 0 || n > 5000) continue;
      const free = emissionsOf(example, model);
      const held = free.map((score, i) =>
        (example.allowed[Math.floor(i / Z)]! >> (i % Z)) & 1 ? score : score - 1e4,
      );
      const a = lattice(held, example.lines.gaps, model);
      const b = lattice(free, example.lines.gaps, model);
      const gradient = new Float64Array(n * Z);
      const scale = 1 / n;
      for (let k = 0; k < gradient.length; k++) {
        gradient[k] =
          scale *
          (Math.exp(a.forward[k]! + a.backward[k]! - a.total) -
            Math.exp(b.forward[k]! + b.backward[k]! - b.total));
      }
      const edges = new Float64Array(model.transitions.length);
      for (let i = 1; i < n; i++) {
        const base = Math.min(gapKinds - 1, example.lines.gaps[i]!) * Z * Z;
        for (let y = 0; y < Z; y++) {
          for (let z = 0; z < Z; z++) {
            const k = base + y * Z + z;
            const w = model.transitions[k]!;
            const p = (l: typeof a, e: Float64Array): number =>
              Math.exp(l.forward[(i - 1) * Z + y]! + w + e[i * Z + z]! + l.backward[i * Z + z]! - l.total);
            edges[k]! += scale * (p(a, held) - p(b, free));
          }
        }
      }
      eachFeature(n, example.scores, (i, kind, t, answer) => {
        const tables = kind < 0 ? context[t]! : local[kind]![t];
        if (!tables) return;
        for (let z = 0; z < Z; z++) {
          const g = gradient[i * Z + z]!;
          if (Math.abs(g) > 1e-4) tables.add(answer * Z + z, g);
        }
      });
      edges.forEach((g, k) => {
        if (Math.abs(g) > 1e-5) transitions.add(k, g);
      });
      for (let z = 0; z < Z; z++) {
        start.add(z, gradient[z]!);
        end.add(z, gradient[(n - 1) * Z + z]!);
      }
      for (const each of all) each.step();
    }
  }
  return model;
}
