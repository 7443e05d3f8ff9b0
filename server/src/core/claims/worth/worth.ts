/**
 * How likely a fact-checker would want a statement looked into, were nobody named for it: a logistic regression over a few
 * dozen readable signs. Weights: server/models/flags.json; what they were made from: server/models/flags.md.
 */
import model from '../../../../models/flags.json';
import type { Seen } from './look';
import { signs, type Around } from './signs';

const weights: Readonly<Record<string, number>> = model.weights;
const table = Float64Array.from(signs, ({ name }) => weights[name] ?? 0);

/** 0..1 */
export function worthOf(seen: Seen, around: Around): number {
  let sum = model.bias;
  for (let sign = 0; sign < signs.length; sign++) sum += table[sign]! * signs[sign]!.ask(seen, around);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** What each sign adds, in log odds, the weightiest first; those that add nothing are left out. */
export function weighSigns(seen: Seen, around: Around): { readonly name: string; readonly weight: number }[] {
  return signs
    .map(({ name, ask }, sign) => ({ name, weight: table[sign]! * ask(seen, around) }))
    .filter(({ weight }) => Math.abs(weight) >= 0.05)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
