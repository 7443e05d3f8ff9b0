/** How much a sentence asserts that could be checked. */
import type { TokenRange } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { Is, Shape } from '../text/words';
import type { ClaimWord } from './lexicon';
import { isName } from './scene';

/** Below it a sentence asserts nothing that a desk would check. */
export const claimFloor = 0.3;

/** Hand-set. Each kind of evidence counts once or twice; mood and questions take away. */
const weights = {
  figure: 1,
  casualty: 1,
  act: 0.9,
  time: 0.6,
  names: 0.5,
  more: 0.3,
  auxiliary: 0.3,
  past: 0.5,
  mood: -0.9,
  first: -0.8,
  second: -1.2,
  question: -2.5,
  exclamation: -1.2,
  short: -1.5,
  bias: -1.3,
};

const longest = 200;

export function checkableOf({ words }: Tokens<ClaimWord>, [from, to]: TokenRange): number {
  let bits = 0;
  let names = 0;
  let digits = 0;
  let count = 0;
  const end = Math.min(to, from + longest);
  for (let at = from; at < end; at++) {
    const word = words[at]!;
    if (word.shape === Shape.punctuation) continue;
    count++;
    bits |= word.is;
    if (word.shape === Shape.digit) digits++;
    else if (word.shape !== Shape.lower && isName(word) && (at > from || word.is === 0)) names++;
  }
  const mark = lastMark(words, from, to);
  let sum = weights.bias;
  if (digits || bits & Is.number) sum += weights.figure;
  if (bits & Is.casualty) sum += weights.casualty;
  if (bits & Is.act) sum += weights.act;
  else if (bits & Is.past) sum += weights.past;
  if (bits & Is.time) sum += weights.time;
  if (names) sum += weights.names;
  if (names > 2) sum += weights.more;
  if (bits & Is.auxiliary) sum += weights.auxiliary;
  if (bits & Is.mood) sum += weights.mood;
  if (bits & Is.firstPerson) sum += weights.first;
  if (bits & Is.secondPerson) sum += weights.second;
  if (count < 5) sum += weights.short;
  if (mark === '?') sum += weights.question;
  if (mark === '!') sum += weights.exclamation;
  return Math.round(1000 / (1 + Math.exp(-1.4 * sum))) / 1000;
}

function lastMark(words: readonly ClaimWord[], from: number, to: number): string {
  for (let at = to - 1; at >= Math.max(from, to - 3); at--) {
    const { lower, shape } = words[at]!;
    if (lower === '?' || lower === '!') return lower;
    if (shape !== Shape.punctuation) break;
  }
  return '';
}
