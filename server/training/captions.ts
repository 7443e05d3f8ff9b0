/**
 * Trains which lines about a story are captions, on the hints of the segmentation gold: a logistic regression.
 *
 *   npm run train:captions -- --gold FOLDER [--out FILE] [--without FILE] [--licences MIT,CC]
 *
 * Without --out it says how well it does on domains it never saw.
 */
import { writeFileSync } from 'node:fs';
import {
  captionAnswers,
  captionCandidates,
  type CaptionModel,
  captionTemplates,
} from '../src/core/segments/captions';
import { foldOf } from './gold';
import { hintedPages, type HintedPage, options } from './hints';

interface Row {
  readonly answers: readonly number[];
  readonly right: boolean;
  readonly id: string;
  readonly line: number;
}
interface Example {
  readonly page: HintedPage;
  readonly rows: readonly Row[];
}

function readExample(page: HintedPage): Example {
  const { text, spans, lines, zoneOf, story, gold } = page;
  let end = story;
  for (let i = story; i < lines.shapes.length; i++) if (zoneOf(i) === 'article') end = i;
  const rows = captionCandidates(lines, { story, end }).flatMap((i) => {
    const number = lines.numbers[i]!;
    const hint = gold.fine?.[number] ?? '';
    if (hint !== 'caption' && gold.labels[number] === 'comment') return [];
    return [
      {
        answers: captionAnswers(text, spans, lines, zoneOf, i, { story, end }),
        right: hint === 'caption',
        id: gold.id,
        line: number,
      },
    ];
  });
  return { page, rows };
}

const widest = Math.max(...captionTemplates.map(({ size }) => size));
const at = (t: number, answer: number): number => t * widest + answer;
const biasAt = captionTemplates.length * widest;

const oddsOf = ({ answers }: Row, weights: Float64Array): number =>
  answers.reduce((sum, answer, t) => sum + weights[at(t, answer)]!, weights[biasAt]!);

function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(biasAt + 1);
  const squares = new Float64Array(weights.length).fill(1);
  for (let epoch = 0; epoch < Number(options.epochs); epoch++) {
    for (const { rows } of examples)
      for (const row of rows) {
        const gradient = (row.right ? 1 : 0) - 1 / (1 + Math.exp(-oddsOf(row, weights)));
        if (Math.abs(gradient) < 1e-3) continue;
        const step = (k: number): void => {
          squares[k]! += gradient * gradient;
          weights[k]! += (0.2 * gradient) / Math.sqrt(squares[k]!);
        };
        row.answers.forEach((answer, t) => {
          step(at(t, answer));
        });
        step(biasAt);
      }
    for (let k = 0; k < weights.length; k++) weights[k]! *= 0.995;
  }
  return weights;
}

function report(examples: readonly Example[], folds: number): void {
  const edges = [-2, -1.5, -1, -0.5, 0, 0.5, 1];
  const sums = new Map<string, { tp: number; fp: number; fn: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(examples.filter(({ page }) => foldOf(page.gold.url_domain, folds) !== fold));
    for (const { page, rows } of examples) {
      if (foldOf(page.gold.url_domain, folds) !== fold) continue;
      for (const edge of edges) {
        const key = `${page.file} ${page.gold.tier} above ${edge}`;
        const sum = sums.get(key) ?? { tp: 0, fp: 0, fn: 0 };
        sums.set(key, sum);
        for (const row of rows) {
          const found = oddsOf(row, weights) > edge;
          if (found && row.right) sum.tp++;
          else if (found) sum.fp++;
          else if (row.right) sum.fn++;
          if (process.env.DBG && edge === 0 && found !== row.right && page.file === 'pages')
            console.error('ERR', row.id, row.line, found ? 'extra' : 'missed');
        }
      }
    }
  }
  for (const [key, { tp, fp, fn }] of [...sums].sort())
    console.log(
      `${key}: P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)} of ${tp + fn}`,
    );
}

const round = (value: number): number => Math.round(value * 100) / 100;
const examples = [...hintedPages()].map(readExample);
if (options.out) {
  const weights = train(examples);
  const packed: CaptionModel = {
    weights: Object.fromEntries(
      captionTemplates.map(({ name, size }, t) => [
        name,
        Array.from({ length: size }, (_, answer) => round(weights[at(t, answer)]!)),
      ]),
    ),
    bias: round(weights[biasAt]!),
  };
  writeFileSync(options.out, `${JSON.stringify(packed)}\n`);
} else report(examples, Number(options.folds));
