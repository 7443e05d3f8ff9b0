/**
 * Trains the zone model on the segmentation gold and says how well it does on domains it never saw.
 *
 *   npm run train:segments -- --gold FOLDER [--out FILE] [--folds K] [--epochs N] [--files pages,variantB,cleaned]
 *
 * A chain CRF fitted by AdaGrad on the log likelihood with an L2 penalty. Lines of unknown gold are left open (summed
 * over); where a document's gold does not tell comments, its boilerplate may be either.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  captureKind,
  captureKinds,
  type CaptureKind,
  contextTemplates,
  type Lines,
} from '../src/core/segments/context';
import { lattice, likeliest, posteriors } from '../src/core/segments/decode';
import { localTemplates } from '../src/core/segments/local';
import {
  gapKinds,
  loadModel,
  localName,
  addPriors,
  offsets,
  type SegmentModel,
  type SegmentModelFile,
  Z,
} from '../src/core/segments/model';
import { readLines } from '../src/core/segments/read';
import { scoreLines, type Scores } from '../src/core/segments/score';
import { splitLines } from '../src/core/text/lines';
import { shapeIds, type WordModel } from '../src/core/segments/words';
import { zones } from '../src/core/model';
import { allowedZones, foldOf, type Gold, readGold } from './gold';
import { packWords, trainWords, vocabularyOf, wordLines } from './words';

interface Example {
  readonly gold: Omit<Gold, 'text'>;
  readonly fold: number;
  readonly lines: Omit<Lines, 'shapes'>;
  readonly scores: Pick<Scores, 'answers' | 'context'>;
  /** Zones that the gold allows, as bits, for each line that is not blank. */
  readonly allowed: Uint8Array;
  readonly lengths: Int32Array;
  readonly kind: CaptureKind;
  /** A second reading, without words, of a document whose words are known. */
  readonly twin: boolean;
}

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/bench/segmentation' },
    out: { type: 'string' },
    folds: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '8' },
    files: { type: 'string', default: 'pages,variantB,cleaned' },
    priors: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    test: { type: 'string', default: 'pages,cleaned' },
  },
});
const empty = loadModel({ local: {}, context: {}, transitions: [], start: [], end: [] });

/** Word models by the fold they never saw; the last saw everything. */
function trainFolds(folds: number): WordModel[] {
  const golds = ['pages', 'cleaned'].flatMap((file) => [...readGold(options.gold, file)]);
  const ids = new Map(vocabularyOf(golds).map((word, i) => [word, shapeIds + i]));
  const lines = golds.flatMap((gold) => {
    const fold = foldOf(gold.url_domain, folds);
    return [...wordLines(gold, ids)].map((line) => ({ ...line, fold }));
  });
  return Array.from({ length: folds + 1 }, (_, k) => {
    const model = trainWords(
      lines.filter((line) => line.fold !== k),
      ids,
    );
    console.error(`words: ${k + 1} of ${folds + 1} models`);
    return model;
  });
}

/** A file's documents, each read twice: with its words, and as if its language were unknown. */
function read(file: string, models: readonly WordModel[]): Example[] {
  const examples: Example[] = [];
  for (const { text, ...gold } of readGold(options.gold, file)) {
    const fold = foldOf(gold.url_domain, folds);
    const known = readLines(text, splitLines(text), models[fold]);
    const split = text.split('\n');
    const allowed = Uint8Array.from(known.numbers, (number) => allowedZones({ text, ...gold }, number));
    const lengths = Int32Array.from(known.numbers, (number) => split[number]!.replace(/\s/g, '').length);
    for (const all of known.words ? [known, { ...known, words: null }] : [known]) {
      const { shapes, ...lines } = all;
      const { answers, context } = scoreLines(all, empty);
      examples.push({
        gold,
        fold,
        lines: { ...lines, heads: [], words: null },
        scores: { answers, context },
        allowed,
        lengths,
        kind: captureKind(all),
        twin: all !== known,
      });
    }
  }
  return examples;
}

/** Emissions of an example under a model: as `scoreLines`, from answers already read. */
function emissionsOf({ scores, lines }: Example, model: SegmentModel): Float64Array {
  const n = lines.numbers.length;
  const out = new Float64Array(n * Z);
  each(n, scores, (i, kind, t, answer) => {
    const table = kind < 0 ? model.context[t]! : model.local[kind]![t];
    if (table) for (let z = 0; z < Z; z++) out[i * Z + z]! += table[answer * Z + z]!;
  });
  return out;
}

/** Every feature of every line; kind -1 is context, else an index into `offsets`. */
function each(
  n: number,
  { answers, context }: Example['scores'],
  visit: (line: number, kind: number, template: number, answer: number) => void,
): void {
  const width = contextTemplates.length;
  for (let i = 0; i < n; i++) {
    for (let o = 0; o < offsets.length; o++) {
      const at = i + offsets[o]!;
      if (at < 0 || at >= n) continue;
      const row = answers[at]!;
      for (let t = 0; t < row.length; t++) visit(i, o, t, row[t]!);
    }
    for (let t = 0; t < width; t++) visit(i, -1, t, context[i * width + t]!);
  }
}

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

