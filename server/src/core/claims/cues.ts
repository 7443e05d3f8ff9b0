/** Cue candidates of a sentence: every word of the lexicon outside quotations, with its verb group. */
import { Is, Shape } from '../text/words';
import { existential, refused, type CueEntry } from './lexicon';
import { is, type Cue, type Scene } from './scene';

/** More candidates than any honest sentence has; keeps a hostile one linear. */
const mostCues = 24;
const longestGroup = 6;

export function findCues(scene: Scene): Cue[] {
  const { words, lo, hi, quotes } = scene;
  const cues: Cue[] = [];
  for (let at = lo; at < hi && cues.length < mostCues; at++) {
    const entries = words[at]!.cues;
    if (!entries || quotes.of[at]! >= 0) continue;
    if (at > lo && words[at]!.shape !== Shape.lower && !inTitleCase(scene)) continue;
    const cue = refusalAt(scene, at) ?? candidate(scene, at, entries);
    if (!cue) continue;
    const before = cues.at(-1);
    if (before && cue.from < before.to) continue;
    cues.push(cue);
    at = cue.to - 1;
  }
  return cues;
}

/** The verb reading of a word, or its noun reading where the words around it leave no other. */
function candidate(scene: Scene, at: number, entries: readonly CueEntry[]): Cue | null {
  const fitting = entries.filter((each) => follows(scene, at, each.tail));
  for (const entry of fitting) {
    const cue = groupOf(scene, at, entry);
    if (isVerbFrame(entry) && isNoun(scene, cue)) continue;
    if (entry.frame === 'noun' && !complemented(scene, cue)) continue;
    const there = existentialSource(scene, cue);
    if (there >= 0) return { ...cue, from: there };
    return cue;
  }
  return null;
}

const complements = new Set(['that', 'of', 'about', 'from', 'by', 'against']);

/** A noun of speech says something only with "that …", "of …". */
function complemented({ words, quotes }: Scene, cue: Cue): boolean {
  const next = words[cue.to];
  if (!next) return false;
  return complements.has(next.lower) || (quotes.of[cue.to]! >= 0 && quotes.of[cue.head]! < 0);
}

export function isVerbFrame({ frame }: CueEntry): boolean {
  return frame !== 'source' && frame !== 'adverb' && frame !== 'noun';
}

/** "the reports", "his claims", "earlier report said": a noun that looks like a verb form. */
function isNoun(scene: Scene, cue: Cue): boolean {
  const { words, lo } = scene;
  const { form } = cue.entry;
  if (existentialSource(scene, cue) >= 0) return true;
  if (cue.auxiliary || cue.infinitive) return false;
  const next = words[cue.head + 1];
  if (
    (form === 'base' || form === 's') &&
    (is(next, Is.auxiliary) ||
      next?.cues?.some((each) => each.strength === 3 && (each.form === 'past' || each.form === 's')))
  )
    return true;
  if (cue.from <= lo) return false;
  const before = words[cue.from - 1]!;
  if (form === 'past' || form === 'participle')
    return (before.is & Is.determiner) !== 0 && !(before.is & (Is.relative | Is.collective));
  if (before.is & (Is.determiner | Is.possessive) && !(before.is & Is.relative)) return true;
  if (before.lower === "'s" || before.lower === '’s' || before.shape === Shape.digit) return true;
  if (form === 'ing') return false;
  return (before.is & (Is.preposition | Is.negation)) !== 0 && !(before.is & (Is.subordinator | Is.adverb));
}

/** A headline: hardly a lower-case word of any length. */
function inTitleCase({ words, lo, hi }: Scene): boolean {
  let lower = 0;
  for (let at = lo; at < Math.min(hi, lo + 40); at++) {
    if (words[at]!.shape === Shape.lower && words[at]!.lower.length > 3 && ++lower > 1) return false;
  }
  return true;
}

function follows({ words, hi }: Scene, at: number, tail: readonly string[]): boolean {
  return at + tail.length < hi && tail.every((word, index) => words[at + 1 + index]!.lower === word);
}

function groupOf(scene: Scene, head: number, entry: CueEntry): Cue {
  const { words, lo } = scene;
  let from = head;
  let to = head + 1 + entry.tail.length;
  let infinitive = false;
  let negated = false;
  let be = false;
  let auxiliary = false;
  if (isVerbFrame(entry)) {
    while (from > lo && head - from < longestGroup) {
      const word = words[from - 1]!;
      if (word.lower === 'to' && from === head) infinitive = true;
      else if (word.is & (Is.auxiliary | Is.negation)) {
        // "Will wrote": no auxiliary before a past form, but a name
        if (word.shape === Shape.capital && entry.form === 'past' && modals.has(word.lower)) break;
        auxiliary ||= (word.is & Is.auxiliary) !== 0;
        negated ||= (word.is & Is.negation) !== 0;
        be ||= bes.has(word.lower);
      } else if (!(word.is & Is.adverb) || word.shape !== Shape.lower || word.is & Is.subordinator) break;
      from--;
    }
    to = withMedium(scene, to);
  }
  const past = entry.form === 'past' || entry.form === 'participle';
  return { head, from, to, entry, passive: be && past, infinitive, negated, auxiliary };
}

const modals = new Set(['will', 'may']);
const bes = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** "said in a written statement": the medium belongs to the cue. */
function withMedium({ words, hi }: Scene, to: number): number {
  const first = words[to];
  if (!first || (first.lower !== 'in' && first.lower !== 'by' && first.lower !== 'via')) return to;
  for (let at = to + 1; at < Math.min(hi, to + 5); at++) {
    const word = words[at]!;
    if (word.is & Is.medium) return at + 1;
    if (at === to + 1 ? !(word.is & (Is.determiner | Is.possessive)) : word.shape !== Shape.lower) return to;
  }
  return to;
}

/** "has not commented", "did not respond to": a negated verb of answering is a refusal. */
function refusalAt(scene: Scene, head: number): Cue | null {
  const { words } = scene;
  const { lower, cues } = words[head]!;
  const stem = lower.endsWith('ed') ? lower.slice(0, -2) : lower;
  if (!refused.has(stem)) return null;
  const cue = groupOf(scene, head, {
    frame: 'refusal',
    form: cues?.[0]?.form ?? 'base',
    strength: 2,
    tail: [],
  });
  if (!cue.negated || cue.infinitive || stem === 'say') return null;
  const to = words[head + 1]?.lower === 'to' || words[head + 1]?.lower === 'on' ? head + 2 : head + 1;
  return { ...cue, to };
}

/** "There are reports that": the cue is the existential, the noun its source. Returns the noun's index or -1. */
export function existentialSource(scene: Scene, cue: Cue): number {
  const { words, lo } = scene;
  if (!existential.has(words[cue.head]!.lower)) return -1;
  for (let at = cue.head - 1; at >= Math.max(lo, cue.head - 5); at--) {
    if (words[at]!.lower === 'there' && is(words[at + 1], Is.auxiliary)) return at;
  }
  return -1;
}
