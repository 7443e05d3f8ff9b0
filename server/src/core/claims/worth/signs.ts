/**
 * Signs of a claim worth checking: questions to a sentence and to what stands around it, each answered from 0 to 1, with the
 * sign it is expected to have (`prior`) before anything was learnt. None tells one name from another of its shape.
 */
import { Is, Shape } from '../../text/words';
import { isOpener, type Seen } from './look';
import { share, type Register } from './register';
import { Told } from './words';

/** What stands around a sentence. */
export interface Around {
  readonly register: Register;
  /** One of the few sentences before it speaks of a poll, a study or a report. */
  readonly finding: boolean;
  readonly list: boolean;
  readonly caption: boolean;
}

export interface Sign {
  readonly name: string;
  readonly prior: number;
  readonly ask: (seen: Seen, around: Around) => number;
}

const has = (bits: number, wanted: number): number => ((bits & wanted) !== 0 ? 1 : 0);
const yes = (answer: boolean): number => (answer ? 1 : 0);

const figure = ({ numbers, years }: Seen): number => yes(numbers > years);
const when = ({ years, told }: Seen): number => yes(years > 0 || (told & Told.time) !== 0);
const past = ({ told, is }: Seen): number =>
  has(told, Told.past | Told.act | Told.casualty) | has(is, Is.past);
const numberWord = ({ told, is }: Seen): number => has(is, Is.number) | has(told, Told.scale);

/** Opens with a capital that is no known opener and no command ("Add the …"). */
function opensWithNoun({ first, second }: Seen): number {
  if (!first || (first.shape !== Shape.capital && first.shape !== Shape.upper) || isOpener(first)) return 0;
  return yes(second !== null && (second.is & governs) === 0);
}

const governs = Is.determiner | Is.possessive | Is.preposition;

function command({ first, second }: Seen): number {
  if (first?.shape !== Shape.capital || isOpener(first) || first.is & Is.adverb) return 0;
  return yes(second !== null && (second.is & governs) !== 0);
}

export const signs: readonly Sign[] = [
  {
    name: 'large figure',
    prior: 0.6,
    ask: (seen) => yes(figure(seen) === 1 && (seen.units > 0 || (seen.told & Told.scale) !== 0)),
  },
  { name: 'figure', prior: 0.2, ask: figure },
  { name: 'number in words', prior: 0.1, ask: numberWord },
  { name: 'date', prior: 0.5, ask: when },
  { name: 'casualties', prior: 0.6, ask: ({ told }) => has(told, Told.casualty) },
  { name: 'act', prior: 0.4, ask: ({ told }) => has(told, Told.act) },
  { name: 'past', prior: 0.8, ask: past },
  { name: 'present', prior: -0.4, ask: (seen) => yes((seen.told & Told.present) !== 0 && past(seen) === 0) },
  { name: 'names', prior: 0.5, ask: ({ names }) => Math.min(3, names) / 3 },
  { name: 'opens with a noun', prior: 0.3, ask: opensWithNoun },
  {
    name: 'third person',
    prior: 0.3,
    ask: ({ is, told }) =>
      yes((is & (Is.pronoun | Is.object)) !== 0 && (told & (Told.first | Told.we | Told.second)) === 0),
  },
  { name: 'past and date', prior: 0.3, ask: (seen) => past(seen) * when(seen) },
  { name: 'past and figure', prior: 0.3, ask: (seen) => past(seen) * figure(seen) },
  { name: 'past and name', prior: 0.3, ask: (seen) => past(seen) * yes(seen.names > 0) },
  {
    name: 'nothing particular',
    prior: -0.6,
    ask: (seen) => yes(when(seen) + figure(seen) + numberWord(seen) + opensWithNoun(seen) + seen.names === 0),
  },
  { name: 'the writer', prior: -1.2, ask: ({ told }) => has(told, Told.first) },
  { name: 'we', prior: -0.7, ask: ({ told }) => has(told, Told.we) },
  { name: 'the reader', prior: -1.5, ask: ({ told }) => has(told, Told.second) },
  { name: 'can or ought', prior: -0.5, ask: ({ told }) => has(told, Told.modal) },
  { name: 'mood', prior: -0.6, ask: ({ told }) => has(told, Told.mood) },
  { name: 'hedge', prior: -0.5, ask: ({ told }) => has(told, Told.hedge) },
  { name: 'condition', prior: -0.8, ask: ({ first }) => has(first?.told ?? 0, Told.open) },
  { name: 'remark', prior: -0.5, ask: ({ first }) => has(first?.told ?? 0, Told.turn) },
  { name: 'question', prior: -2, ask: ({ end }) => yes(end === '?' || end === '？') },
  { name: 'exclamation', prior: -1, ask: ({ end }) => yes(end === '!' || end === '！') },
  { name: 'no end', prior: -1, ask: ({ end, quotes }) => yes(end === '' && quotes === 0) },
  { name: 'leads on', prior: -0.7, ask: ({ end }) => yes(end === ':' || end === ';' || end === ',') },
  { name: 'short', prior: -0.8, ask: ({ words }) => yes(words < 7) },
  { name: 'rather short', prior: -0.2, ask: ({ words }) => yes(words >= 7 && words < 10) },
  { name: 'command', prior: -1, ask: command },
  { name: 'quotation marks', prior: -0.5, ask: ({ quotes }) => yes(quotes > 0) },
  { name: 'colon', prior: -0.3, ask: ({ colons }) => yes(colons > 0) },
  { name: 'capitals', prior: -0.8, ask: ({ capitals, words }) => yes(capitals > 0.6 * words) },
  { name: 'not first in its line', prior: 0, ask: ({ later }) => yes(later) },
  { name: 'poll or study', prior: -0.7, ask: ({ told }) => has(told, Told.finding) },
  { name: 'poll or study before', prior: -0.5, ask: (_, { finding }) => yes(finding) },
  { name: 'mind', prior: -0.6, ask: ({ told }) => has(told, Told.mind) },
  { name: 'quoted', prior: -1.5, ask: ({ quoted }) => yes(quoted) },
  { name: 'reference', prior: -1, ask: ({ reference }) => yes(reference) },
  { name: 'document', prior: -0.5, ask: ({ is }) => has(is, Is.document) },
  { name: 'list', prior: -0.5, ask: (_, { list }) => yes(list) },
  { name: 'caption', prior: -1, ask: (_, { caption }) => yes(caption) },
  {
    name: 'article: the writer',
    prior: -1.2,
    ask: (_, { register }) => share(register.first, register, 1 / 6),
  },
  { name: 'article: we', prior: -0.8, ask: (_, { register }) => share(register.we, register, 1 / 6) },
  {
    name: 'article: the reader',
    prior: -1.2,
    ask: (_, { register }) => share(register.second, register, 1 / 6),
  },
  {
    name: 'article: can or ought',
    prior: -0.5,
    ask: (_, { register }) => share(register.modal, register, 1 / 4),
  },
  {
    name: 'article: attributed',
    prior: 0.8,
    ask: (_, { register }) => share(register.attributed, register, 1 / 4),
  },
  { name: 'article: past', prior: 0.6, ask: (_, { register }) => share(register.past, register, 1 / 2) },
  { name: 'article: no ends', prior: -0.6, ask: (_, { register }) => share(register.open, register, 2 / 3) },
  {
    name: 'article: polls or studies',
    prior: -0.6,
    ask: (_, { register }) => share(register.findings, register, 1 / 4),
  },
];
