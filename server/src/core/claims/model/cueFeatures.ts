/** What is measured of a cue candidate, each a number that a person can be shown. */
import { Is, Shape } from '../../text/words';
import type { Placed } from '../contents';
import { existentialSource, isVerbFrame } from '../cues';
import { isThat } from '../lexicon';
import { is, isMark, isName, quoted, type FoundContent, type Scene } from '../scene';

/** A candidate among those of its sentence. */
export interface Seen {
  readonly scene: Scene;
  readonly placed: Placed;
  readonly content: FoundContent;
  /** All of the sentence, in order, and which of them this is. */
  readonly all: readonly Placed[];
  readonly index: number;
  /** Lexical scores of all, in log-odds. */
  readonly lexical: Float64Array;
  readonly place: Place;
}

/** Where the sentence stands. */
export interface Place {
  /** Sentence of its line, counted from 0. */
  readonly sentence: number;
  /** Sentences in the line. */
  readonly sentences: number;
  readonly headline: boolean;
  /** Highest lexical score in the sentence before, of the same line; -9 where none. */
  readonly before: number;
}

const frames = [
  'clause',
  'quotation',
  'hearer',
  'object',
  'refusal',
  'source',
  'adverb',
  'noun',
  'label',
  'hearsay',
] as const;
const forms = ['base', 's', 'past', 'ing', 'participle', 'other'] as const;
const sourceForms = ['none', 'np', 'pronoun', 'relative', 'shared'] as const;
const contentForms = [
  'none',
  'right',
  'right-that',
  'right-quote',
  'left',
  'left-quote',
  'both',
  'next-line',
] as const;
const nouns = Is.individual | Is.collective | Is.document | Is.organisation | Is.title;
const flag = (value: boolean): number => (value ? 1 : 0);
const among = <T>(list: readonly T[], value: T): number => list.indexOf(value);

/** How a word begins what follows: 0 none, 1 mark, 2 that, 3 pronoun, 4 determiner, 5 name, 6 preposition, 7 time, 8 auxiliary, 9 subordinator, 10 conjunction, 11 adverb, 12 figure, 13 other. */
function kindAt({ words, lo, hi }: Scene, at: number): number {
  if (at < lo || at >= hi) return 0;
  const word = words[at]!;
  if (isMark(word)) return word.lower === ',' ? 14 : word.lower === ':' ? 15 : 1;
  if (isThat(word)) return 2;
  if (word.is & Is.pronoun) return 3;
  if (word.is & (Is.determiner | Is.possessive)) return 4;
  if (word.is & Is.time) return 7;
  if (word.is & Is.auxiliary) return 8;
  if (isName(word)) return 5;
  if (word.is & Is.subordinator) return 9;
  if (word.is & Is.preposition) return 6;
  if (word.is & Is.conjunction) return 10;
  if (word.is & Is.adverb) return 11;
  return word.shape === Shape.digit ? 12 : 13;
}

function count(scene: Scene, from: number, to: number, test: (at: number) => boolean): number {
  let n = 0;
  for (let at = Math.max(from, 0); at < to; at++) if (test(at)) n++;
  return n;
}

/** Tokens to the next quotation on that side; 40 where there is none in the sentence. */
function toQuote({ quotes, lo, hi }: Scene, from: number, step: 1 | -1): number {
  for (let at = from, far = 0; at >= lo && at < hi && far < 40; at += step, far++)
    if (quotes.of[at]! >= 0) return far;
  return 40;
}

type Measure = readonly [name: string, of: (seen: Seen) => number];
const sourceRange = ({ placed }: Seen): readonly [number, number] => placed.source.range ?? [0, 0];
const contentSize = ({ content }: Seen): number =>
  content.ranges.reduce((sum, [from, to]) => sum + to - from, 0);

