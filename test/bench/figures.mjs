// The figures that have floors: the built command line over gold, scored by the gold's own scorers.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Plain } from '../../scripts/lib/progress.mjs';
import { inTenth, readJsonl } from './captures.mjs';

/** Runs a Node program from file to file. @throws {Plain} where it fails */
export function pipe(args, from, to) {
  const files = [openSync(from, 'r'), openSync(to, 'w')];
  try {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: [...files, 'pipe'] });
    if (status !== 0) throw new Plain(`${args[0]} failed with exit code ${status}.\n${stderr}`);
  } finally {
    files.forEach(closeSync);
  }
}

const lines = (objects) => objects.map((object) => `${JSON.stringify(object)}\n`).join('');

const round = (value) => Math.round(value * 1e4) / 1e4;
const ofScores = (entries) => Object.fromEntries(entries.map(([name, value]) => [name, round(value)]));

/** F1 by line and by character for each zone. @param {any} scores  what score-segmentation.mjs prints with --json */
export function segmentationFigures(scores) {
  const { line, char } = scores.all ?? scores;
  return ofScores([
    ['article, lines', line.article.f1],
    ['article, characters', char.article.f1],
    ['comment, lines', line.comment.f1],
    ['comment, characters', char.comment.f1],
    ['boilerplate, lines', line.boilerplate.f1],
    ['macro, lines', line.macro.f1],
  ]);
}

/** F1 of spans and of the sentence decision. @param {any} scores  what score-attribution.mjs prints with --json */
export function attributionFigures(scores) {
  return ofScores([
    ['cue exact', scores['cue.exact'].f1],
    ['source overlap', scores['source.overlap'].f1],
    ['content partial', scores['content.partial'].f1],
    ['relation overlap', scores['relation.overlap'].f1],
    ['sentence attributed', scores['sent.attributed'].f1],
    ['sentence not attributed', scores['sent.unattributed'].f1],
  ]);
}

/** What is scored: each a part of the gold, how it is annotated and how it is scored. */
const parts = [
  { name: 'pages', gold: 'segmentation/segmentation-dev.jsonl.gz', kind: 'segmentation' },
  { name: 'half-cleaned', gold: 'segmentation/segmentation-dev-cleaned.jsonl.gz', kind: 'segmentation' },
  { name: 'attribution', gold: 'attribution/attribution-dev.jsonl.gz', kind: 'attribution' },
];
const kinds = {
  segmentation: {
    keep: inTenth,
    annotate: [],
    score: ['segmentation/score-segmentation.mjs'],
    read: segmentationFigures,
  },
  attribution: {
    keep: (document) => document.source_dataset.startsWith('PolNeAR'),
    annotate: ['--assume', 'article'],
    score: ['attribution/score-attribution.mjs', '--act', 'speech'],
    read: attributionFigures,
  },
};

/**
 * @param {{cli: string, gold: string, folder: string}} where  the built command line; the gold; a folder for what lies between
 * @returns {Generator<{name: string, documents: number, figures: Record<string, number>}>} one part after the other
 */
export function* figuresOf({ cli, gold, folder }) {
  for (const { name, gold: file, kind } of parts) {
    const { keep, annotate, score, read } = kinds[kind];
    const at = (step) => join(folder, `${name}.${step}.jsonl`);
    const documents = [...readJsonl(join(gold, file))].filter(keep);
    writeFileSync(at('gold'), lines(documents));
    writeFileSync(at('input'), lines(documents.map(({ id, text }) => ({ id, text }))));
    pipe([cli, 'annotate', '--jsonl', ...annotate], at('input'), at('annotated'));
    pipe([join(gold, 'predictions.mjs'), kind], at('annotated'), at('predicted'));
    const [scorer, ...options] = score;
    pipe([join(gold, scorer), at('gold'), at('predicted'), ...options, '--json'], at('input'), at('scores'));
    const figures = read(JSON.parse(readFileSync(at('scores'), 'utf8')));
    yield { name, documents: documents.length, figures };
  }
}
