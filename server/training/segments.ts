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
import { captureKinds, type CaptureKind, contextTemplates } from '../src/core/segments/context';
import { likeliest, posteriors } from '../src/core/segments/decode';
import { localTemplates } from '../src/core/segments/local';
import {
  addPriors,
  gapKinds,
  localName,
  offsets,
  type SegmentModel,
  type SegmentModelFile,
  Z,
} from '../src/core/segments/model';
import { shapeIds, type WordModel } from '../src/core/segments/words';
import { zones } from '../src/core/model';
import { trainCrf } from './crf';
import { emissionsOf, type Example, readExamples } from './examples';
import { foldOf, readGold } from './gold';
import { packWords, trainWords, vocabularyOf, wordLines } from './words';

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

type Models = Record<CaptureKind, SegmentModel>;
/** One model for each kind of capture. */
const trainAll = (examples: readonly Example[]): Models =>
  Object.fromEntries(
    captureKinds.map((kind) => [
      kind,
      trainCrf(
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
  [...new Set([...files, ...tests])].map((file) => [
    file,
    readExamples(options.gold, file, wordModels, folds),
  ]),
);
if (!options.out) {
  const result: Tally = {};
  for (let k = 0; k < folds; k++) {
    const model = trainAll(files.flatMap((file) => data[file]!.filter((e) => e.fold !== k)));
    if (options.priors) for (const kind of captureKinds) addPriors(model[kind], kind);
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
