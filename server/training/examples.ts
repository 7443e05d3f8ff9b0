/** Documents of the gold as the trainer and the evaluation see them: answers to every feature, and what the gold allows. */
import { captureKind, type CaptureKind, contextTemplates, type Lines } from '../src/core/segments/context';
import { loadModel, offsets, type SegmentModel, Z } from '../src/core/segments/model';
import { readLines } from '../src/core/segments/read';
import { scoreLines, type Scores } from '../src/core/segments/score';
import type { WordModel } from '../src/core/segments/words';
import { splitLines } from '../src/core/text/lines';
import { allowedZones, foldOf, type Gold, readGold } from './gold';

export interface Example {
  readonly gold: Omit<Gold, 'text'>;
  readonly fold: number;
  readonly lines: Pick<Lines, 'numbers' | 'gaps'>;
  readonly scores: Pick<Scores, 'answers' | 'context'>;
  /** Zones that the gold allows, as bits, for each line that is not blank. */
  readonly allowed: Uint8Array;
  readonly lengths: Int32Array;
  readonly kind: CaptureKind;
  /** A second reading, without words, of a document whose words are known. */
  readonly twin: boolean;
}

const empty = loadModel({ local: {}, context: {}, transitions: [], start: [], end: [] });

/** A file's documents, each read twice: with its words, and as if its language were unknown. */
export function readExamples(
  folder: string,
  file: string,
  models: readonly WordModel[],
  folds: number,
): Example[] {
  const examples: Example[] = [];
  for (const { text, ...gold } of readGold(folder, file)) {
    const fold = foldOf(gold.url_domain, folds);
    const known = readLines(text, splitLines(text), models[fold]);
    const split = text.split('\n');
    const allowed = Uint8Array.from(known.numbers, (number) => allowedZones({ text, ...gold }, number));
    const lengths = Int32Array.from(known.numbers, (number) => split[number]!.replace(/\s/g, '').length);
    for (const all of known.words ? [known, { ...known, words: null }] : [known]) {
      const { numbers, gaps } = all;
      const { answers, context } = scoreLines(all, empty);
      examples.push({
        gold,
        fold,
        lines: { numbers, gaps },
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
export function emissionsOf({ scores, lines }: Example, model: SegmentModel): Float64Array {
  const n = lines.numbers.length;
  const out = new Float64Array(n * Z);
  eachFeature(n, scores, (i, kind, t, answer) => {
    const table = kind < 0 ? model.context[t]! : model.local[kind]![t];
    if (table) for (let z = 0; z < Z; z++) out[i * Z + z]! += table[answer * Z + z]!;
  });
  return out;
}

/** Every feature of every line; kind -1 is context, else an index into `offsets`. */
export function eachFeature(
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
