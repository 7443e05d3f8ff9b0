/** Trains the word evidence of `core/segments/words.ts`: a vocabulary, then logistic regression over words and pairs. */
import { Z } from '../src/core/segments/lines';
import {
  pairBits,
  pairIndex,
  scoreWords,
  shapeIds,
  UNKNOWN,
  weightStep,
  wordIds,
  type WordModel,
  type WordModelFile,
} from '../src/core/segments/words';
import { classOf, IDEOGRAPH, LETTER, LOWER } from '../src/core/text/characters';
import { allowedZones, type Gold, randomFrom, shuffle } from './gold';

/** Domains that must write a word in small letters before it counts as common. */
const common = 6;

/** Lines that are running text, as far as their length tells; what a scraper left of addresses, handles and tags in them. */
const runningText = 70;
const addresses = /\S*(?:https?:|www\.|@|#|\.com|\.org|\.co)\S*/gu;
/** A word within a sentence: after a letter, a comma or a closing bracket. */
const withinSentence = /(?<=[\p{Ll},;)] )(\p{L}[\p{L}'’]*)/gu;

/** Words that stand within sentences mostly with a capital: names. German, where all nouns do, is left aside. */
export function namesOf(golds: Iterable<Gold>): Set<string> {
  const counts = new Map<string, { capital: number; small: number }>();
  for (const { text, lang } of golds) {
    if (lang === 'de') continue;
    for (const line of text.split('\n')) {
      if (line.length < runningText) continue;
      for (const [word] of line.slice(0, 3000).replace(addresses, ' ').matchAll(withinSentence)) {
        const key = word.toLowerCase();
        let count = counts.get(key);
        if (!count) counts.set(key, (count = { capital: 0, small: 0 }));
        if (word[0] === key[0]) count.small++;
        else count.capital++;
      }
    }
  }
  return new Set(
    [...counts]
      .filter(([, { capital, small }]) => capital >= 2 && capital >= 0.6 * (capital + small))
      .map(([word]) => word),
  );
}

/** Words that many domains write in small letters (or in a script without them), names left out. */
export function vocabularyOf(golds: readonly Gold[]): string[] {
  const names = namesOf(golds);
  const domains = new Map<string, Set<string>>();
  for (const { text, url_domain } of golds) {
    const seen = new Set<string>();
    for (const [word] of text.matchAll(/\p{L}[\p{L}'’]*/gu)) {
      const cls = classOf(word.charCodeAt(0));
      if (cls === IDEOGRAPH) for (const character of word) seen.add(character);
      else if ((cls === LOWER || cls === LETTER) && word.length <= 24) seen.add(word.toLowerCase());
    }
    for (const word of seen) {
      const known = domains.get(word);
      if (known) known.add(url_domain);
      else domains.set(word, new Set([url_domain]));
    }
  }
  return [...domains]
    .filter(([word, own]) => own.size >= common && !names.has(word))
    .map(([word]) => word)
    .sort();
}

export interface WordLine {
  readonly ids: Uint16Array;
  /** Bits of the zones that the gold allows. */
  readonly allowed: number;
}

/** The lines of a document whose zone the gold tells. */
export function* wordLines(gold: Gold, ids: ReadonlyMap<string, number>): Generator<WordLine> {
  const out: number[] = [];
  for (const [number, line] of gold.text.split('\n').entries()) {
    const allowed = allowedZones(gold, number);
    if (allowed !== 7 && line.trim() !== '')
      yield { ids: Uint16Array.from(wordIds(line, ids, out)), allowed };
  }
}

const rate = 0.15;
const penalty = 1e-5;

/** Logistic regression by AdaGrad; a line that may be of two zones pulls toward their sum. */
export function trainWords(
  lines: readonly WordLine[],
  ids: ReadonlyMap<string, number>,
  epochs = 3,
): WordModel {
  const singles = new Float32Array((shapeIds + ids.size) * Z);
  const pairs = new Float32Array((1 << pairBits) * Z);
  const bias = [0, 0, 0];
  const model: WordModel = { ids, singles, pairs, bias };
  const singleSums = new Float32Array(singles.length).fill(0.1);
  const pairSums = new Float32Array(pairs.length).fill(0.1);
  const step = (weights: Float32Array, sums: Float32Array, at: number, gradient: number): void => {
    const g = gradient - penalty * weights[at]!;
    sums[at]! += g * g;
    weights[at]! += (rate * g) / Math.sqrt(sums[at]!);
  };
  const order = lines.map((_, i) => i);
  const random = randomFrom(3);
  const log = new Float64Array(Z);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const k of order) {
      const line = lines[k]!;
      scoreWords(line.ids, model, log, 0);
      let mass = 0;
      for (let z = 0; z < Z; z++) if ((line.allowed >> z) & 1) mass += Math.exp(log[z]!);
      const scale = 1 / Math.sqrt(line.ids.length);
      for (let z = 0; z < Z; z++) {
        const chance = Math.exp(log[z]!);
        const error = ((line.allowed >> z) & 1 ? chance / Math.max(1e-9, mass) : 0) - chance;
        if (Math.abs(error) < 0.01) continue;
        bias[z]! += 0.002 * error;
        for (let i = 0; i < line.ids.length; i++) {
          if (line.ids[i] === UNKNOWN) continue;
          step(singles, singleSums, line.ids[i]! * Z + z, error * scale);
          if (i > 0 && line.ids[i - 1] !== UNKNOWN)
            step(pairs, pairSums, pairIndex(line.ids[i - 1]!, line.ids[i]!) * Z + z, error * scale);
        }
      }
    }
  }
  return model;
}

/** The model as it is shipped: a signed byte a weight. */
export function packWords({ ids, singles, pairs, bias }: WordModel): WordModelFile {
  const pack = (weights: Float32Array): string =>
    Buffer.from(
      Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / weightStep)))),
    ).toString('base64');
  return { vocabulary: [...ids.keys()].join(' '), singles: pack(singles), pairs: pack(pairs), bias };
}
