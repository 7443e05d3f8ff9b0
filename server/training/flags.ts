/**
 * Trains which unattributed statements are worth flagging: a logistic regression whose weights are drawn to what each sign is
 * expected to say (`prior`), on the sentences of part `tune` of test/bench/gold/flags.json.
 *
 *   npm run train:flags -- [--gold FOLDER] [--out server/models/flags.json] [--pull 20]
 *
 * Without --out it cross-validates by document. Part `held` is never looked at here.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../src/core/capture';
import { readSigns } from '../src/core/claims/worth/explain';
import { signs } from '../src/core/claims/worth/signs';
import { paragraphs } from '../src/rules/paragraphs';

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/bench' },
    out: { type: 'string' },
    pull: { type: 'string', default: '20' },
  },
});

const files: Readonly<Record<string, string>> = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  cleaned: 'segmentation/segmentation-dev-cleaned.jsonl.gz',
  attribution: 'attribution/attribution-dev.jsonl.gz',
};

interface GoldDocument {
  readonly id: string;
  readonly file: string;
  readonly part: string;
  readonly sha256: string;
  readonly sentences: readonly (readonly [number, number, string])[];
}

interface Example {
  readonly document: string;
  readonly answers: readonly number[];
  readonly label: string;
  /** The rule could report it: nobody was found for it, nor for any other sentence of its paragraph. */
  readonly candidate: boolean;
}

function* textsOf(file: string): Generator<{ id: string; text: string }> {
  for (const line of gunzipSync(readFileSync(join(options.gold, files[file]!)))
    .toString('utf8')
    .split('\n'))
    if (line) yield JSON.parse(line) as { id: string; text: string };
}

function examplesOf({ id, file, sentences }: GoldDocument, text: string): Example[] {
  const capture = analyse(text, file === 'attribution' ? { assume: 'article' } : {});
  const signed = readSigns(capture);
  const open = new Set<number>();
  for (const { sentences: own } of paragraphs(capture))
    if (own.every(({ verdict }) => verdict === 'none' || verdict === 'not-a-claim'))
      for (const each of own) if (each.verdict === 'none') open.add(each.span[0]);
  return sentences.flatMap(([start, end, label]) => {
    const found = capture.sentences.find(
      ({ span, zone }) =>
        zone === 'article' && 2 * (Math.min(end, span[1]) - Math.max(start, span[0])) >= end - start,
    );
    const sign = found && signed.get(found.span[0]);
    if (!found || !sign) return [];
    const answers = signs.map(({ ask }) => ask(sign.seen, sign.around));
    return { document: id, answers, label, candidate: open.has(found.span[0]) };
  });
}

function readExamples(): Example[] {
  const { documents } = JSON.parse(readFileSync('test/bench/gold/flags.json', 'utf8')) as {
    documents: readonly GoldDocument[];
  };
  const examples: Example[] = [];
  for (const file of Object.keys(files)) {
    const wanted = new Map(
      documents.filter((each) => each.part === 'tune' && each.file === file).map((each) => [each.id, each]),
    );
    for (const { id, text } of textsOf(file)) {
      const own = wanted.get(id);
      if (!own) continue;
      if (createHash('sha256').update(text).digest('hex').slice(0, 16) !== own.sha256)
        throw new Error(`${id} is not the text that was read.`);
      examples.push(...examplesOf(own, text));
    }
  }
  return examples;
}

const priors = Float64Array.from([...signs.map(({ prior }) => prior), -1.6]);
const pull = Number(options.pull);
const logit = (answers: readonly number[], weights: Float64Array): number =>
  answers.reduce((sum, answer, k) => sum + answer * weights[k]!, weights[answers.length]!);
const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Newton's method would be over in a few steps; so small a problem may as well descend. */
function train(examples: readonly Example[]): Float64Array {
  const weights = Float64Array.from(priors);
  const squares = new Float64Array(weights.length);
  const steps = 800;
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(weights.length);
    for (const { answers, label } of examples) {
      const error = (label === 'f' ? 1 : 0) - chance(logit(answers, weights));
      answers.forEach((answer, k) => (gradient[k]! += error * answer));
      gradient[answers.length]! += error;
    }
    for (let k = 0; k < weights.length; k++) {
      const slope = gradient[k]! - (k < signs.length ? pull * (weights[k]! - priors[k]!) : 0);
      squares[k] = 0.9 * squares[k]! + 0.1 * slope * slope;
      weights[k]! += ((0.04 * slope) / Math.sqrt(squares[k]! + 1e-8)) * Math.max(0.01, 1 - step / steps);
    }
  }
  return weights;
}

/** Who is named is another model's to find: what is attributed teaches nothing here. */
const teaches = ({ label }: Example): boolean => label !== 'a' && label !== 'b';
const foldOf = (document: string): number =>
  createHash('sha256').update(document).digest().readUInt32BE(0) % 5;

const examples = readExamples();
if (options.out) {
  const weights = train(examples.filter(teaches));
  const round = (value: number): number => Math.round(value * 100) / 100;
  const packed = {
    bias: round(weights[signs.length]!),
    weights: Object.fromEntries(signs.map(({ name }, k) => [name, round(weights[k]!)])),
  };
  writeFileSync(options.out, `${JSON.stringify(packed)}\n`);
} else {
  const scored = [0, 1, 2, 3, 4].flatMap((fold) => {
    const weights = train(examples.filter((each) => teaches(each) && foldOf(each.document) !== fold));
    return examples
      .filter(({ document, candidate }) => candidate && foldOf(document) === fold)
      .map(({ answers, label }) => ({ chance: chance(logit(answers, weights)), right: label === 'f' }));
  });
  const all = scored.filter(({ right }) => right).length;
  console.log(`${examples.length} sentences, ${scored.length} could be reported, ${all} of them should`);
  for (const level of [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85]) {
    const flagged = scored.filter((each) => each.chance >= level);
    const right = flagged.filter((each) => each.right).length;
    console.log(
      `${level.toFixed(2)}: ${flagged.length} flagged, precision ${(right / flagged.length).toFixed(3)}, recall ${(right / all).toFixed(3)}`,
    );
  }
}
