/**
 * Trains how a capture without an article is told, as a logistic regression. With an article: the pages of the segmentation
 * gold. Without: the same pages with their article taken out, and the invented pages in `noArticle/`.
 *
 *   npm run train:no-article -- --gold FOLDER [--out FILE] [--licences MIT,CC] [--invented FOLDER]
 *
 * Without --out it says how many of each kind it gets wrong on domains and pages it never saw.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { likeliest } from '../src/core/segments/zones';
import {
  askArticle,
  noArticleAnswers,
  type NoArticleModel,
  noArticleTemplates,
} from '../src/core/segments/noArticle';
import { readLines } from '../src/core/segments/read';
import { splitLines } from '../src/core/text/lines';
import { foldOf, type Gold, readGold } from './gold';
import { options, zoneChances } from './hints';

interface Example {
  readonly answers: readonly number[];
  readonly none: boolean;
  readonly fold: string;
  readonly name: string;
  readonly weight: number;
}

const article = 1;

function answersFor(text: string): number[] | null {
  const spans = splitLines(text);
  const lines = readLines(text, spans);
  if (lines.shapes.length === 0) return null;
  const best = likeliest(zoneChances(lines));
  if (!best.includes(article)) return null;
  const asked = askArticle(
    lines,
    (i) => best[i] === article,
    (i) => lines.heads[i]!,
  );
  return asked && noArticleAnswers(asked);
}

/** The page without the lines that are, or may be, of the article, and without comments. */
const strip = ({ text, labels }: Gold): string =>
  text
    .split('\n')
    .filter((line, i) => line.trim() === '' || labels[i] === 'boilerplate')
    .join('\n');

function* examplesOf(file: string): Generator<Example> {
  const licences = options.licences?.split(',');
  for (const gold of readGold(options.gold, file)) {
    if (licences && !licences.some((each) => gold.license.includes(each))) continue;
    const fold = gold.url_domain;
    const own = answersFor(gold.text);
    if (own) yield { answers: own, none: false, fold, name: `${file} ${gold.id}`, weight: 1 };
    if (file !== 'pages') continue;
    const stripped = answersFor(strip(gold));
    if (stripped) yield { answers: stripped, none: true, fold, name: `stripped ${gold.id}`, weight: 0.3 };
  }
}

function* invented(): Generator<Example> {
  const from = readdirSync(options.invented);
  for (const name of from) {
    const answers = answersFor(readFileSync(join(options.invented, name), 'utf8'));
    if (answers) yield { answers, none: true, fold: name, name, weight: 15 };
    else console.error(`${name}: no article, or plenty of one`);
  }
}

const widest = Math.max(...noArticleTemplates.map(({ size }) => size));
const at = (t: number, answer: number): number => t * widest + answer;
const biasAt = noArticleTemplates.length * widest;
const oddsOf = ({ answers }: Example, weights: Float64Array): number =>
  answers.reduce((sum, answer, t) => sum + weights[at(t, answer)]!, weights[biasAt]!);

function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(biasAt + 1);
  const squares = new Float64Array(weights.length).fill(1);
  for (let epoch = 0; epoch < 60; epoch++) {
    for (const example of examples) {
      const gradient =
        example.weight * ((example.none ? 1 : 0) - 1 / (1 + Math.exp(-oddsOf(example, weights))));
      const step = (k: number): void => {
        squares[k]! += gradient * gradient;
        weights[k]! += (0.2 * gradient) / Math.sqrt(squares[k]!);
      };
      example.answers.forEach((answer, t) => {
        step(at(t, answer));
      });
      step(biasAt);
    }
    for (let k = 0; k < weights.length; k++) weights[k]! *= 0.99;
  }
  return weights;
}

const examples = [...examplesOf('pages'), ...examplesOf('cleaned'), ...invented()];
if (options.out) {
  const weights = train(examples);
  const round = (value: number): number => Math.round(value * 100) / 100;
  const packed: NoArticleModel = {
    weights: Object.fromEntries(
      noArticleTemplates.map(({ name, size }, t) => [
        name,
        Array.from({ length: size }, (_, answer) => round(weights[at(t, answer)]!)),
      ]),
    ),
    bias: round(weights[biasAt]!),
  };
  writeFileSync(options.out, `${JSON.stringify(packed)}\n`);
} else {
  const folds = 5;
  const tally = new Map<string, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(examples.filter((each) => foldOf(each.fold, folds) !== fold));
    for (const each of examples.filter(({ fold: own }) => foldOf(own, folds) === fold)) {
      const kind = each.name.includes('.txt') ? 'invented' : each.name.split(' ')[0]!;
      const row = tally.get(kind) ?? [0, 0, 0, 0, 0];
      tally.set(kind, row);
      row[0]!++;
      [0, 1, 2, 3].forEach((edge, k) => {
        if (oddsOf(each, weights) > edge !== each.none) row[k + 1]!++;
      });
      if (process.env.DBG && kind !== 'stripped' && oddsOf(each, weights) > 1 !== each.none)
        console.error('ERR', each.name, oddsOf(each, weights).toFixed(1), each.answers.join(','));
    }
  }
  for (const [kind, [all, ...wrong]] of tally)
    console.log(`${kind}: ${all}, wrong at log odds 0, 1, 2, 3: ${wrong.join(', ')}`);
}