function train(examples: readonly Example[], epochs: number): SegmentModel {
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
  let seed = 7;
  const random = (): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x80000000;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
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
      each(n, example.scores, (i, kind, t, answer) => {
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

type Models = Record<CaptureKind, SegmentModel>;
/** One model for each kind of capture. */
const trainAll = (examples: readonly Example[]): Models =>
  Object.fromEntries(
    captureKinds.map((kind) => [
      kind,
      train(
        examples.filter((example) => example.kind === kind),
        epochs,
      ),
    ]),
  ) as Models;

type Tally = Record<string, { tp: number; fp: number; fn: number; ctp: number; cfp: number; cfn: number }>;
function tally(examples: readonly Example[], models: Models, into: Tally, file: string): void {
  for (const example of examples) {
    const { gold, lines, allowed, lengths } = example;
    const model = models[example.kind];
    const path = likeliest(posteriors(emissionsOf(example, model), lines.gaps, model));
    for (const zone of [0, 1, 2]) {
      if (zone === 2 && !gold.comments_annotated) continue;
      const key = `${file} ${gold.tier} ${zones[zone]!}`;
      const sum = (into[key] ??= { tp: 0, fp: 0, fn: 0, ctp: 0, cfp: 0, cfn: 0 });
      path.forEach((predicted, i) => {
        if (allowed[i] === 7) return;
        const said = predicted === 2 && !gold.comments_annotated ? 0 : predicted;
        const is = allowed[i] === 2 ? 1 : allowed[i] === 4 ? 2 : 0;
        const c = lengths[i]!;
        if (said === zone && is === zone) [sum.tp, sum.ctp] = [sum.tp + 1, sum.ctp + c];
        else if (said === zone) [sum.fp, sum.cfp] = [sum.fp + 1, sum.cfp + c];
        else if (is === zone) [sum.fn, sum.cfn] = [sum.fn + 1, sum.cfn + c];
      });
    }
  }
}
const f1 = (tp: number, fp: number, fn: number): string =>
  ((2 * tp) / Math.max(1, 2 * tp + fp + fn)).toFixed(3);

const rounded = (table: Float64Array): number[][] =>
  Array.from({ length: table.length / Z }, (_, a) =>
    zones.map((__, z) => Math.round(table[a * Z + z]! * 1000) / 1000),
  );

function toFile(model: SegmentModel): SegmentModelFile {
  const local: Record<string, number[][]> = {};
  offsets.forEach((offset, o) => {
    localTemplates.forEach((template, t) => {
      const table = model.local[o]![t];
      if (table) local[localName(template.name, offset)] = rounded(table);
    });
  });
  return {
    local,
    context: Object.fromEntries(
      contextTemplates.map((template, t) => [template.name, rounded(model.context[t]!)]),
    ),
    transitions: Array.from({ length: gapKinds }, (_, g) =>
      rounded(model.transitions.slice(g * Z * Z, (g + 1) * Z * Z)),
    ),
    start: rounded(model.start)[0]!,
    end: rounded(model.end)[0]!,
  };
}

const epochs = Number(options.epochs);
const folds = Number(options.folds);
const wordModels = trainFolds(folds);
const files = options.files.split(',');
const tests = options.test.split(',');
const data = Object.fromEntries(
  [...new Set([...files, ...tests])].map((file) => [file, read(file, wordModels)]),
);
if (!options.out) {
  const result: Tally = {};
  for (let k = 0; k < folds; k++) {
    const model = trainAll(files.flatMap((file) => data[file]!.filter((e) => e.fold !== k)));
    if (options.priors) for (const kind of captureKinds) addPriors(model[kind]);
    for (const file of tests) {
      tally(
        data[file]!.filter((e) => e.fold === k && e.twin === options.plain),
        model,
        result,
        file,
      );
    }
    console.error(`fold ${k + 1} of ${folds} done`);
  }
  for (const key of Object.keys(result).sort()) {
    const { tp, fp, fn, ctp, cfp, cfn } = result[key]!;
    console.log(
      `${key.padEnd(40)} line-F1 ${f1(tp, fp, fn)}  char-F1 ${f1(ctp, cfp, cfn)}  lines ${tp + fn}`,
    );
  }
} else {
  const models = trainAll(files.flatMap((file) => data[file]!));
  writeFileSync(
    options.out,
    JSON.stringify(Object.fromEntries(captureKinds.map((kind) => [kind, toFile(models[kind])]))) + '\n',
  );
  writeFileSync(
    options.out.replace(/\.json$/, '.words.json'),
    JSON.stringify(packWords(wordModels[folds]!)) + '\n',
  );
}
