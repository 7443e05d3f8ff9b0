/** Finds the noun phrase that speaks: left of the cue, or right of it where the order is inverted. */
import type { TokenRange } from '../text/sentences';
import { Is, Shape } from '../text/words';
import {
  breaks,
  dashes,
  is,
  isMark,
  isName,
  longestSource,
  quoted,
  type Cue,
  type FoundSource,
  type Scene,
} from './scene';

type Boundary = 'start' | 'comma' | 'quote' | 'break' | 'conjunction' | 'subordinator' | 'relative' | 'verb';
const none: FoundSource = { range: null, form: 'none', inverted: false };

function np(from: number, to: number, inverted = false): FoundSource {
  return { range: [from, to], form: 'np', inverted };
}

/** The subject left of the verb group; `floor` is where the previous attribution's own words end. */
export function sourceLeft(scene: Scene, cue: Pick<Cue, 'from'>, floor: number): FoundSource {
  const { words } = scene;
  const found = subjectLeft(scene, cue, floor);
  // a mark alone speaks not
  if (!found.range) return found;
  for (let at = found.range[0]; at < found.range[1]; at++) if (!isMark(words[at])) return found;
  return none;
}

function subjectLeft(scene: Scene, cue: Pick<Cue, 'from'>, floor: number): FoundSource {
  const { words } = scene;
  let to = cue.from;
  // "Trump on Tuesday said", "Priebus later Thursday told"
  while (to > floor && is(words[to - 1], Is.time) && to - 1 > floor) {
    to--;
    if (to > floor && /^(on|late|early|last|later|earlier|this|in|next)$/.test(words[to - 1]!.lower)) to--;
  }
  const [from, boundary] = boundaryLeft(scene, to, floor);
  if (from < to && is(words[to - 1], Is.pronoun) && words[to - 1]!.lower !== 'it') {
    return { range: [to - 1, to], form: 'pronoun', inverted: false };
  }
  if (from < to && !isAdverbial(scene, from, to)) {
    if (to - from === 1 && words[from]!.lower === 'it')
      return { range: [from, to], form: 'pronoun', inverted: false };
    const start = trimNp(scene, from, to);
    return np(boundary === 'comma' && start === from ? withPost(scene, from, floor) : start, to);
  }
  if (boundary === 'relative') return { range: [from - 1, from], form: 'relative', inverted: false };
  if (boundary === 'comma') return appositive(scene, from - 1, to, floor);
  return none;
}

/** "Chief of the staff, Lt. Gen. Ann Lee": a post before the name, from a quotation or the sentence's start on. */
function withPost(scene: Scene, from: number, floor: number): number {
  const { words } = scene;
  if (!isName(words[from])) return from;
  const [post, boundary] = boundaryLeft(scene, from - 1, floor);
  if ((boundary !== 'quote' && boundary !== 'start') || !isName(words[post]) || post >= from - 1) return from;
  // "Leaving the hall, Mayor Lee said"
  if (/(ing|ed)$/.test(words[post]!.lower)) return from;
  for (let at = post; at < from - 1; at++) if (is(words[at], Is.title | Is.individual)) return post;
  return from;
}

/** Where the clause of the subject begins, and what bounds it. */
function boundaryLeft(scene: Scene, to: number, floor: number): [number, Boundary] {
  const { words } = scene;
  const lowest = Math.max(floor, to - longestSource);
  for (let at = to - 1; at >= lowest; at--) {
    const word = words[at]!;
    if (quoted(scene, at)) return [at + 1, 'quote'];
    if (isMark(word)) {
      if (word.lower === ',') return [at + 1, 'comma'];
      if (word.lower === ')') at = openBracket(scene, at, lowest);
      else if (word.lower === '(' || breaks.has(word.lower)) return [at + 1, 'break'];
      continue;
    }
    if (word.shape === Shape.lower || at === scene.lo) {
      if (word.is & Is.relative && word.lower !== 'that') return [at + 1, 'relative'];
      if (word.is & Is.subordinator && !(word.is & Is.preposition && is(words[at + 1], Is.time)))
        return [at + 1, 'subordinator'];
      if (word.is & Is.auxiliary) return [at + 1, 'verb'];
      if (word.is & Is.conjunction && !joinsNames(scene, at)) return [at + 1, 'conjunction'];
      if (word.cues && at < to - 1 && isVerbLike(scene, at)) return [at + 1, 'verb'];
    }
  }
  return [lowest, 'start'];
}

function joinsNames({ words }: Scene, at: number): boolean {
  return words[at]!.lower === 'and' && isName(words[at + 1]) && isName(words[at - 1]);
}

/** A reporting verb, not a noun of the same form: no determiner or adjective before it. */
function isVerbLike({ words }: Scene, at: number): boolean {
  return (
    words[at]!.cues!.some((each) => each.frame === 'clause' || each.frame === 'hearer') &&
    !is(words[at - 1], Is.determiner | Is.possessive | Is.preposition) &&
    words[at - 1]?.lower !== "'s"
  );
}

