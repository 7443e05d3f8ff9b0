/** Scores: how much each line speaks for each zone by itself. */
import { contextOf, contextTemplates, type Lines } from './context';
import { answersOf } from './local';
import { offsets, type SegmentModel, Z } from './model';
import type { Shape } from './shape';

export interface Scores {
  /** `[line * Z + zone]`, over the lines that are not blank. */
  readonly emissions: Float64Array;
  readonly answers: readonly Uint8Array[];
  readonly context: Uint8Array;
}

/** Lines of the same words share one shape (see `readLines`): it is asked once. */
function answersOfAll(shapes: readonly Shape[]): Uint8Array[] {
  const known = new Map<Shape, Uint8Array>();
  return shapes.map((shape) => {
    let answers = known.get(shape);
    if (!answers) known.set(shape, (answers = answersOf(shape)));
    return answers;
  });
}

/** Adds up the weights of every feature of every line. */
export function scoreLines(lines: Lines, model: SegmentModel): Scores {
  const n = lines.shapes.length;
  const emissions = new Float64Array(n * Z);
  const answers = answersOfAll(lines.shapes);
  const context = contextOf(lines);
  const width = contextTemplates.length;
  for (let i = 0; i < n; i++) {
    for (let o = 0; o < offsets.length; o++) {
      const at = i + offsets[o]!;
      if (at < 0 || at >= n) continue;
      add(emissions, i, model.local[o]!, answers[at]!);
    }
    for (let t = 0; t < width; t++) {
      const table = model.context[t]!;
      const answer = context[i * width + t]!;
      for (let z = 0; z < Z; z++) emissions[i * Z + z]! += table[answer * Z + z]!;
    }
  }
  return { emissions, answers, context };
}

function add(
  emissions: Float64Array,
  line: number,
  tables: readonly (Float64Array | null)[],
  answers: Uint8Array,
): void {
  for (let t = 0; t < tables.length; t++) {
    const table = tables[t];
    if (!table) continue;
    const answer = answers[t]! * Z;
    for (let z = 0; z < Z; z++) emissions[line * Z + z]! += table[answer + z]!;
  }
}
