/** How much a sentence asserts that could be checked. */
import { Is } from '../text/words';
import type { Seen } from './worth/look';

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

export function checkableOf(seen: Seen): number {
  const { is, words, numbers, end } = seen;
  const names = seen.names + (seen.opensWithName ? 1 : 0);
  let sum = weights.bias;
  if (numbers || is & Is.number) sum += weights.figure;
  if (is & Is.casualty) sum += weights.casualty;
  if (is & Is.act) sum += weights.act;
  else if (is & Is.past) sum += weights.past;
  if (is & Is.time) sum += weights.time;
  if (names) sum += weights.names;
  if (names > 2) sum += weights.more;
  if (is & Is.auxiliary) sum += weights.auxiliary;
  if (is & Is.mood) sum += weights.mood;
  if (is & Is.firstPerson) sum += weights.first;
  if (is & Is.secondPerson) sum += weights.second;
  if (words < 5) sum += weights.short;
  if (end === '?') sum += weights.question;
  if (end === '!') sum += weights.exclamation;
  return Math.round(1000 / (1 + Math.exp(-1.4 * sum))) / 1000;
}