const measures: readonly Measure[] = [
  ['lexical score', ({ lexical, index }) => lexical[index]!],
  ['frame', ({ placed }) => among(frames, placed.cue.entry.frame)],
  ['form', ({ placed }) => among(forms, placed.cue.entry.form)],
  ['strength', ({ placed }) => placed.cue.entry.strength],
  ['words of the cue', ({ placed }) => placed.cue.to - placed.cue.from],
  ['passive', ({ placed }) => flag(placed.cue.passive)],
  ['infinitive', ({ placed }) => flag(placed.cue.infinitive)],
  ['negated', ({ placed }) => flag(placed.cue.negated)],
  ['auxiliary', ({ placed }) => flag(placed.cue.auxiliary)],
  ['source', ({ placed }) => among(sourceForms, placed.source.form)],
  ['source behind', ({ placed }) => flag(placed.source.inverted)],
  ['words of the source', (seen) => sourceRange(seen)[1] - sourceRange(seen)[0]],
  [
    'names in the source',
    (seen) => count(seen.scene, ...sourceRange(seen), (at) => isName(seen.scene.words[at])),
  ],
  [
    'roles in the source',
    (seen) => count(seen.scene, ...sourceRange(seen), (at) => is(seen.scene.words[at], nouns)),
  ],
  ['source begins', (seen) => kindAt(seen.scene, seen.placed.source.range?.[0] ?? -1)],
  ['source ends', (seen) => kindAt(seen.scene, sourceRange(seen)[1] - 1)],
  ['source to cue', (seen) => (seen.placed.source.range ? seen.placed.cue.from - sourceRange(seen)[1] : -9)],
  ['content', ({ content }) => among(contentForms, content.form)],
  ['words of the content', (seen) => Math.min(99, contentSize(seen))],
  ['content begins', ({ scene, content }) => kindAt(scene, content.ranges[0]?.[0] ?? -1)],
  [
    'auxiliaries in the content',
    ({ scene, content }) => {
      const [from, to] = content.ranges[0] ?? [0, 0];
      return count(scene, from, Math.min(to, from + 25), (at) => is(scene.words[at], Is.auxiliary));
    },
  ],
  [
    'past forms in the content',
    ({ scene, content }) => {
      const [from, to] = content.ranges[0] ?? [0, 0];
      return count(scene, from, Math.min(to, from + 25), (at) => is(scene.words[at], Is.past));
    },
  ],
  ['before the cue', ({ scene, placed }) => kindAt(scene, placed.cue.from - 1)],
  ['behind the cue', ({ scene, placed }) => kindAt(scene, placed.cue.to)],
  ['second behind the cue', ({ scene, placed }) => kindAt(scene, placed.cue.to + 1)],
  ['before source and cue', ({ scene, placed }) => kindAt(scene, placed.start - 1)],
  ['words before', ({ scene, placed }) => Math.min(60, placed.cue.from - scene.lo)],
  ['words behind', ({ scene, placed }) => Math.min(60, scene.hi - placed.cue.to)],
  ['quotation to the left', ({ scene, placed }) => toQuote(scene, placed.cue.from - 1, -1)],
  ['quotation to the right', ({ scene, placed }) => toQuote(scene, placed.cue.to, 1)],
  ['sentence begins quoted', ({ scene }) => flag(quoted(scene, scene.lo))],
  ['sentence ends quoted', ({ scene }) => flag(quoted(scene, scene.hi - 1))],
  [
    'commas before',
    ({ scene, placed }) =>
      count(
        scene,
        Math.max(scene.lo, placed.cue.from - 30),
        placed.cue.from,
        (at) => scene.words[at]!.lower === ',',
      ),
  ],
  ['candidates', ({ all }) => all.length],
  ['candidates before', ({ index }) => index],
  ['score of the one before', ({ lexical, index }) => (index > 0 ? lexical[index - 1]! : -9)],
  ['score of the one behind', ({ lexical, index }) => lexical[index + 1] ?? -9],
  [
    'to the one before',
    ({ all, index, placed }) => (index > 0 ? Math.min(40, placed.cue.from - all[index - 1]!.cue.to) : 41),
  ],
  [
    'to the one behind',
    ({ all, index, placed }) =>
      all[index + 1] ? Math.min(40, all[index + 1]!.cue.from - placed.cue.to) : 41,
  ],
  [
    'best of the others',
    ({ lexical, index }) => lexical.reduce((best, x, at) => (at === index ? best : Math.max(best, x)), -9),
  ],
  ['sentence of its line', ({ place }) => Math.min(9, place.sentence)],
  ['sentences in the line', ({ place }) => Math.min(9, place.sentences)],
  ['headline', ({ place }) => flag(place.headline)],
  ['score of the sentence before', ({ place }) => place.before],
  ['verb', ({ placed }) => flag(isVerbFrame(placed.cue.entry))],
  ['there are', ({ scene, placed }) => flag(existentialSource(scene, placed.cue) >= 0)],
];

export const cueFeatures: readonly string[] = measures.map(([name]) => name);

/** The features of a candidate, in the order of `cueFeatures`. */
export function measureCue(seen: Seen): Float64Array {
  const out = new Float64Array(measures.length);
  for (let at = 0; at < measures.length; at++) out[at] = measures[at]![1](seen);
  return out;
}