function openBracket({ words }: Scene, at: number, lowest: number): number {
  for (let left = at - 1; left >= Math.max(lowest, at - 12); left--)
    if (words[left]!.lower === '(') return left;
  return at;
}

/** "on Tuesday", "after a lunch": nothing that could speak. */
function isAdverbial({ words }: Scene, from: number, to: number): boolean {
  const first = words[from]!;
  if (first.is & Is.preposition || first.is & Is.time) {
    for (let at = from + 1; at < to; at++)
      if (isName(words[at]) && !is(words[at], Is.time) && !is(words[at - 1], Is.preposition | Is.determiner))
        return false;
    return true;
  }
  return to - from === 1 && (first.is & (Is.adverb | Is.conjunction)) !== 0;
}

/** The last noun phrase of a segment: back over prepositions, not past a determiner that nothing links. */
function trimNp({ words }: Scene, from: number, to: number): number {
  let start = to;
  for (let at = to - 1; at >= from; at--) {
    const word = words[at]!;
    if (at < to - 1 && word.is & Is.pronoun && word.shape === Shape.lower && word.lower !== 'it')
      return start;
    start = at;
    if (word.is & (Is.determiner | Is.possessive)) {
      const link = words[at - 1];
      if (at - 1 <= from || !link || !(link.is & (Is.preposition | Is.determiner)) || isMark(words[at - 2]))
        break;
    }
  }
  const nouns = Is.document | Is.collective | Is.individual;
  while (start < to - 1) {
    const word = words[start]!;
    // "earlier report": the adverb is the noun's
    const adverb = (word.is & Is.adverb) !== 0 && !is(words[start + 1], nouns);
    const leading = (word.is & Is.preposition) !== 0 && start === from;
    if (!isMark(word) && !(word.is & Is.conjunction) && !adverb && !leading) break;
    start++;
  }
  return start;
}

/** "Ann Lee, a spokeswoman for the mayor, said": walks back from the comma before the cue to the phrase it ends. */
function appositive(scene: Scene, comma: number, to: number, floor: number): FoundSource {
  let end = comma;
  // the phrase that the apposition stands behind, where an opening adverbial is left of it
  let best = -1;
  const whole = (from: number): FoundSource => np(from, to - 1 > comma ? comma : to);
  for (let steps = 0; steps < 4; steps++) {
    if (end <= floor || quoted(scene, end - 1)) return best < 0 ? none : whole(best);
    let [from, boundary] = boundaryLeft(scene, end, floor);
    // a relative clause inside the apposition: its comma is further left
    for (
      let inner = 0;
      boundary !== 'start' && boundary !== 'comma' && boundary !== 'quote' && inner < 10 && from - 1 > floor;
      inner++
    ) {
      if (boundary === 'break') break;
      [from, boundary] = boundaryLeft(scene, from - 1, floor);
    }
    const first = scene.words[from];
    if (boundary !== 'comma' && from < end && !isAdverbial(scene, from, end)) {
      const start = boundary === 'start' || boundary === 'quote' ? trimLeading(scene, from, end) : from;
      return np(start, steps === 0 ? Math.max(end, start + 1) : to - 1 > comma ? comma : to);
    }
    if (boundary !== 'comma') return best < 0 ? none : whole(best);
    if (steps > 0 && (isName(first) || is(first, Is.determiner | Is.title)) && !isAdverbial(scene, from, end))
      best = from;
    if (is(first, Is.preposition) && steps > 0) return np(end + 1, comma);
    end = from - 1;
  }
  return best < 0 ? none : whole(best);
}

function trimLeading({ words }: Scene, from: number, to: number): number {
  let at = from;
  while (at < to - 1 && (isMark(words[at]) || words[at]!.is & Is.conjunction)) at++;
  return at;
}

/** Prepositions that stay within a source on the right of its cue. */
const links = new Set(['of', 'for', 'at', 'from', 'with', 'by', 'the', 'de', 'van', 'von', 'bin', 'al']);

/** The noun phrase from `start` on; `wide` also takes "in …" ("according to a report in the paper"). */
export function sourceRight(scene: Scene, start: number, wide: boolean): FoundSource {
  const { words, hi } = scene;
  const first = words[start];
  if (!first || start >= hi || isMark(first) || quoted(scene, start)) return none;
  if (first.is & Is.pronoun && first.lower !== 'it')
    return { range: [start, start + 1], form: 'pronoun', inverted: true };
  const limit = Math.min(hi, start + longestSource);
  let at = start;
  // "According to the sources, the army …": behind an opening phrase the comma ends it
  let apposed = wide && start - scene.lo < 4 && !is(words[commaFrom(scene, start, limit) + 1], Is.relative);
  while (at < limit) {
    const word = words[at]!;
    if (quoted(scene, at)) break;
    if (isMark(word)) {
      const lower = word.lower;
      if (lower === ',' && !apposed) {
        const end = appositionEnd(scene, at, limit, wide);
        if (end < 0) break;
        apposed = true;
        at = end;
        continue;
      }
      if (lower === ',' || breaks.has(lower) || (lower === '.' && at + 1 >= hi)) break;
      if (lower === '.' && scene.tokens.starts[at] !== scene.tokens.ends[at - 1]) break;
      at++;
      continue;
    }
    if (at > start && stopsRight(scene, at, wide)) break;
    at++;
  }
  return at > start ? np(start, at, true) : none;
}

