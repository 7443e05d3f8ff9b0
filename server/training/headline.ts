/**
 * Trains the choice of the headline on the hints of the segmentation gold: a conditional logit (McFadden 1974) over the lines
 * above the story and "none of them".
 *
 *   npm run train:headline -- --gold FOLDER [--out FILE] [--without FILE] [--licences MIT,CC]
 *
 * Without --out it says how often the choice is right on domains it never saw.
 */
import { writeFileSync } from 'node:fs';
import {
  aboveSteps,
  type Candidates,
  headlineCandidates,
  type HeadlineModel,
} from '../src/core/segments/headline';
import { headlineTemplates } from '../src/core/segments/headlineFeatures';
import { foldOf, randomFrom, shuffle } from './gold';
import { type HintedPage, hintedPages, options } from './hints';

interface Example extends Candidates {
  readonly gold: HintedPage['gold'];
  readonly file: string;
  /** Places in `at` of the lines that are the headline. */
  readonly right: readonly number[];
}

/** A page as the choice sees it; null where no hint says which line is the headline. */
function readExample(page: HintedPage): Example | null {
  const { gold, text, spans, lines, zoneOf, story } = page;
  const hinted = gold.fine?.flatMap((hint, i) => (hint === 'headline' ? [i] : [])) ?? [];
  if (hinted.length === 0) return null;
  const candidates = headlineCandidates(text, spans, lines, zoneOf, story);
  return {
    ...candidates,
    gold,
    file: page.file,
    right: candidates.at.flatMap((i, k) => (hinted.includes(lines.numbers[i] ?? -1) ? [k] : [])),
  };
}

const widest = Math.max(...headlineTemplates.map(({ size }) => size));
const at = (t: number, answer: number): number => t * widest + answer;
const noneAt = headlineTemplates.length * widest;

function scoresOf({ answers, above }: Example, weights: Float64Array): number[] {
  const scores = answers.map((row) => row.reduce((sum, answer, t) => sum + weights[at(t, answer)]!, 0));
  return [...scores, weights[noneAt + above]!];
}

/** The place chosen; the number of candidates stands for none. */
function choose(example: Example, weights: Float64Array): number {
  const scores = scoresOf(example, weights);
  return scores.indexOf(Math.max(...scores));
}

/**
 * Pages laid out otherwise all begin with their title, as few captures do; where the hints come from the page's title they
 * often name the site; and a headline that is not among the lines was often only not found. All these count for less.
 */
const weightOf = ({ file, gold, right }: Example): number =>
  (file === 'variantB' ? 0.1 : 1) * (gold.tier === 'general-web' ? 0.05 : 1) * (right.length === 0 ? 0.4 : 1);

/** AdaGrad on the log likelihood that one of the right lines is chosen, or none where no right one is there. */
function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(noneAt + aboveSteps);
  const squares = new Float64Array(weights.length).fill(1);
  const order = examples.map((_, i) => i);
  const random = randomFrom(7);
  const step = (k: number, gradient: number): void => {
    squares[k]! += gradient * gradient;
    weights[k]! += (0.3 * gradient) / Math.sqrt(squares[k]!);
  };
  for (let epoch = 0; epoch < Number(options.epochs); epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i]!;
      const scores = scoresOf(example, weights);
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const sum = odds.reduce((a, b) => a + b, 0);
      const right = example.right.length > 0 ? example.right : [example.at.length];
      const rightSum = right.reduce((a, k) => a + odds[k]!, 0);
      odds.forEach((odd, k) => {
        const gradient = weightOf(example) * ((right.includes(k) ? odd / rightSum : 0) - odd / sum);
        if (k === example.at.length) step(noneAt + example.above, gradient);
        else
          example.answers[k]!.forEach((answer, t) => {
            step(at(t, answer), gradient);
          });
      });
    }
    for (let k = 0; k < weights.length; k++) weights[k]! *= 0.995;
  }
  return weights;
}

function pack(weights: Float64Array): HeadlineModel {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    weights: Object.fromEntries(
      headlineTemplates.map(({ name, size }, t) => [
        name,
        Array.from({ length: size }, (_, answer) => round(weights[at(t, answer)]!)),
      ]),
    ),
    none: Array.from({ length: aboveSteps }, (_, k) => round(weights[noneAt + k]!)),
  };
}

/** How often the choice is right where a right line is there, and how often a line is chosen where none is. */
function report(examples: readonly Example[], folds: number): void {
  const sums = new Map<string, { right: number; all: number; wrong: number; none: number; lost: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(examples.filter(({ gold }) => foldOf(gold.url_domain, folds) !== fold));
    for (const example of examples) {
      if (foldOf(example.gold.url_domain, folds) !== fold) continue;
      const key = `${example.file} ${example.gold.tier}`;
      const sum = sums.get(key) ?? { right: 0, all: 0, wrong: 0, none: 0, lost: 0 };
      sums.set(key, sum);
      const chosen = choose(example, weights);
      if (example.right.length === 0) {
        sum.none++;
        if (chosen < example.at.length) sum.wrong++;
      } else {
        sum.all++;
        if (example.right.includes(chosen)) sum.right++;
        else if (chosen === example.at.length) sum.lost++;
      }
    }
  }
  for (const [key, { right, all, wrong, none, lost }] of [...sums].sort()) {
    console.log(
      `${key}: right ${(right / all).toFixed(3)} of ${all} (none chosen ${lost}); not among the lines ${none}, one chosen all the same ${wrong}`,
    );
  }
}

const examples = [...hintedPages()].flatMap((page) => readExample(page) ?? []);
if (options.out) writeFileSync(options.out, `${JSON.stringify(pack(train(examples)))}\n`);
else report(examples, Number(options.folds));
