/** Hand-set weights, added to the network's scores: layouts that the gold has too few of (`models/segments.priors.json`). */
import priors from '../../../models/segments.priors.json';
import { Z } from './lines';
import { localTemplates, type Template } from './local';
import type { ReadLines } from './read';
import { surroundingTemplates } from './surroundings';
import { isWholePage } from './wholePage';

type File = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** What one answer to one template adds to the zones. */
interface Prior {
  readonly template: number;
  readonly answer: number;
  readonly weights: readonly number[];
}

function read(file: File, templates: readonly Template[]): Prior[] {
  return Object.entries(file).flatMap(([name, rows]) => {
    const template = templates.findIndex((each) => each.name === name);
    if (template < 0) throw new Error(`Hand-set weights for a feature that is not there: ${name}`);
    return Object.entries(rows).map(([answer, weights]) => ({ template, answer: Number(answer), weights }));
  });
}

const kinds = [priors.cleaned, priors.page].map(({ local, around }) => ({
  local: read(local as File, localTemplates),
  around: read(around as File, surroundingTemplates),
}));

/** Adds them to `scores[line * Z + zone]`. */
export function addPriors(scores: Float64Array, lines: ReadLines, around: Uint8Array): void {
  const kind = kinds[isWholePage(lines) ? 1 : 0]!;
  add(scores, kind.local, lines.answers, localTemplates.length);
  add(scores, kind.around, around, surroundingTemplates.length);
}

function add(scores: Float64Array, own: readonly Prior[], answers: Uint8Array, width: number): void {
  const n = scores.length / Z;
  for (const { template, answer, weights } of own) {
    for (let i = 0; i < n; i++) {
      if (answers[i * width + template] !== answer) continue;
      for (let z = 0; z < Z; z++) scores[i * Z + z]! += weights[z]!;
    }
  }
}
