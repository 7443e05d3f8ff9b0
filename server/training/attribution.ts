/**
 * Trains the models of attribution and says how well they do on articles they never saw.
 *
 *   npm run train:attribution -- --gold FOLDER [--out FOLDER] [--licences A,B]
 *
 *   --out FOLDER     also writes the weights trained on nine tenths of the articles, as attribution.json
 *   --licences A,B   only articles of these licences (`none stated` where the gold names none)
 *   --folds K        parts of the cross-validation, 5
 *   --figures FILE   writes what it says as JSON too
 *   --keep FOLDER    keeps examples, the weights of each fold and predictions
 *   --no-train       takes the weights that --keep FOLDER holds
 *
 * Needs Python 3 with scikit-learn (`apt install python3-sklearn`).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse } from '../src/core/capture';
import { cueFeatures } from '../src/core/claims/model/cueFeatures';
import { cueDoubles, cuePairs, cueSingles } from '../src/core/claims/model/cueWords';
import type { AttributionFile } from '../src/core/claims/model/model';
import { modelInUse, useModel } from '../src/core/claims/model/use';
import { cueExamples, inventedArticles, passagesOf } from './attribution/examples';
import { type Article, isHeldOut, partOf, readArticles } from './attribution/gold';
import { Shape } from '../src/core/text/words';

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/bench' },
    out: { type: 'string' },
    folds: { type: 'string', default: '5' },
    licences: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    figures: { type: 'string' },
    'no-train': { type: 'boolean', default: false },
  },
});
const folds = Number(options.folds);
const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'provlens-attribution-'));

/** Words that stand in lower case in at least so many articles, and hardly ever look like a name. */
function vocabularyOf(articles: readonly Article[]): string[] {
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  for (const { text } of articles) {
    const seen = new Set<string>();
    for (const { reading } of passagesOf(text))
      for (const word of reading.tokens.words) {
        const plain = word.shape === Shape.lower || word.shape === Shape.punctuation;
        if (word.shape === Shape.capital) upper.set(word.lower, (upper.get(word.lower) ?? 0) + 1);
        else if (plain && !seen.has(word.lower)) {
          seen.add(word.lower);
          lower.set(word.lower, (lower.get(word.lower) ?? 0) + 1);
        }
      }
  }
  return [...lower]
    .filter(([word, count]) => count >= 4 && count * 2 > (upper.get(word) ?? 0))
    .map(([word]) => word)
    .sort();
}

const empty: AttributionFile = JSON.parse(
  '{"words":[],"cue":{"lexical":{"bias":0,"single":{},"double":{}},"trees":{"base":0,"roots":[],"feature":[],"threshold":[],"right":[]},"threshold":0.42}}',
) as AttributionFile;

const articles = readArticles(options.gold, options.licences.split(',').filter(Boolean));
if (!options['no-train']) {
  useModel(empty);
  const words = vocabularyOf(articles);
  useModel({ ...empty, words });
  const { vocabulary } = modelInUse();
  const invented = inventedArticles(readFileSync('server/training/attribution/invented.txt', 'utf8'));
  const cue = [...articles, ...invented].flatMap((article, number) => cueExamples(article, number));
  console.log(`${articles.length} articles, ${words.length} words, ${cue.length} candidates`);
  writeFileSync(
    join(folder, 'examples.json'),
    JSON.stringify({
      cue,
      cueFeatures,
      cueSingles,
      cueDoubles,
      cuePairs,
      size: vocabulary.size,
      vocabulary: words,
      wordNames: Array.from({ length: vocabulary.size }, (_, number) => vocabulary.name(number)),
      part: [...articles.map(({ id }) => partOf(id, folds)), ...invented.map(() => -1)],
      held: [...articles, ...invented].map(({ id }) => isHeldOut(id) && !id.startsWith('invented')),
    }),
  );
  const { status } = spawnSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    [
      resolve('server/training/attribution/train.py'),
      join(folder, 'examples.json'),
      folder,
      options.folds,
      options.seed,
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(1);
  if (options.out) copyFileSync(join(folder, 'foldshipped.json'), join(options.out, 'attribution.json'));
}

interface Figure {
  readonly f1: number;
}
interface Scorer {
  readonly score: (gold: unknown[], predicted: unknown[], options: object) => Record<string, Figure>;
}
const metrics = [
  'cue.exact',
  'source.overlap',
  'content.partial',
  'relation.overlap',
  'sent.attributed',
  'sent.unattributed',
];

function predict({ id, text }: Article): object {
  const { attributions, sentences } = analyse(text, { assume: 'article' });
  return {
    id,
    attributions: attributions.map(({ source, cue, content }) => ({
      source: { spans: source?.spans ?? [] },
      cue,
      content,
    })),
    sentences: sentences.map(({ span, attributions: found }) => ({
      start: span[0],
      end: span[1],
      label: found.length ? 'attributed' : 'unattributed',
    })),
  };
}

async function crossValidate(): Promise<void> {
  const scorer = (await import(
    pathToFileURL(resolve(options.gold, 'attribution/score-attribution.mjs')).href
  )) as Scorer;
  const all: object[] = [];
  const byFold: number[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    useModel(JSON.parse(readFileSync(join(folder, `fold${fold}.json`), 'utf8')) as AttributionFile);
    const held = articles.filter(({ id }) => partOf(id, folds) === fold);
    const predicted = held.map(predict);
    all.push(...predicted);
    const result = scorer.score(held, predicted, { act: 'speech' });
    byFold.push(metrics.map((name) => result[name]!.f1));
  }
  writeFileSync(join(folder, 'predictions.jsonl'), all.map((each) => JSON.stringify(each) + '\n').join(''));
  const result = scorer.score(articles, all, { act: 'speech' });
  const figures: Record<string, { f1: number; least: number; most: number }> = {};
  metrics.forEach((name, at) => {
    const { f1, p, r } = result[name] as Figure & { p: number; r: number };
    const spread = byFold.map((row) => row[at]!);
    figures[name] = { f1, least: Math.min(...spread), most: Math.max(...spread) };
    console.log(
      `${name.padEnd(20)} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1.toFixed(3)}  folds ${Math.min(...spread).toFixed(3)}..${Math.max(...spread).toFixed(3)}`,
    );
  });
  if (options.figures)
    writeFileSync(options.figures, JSON.stringify({ documents: articles.length, folds, figures }));
}

void crossValidate().finally(() => {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
});
