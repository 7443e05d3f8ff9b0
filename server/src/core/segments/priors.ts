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

interface Priors {
  readonly local: readonly Prior[];
  /** Added to the line below the one that gives the answer. */
  readonly below: readonly Prior[];
  readonly around: readonly Prior[];
}
const [cleaned, page, unknownWords] = [priors.cleaned, priors.page, priors.unknownWords].map(
  ({ local, below, around }): Priors => ({
    local: read(local as File, localTemplates),
    below: read(below as File, localTemplates),
    around: read(around as File, surroundingTemplates),
  }),
);

const partsOf = (lines: ReadLines): readonly Priors[] => [
  isWholePage(lines) ? page! : cleaned!,
  ...(lines.words ? [] : [unknownWords!]),
];

/** Adds them to `scores[line * Z + zone]`. */
export function addPriors(scores: Float64Array, lines: ReadLines, around: Uint8Array): void {
  for (const own of partsOf(lines)) {
    add(scores, own.local, lines.answers, localTemplates.length, 0);
    add(scores, own.below, lines.answers, localTemplates.length, 1);
    add(scores, own.around, around, surroundingTemplates.length, 0);
  }
}

/** Those of one line: the feature whose answer they are of, and whether it is the line above that gives it. */
export function priorsAt(
  lines: ReadLines,
  around: Uint8Array,
  at: number,
): { readonly feature: string; readonly above: boolean; readonly weights: readonly number[] }[] {
  const found = (
    own: readonly Prior[],
    answers: Uint8Array,
    templates: readonly Template[],
    above: boolean,
  ) => {
    const row = (above ? at - 1 : at) * templates.length;
    return own
      .filter(({ template, answer }) => row >= 0 && answers[row + template] === answer)
      .map(({ template, weights }) => ({ feature: templates[template]!.name, above, weights }));
  };
  return partsOf(lines).flatMap((own) => [
    ...found(own.local, lines.answers, localTemplates, false),
    ...found(own.below, lines.answers, localTemplates, true),
    ...found(own.around, around, surroundingTemplates, false),
  ]);
}

function add(
  scores: Float64Array,
  own: readonly Prior[],
  answers: Uint8Array,
  width: number,
  below: number,
): void {
  const n = scores.length / Z - below;
  for (const { template, answer, weights } of own) {
    for (let i = 0; i < n; i++) {
      if (answers[i * width + template] !== answer) continue;
      for (let z = 0; z < Z; z++) scores[(i + below) * Z + z]! += weights[z]!;
    }
  }
}