function commaFrom({ words }: Scene, start: number, limit: number): number {
  for (let at = start; at < limit; at++) if (words[at]!.lower === ',') return at;
  return limit;
}

function stopsRight({ words }: Scene, at: number, wide: boolean): boolean {
  const word = words[at]!;
  if (word.is & (Is.auxiliary | Is.pronoun) && !isName(word)) return true;
  if (word.is & Is.time && word.shape === Shape.capital) return true;
  if (word.is & Is.relative) return !wide || word.lower === 'that';
  if (word.is & Is.subordinator) return true;
  if (word.is & Is.conjunction) return !(word.lower === 'and' && (isName(words[at + 1]) || wide));
  if (word.is & Is.preposition && !links.has(word.lower))
    return !wide || (word.lower !== 'in' && word.lower !== 'on' && word.lower !== 'to');
  if (
    word.cues &&
    word.shape === Shape.lower &&
    word.cues.some((each) => each.frame === 'clause') &&
    !(word.is & Is.document)
  )
    return true;
  return (word.is & Is.adverb) !== 0 && word.shape === Shape.lower;
}

/** Index of the comma or end that closes an apposition opened at `comma`; -1 where none follows. */
function appositionEnd(scene: Scene, comma: number, limit: number, wide: boolean): number {
  const { words } = scene;
  const next = words[comma + 1];
  if (!next || comma + 1 >= limit || quoted(scene, comma + 1)) return -1;
  const opens =
    is(next, Is.determiner | Is.individual | Is.relative | Is.title) ||
    next.shape === Shape.digit ||
    (!wide && isName(next));
  if (!opens || (next.cues && !(next.is & Is.individual))) return -1;
  for (let at = comma + 2; at < limit; at++) {
    if (quoted(scene, at)) return -1;
    if (words[at]!.lower === ',' || breaks.has(words[at]!.lower)) return at;
    if (words[at]!.lower === '.' && at + 1 >= scene.hi) return at;
  }
  return limit >= scene.hi ? scene.hi : -1;
}

/** Where the main clause begins: behind "But", "On Friday, in Orrin," "Although X is no candidate,"; -1 if nowhere. */
function mainClause({ words, lo, hi }: Scene): number {
  let at = lo;
  // "ORRIN, May 3 (Wire) - The mayor …"
  for (let dash = lo + 1; dash < Math.min(hi, lo + 12); dash++) {
    if (words[dash]!.lower === '-' || dashes.has(words[dash]!.lower)) {
      if (words[lo]!.shape === Shape.upper) at = dash + 1;
      break;
    }
  }
  for (let steps = 0; steps < 4 && at < hi; steps++) {
    while (
      at < hi &&
      (isMark(words[at]) || (words[at]!.is & (Is.conjunction | Is.adverb) && !isName(words[at])))
    )
      at++;
    const opens =
      (is(words[at], Is.preposition | Is.time | Is.subordinator) && !isName(words[at])) ||
      (is(words[at], Is.starter) && words[at + 1]?.lower === ',') ||
      (at === lo && /^[a-z]+ing$/.test(words[at]?.lower ?? '')) ||
      (is(words[at], Is.determiner) && is(words[at + 1], Is.time));
    if (!opens) break;
    const limit = Math.min(hi, at + longestSource);
    while (at < limit && words[at]!.lower !== ',') at++;
    if (at >= limit) return -1;
  }
  return at < hi ? at : -1;
}

/** The leading noun phrase of a sentence: the subject that a participle or a second verb shares. */
export function subjectOf(scene: Scene): TokenRange | null {
  const { words, hi } = scene;
  let at = mainClause(scene);
  if (at < 0) return null;
  if (is(words[at], Is.pronoun)) return [at, at + 1];
  const start = at;
  const limit = Math.min(hi, start + 12);
  while (at < limit) {
    const word = words[at]!;
    const name = isName(word);
    if (isMark(word) && word.lower !== '.' && word.lower !== "'s") break;
    if (
      at > start &&
      !name &&
      (word.is & (Is.auxiliary | Is.adverb | Is.subordinator | Is.relative) ||
        /(ed|es|s)$/.test(word.lower)) &&
      !(word.is & (Is.collective | Is.organisation | Is.individual)) &&
      word.shape === Shape.lower
    )
      break;
    at++;
  }
  return at > start ? [start, at] : null;
}
