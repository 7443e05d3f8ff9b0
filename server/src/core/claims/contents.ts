/** Finds what was said: a quotation, the clause before a trailing cue, or what follows the cue. */
import type { TokenRange } from '../text/sentences';
import { Is, Shape } from '../text/words';
import { isThat } from './lexicon';
import type { Quote } from './quotes';
import {
  breaks,
  dashes,
  is,
  isMark,
  isName,
  type Cue,
  type FoundContent,
  type FoundSource,
  type Scene,
} from './scene';

const none: FoundContent = { ranges: [], form: 'none' };

/** A cue with its source; `start` is where its own words begin. */
export interface Placed {
  readonly cue: Cue;
  readonly source: FoundSource;
  /** First token of cue and source together where the source stands left, else of the cue. */
  readonly start: number;
  /** One past the last token of cue, inverted source and hearer. */
  readonly end: number;
}

export function findContent(
  scene: Scene,
  placed: Placed,
  later: readonly Placed[],
  earlier: Placed | undefined,
): FoundContent {
  const frame = placed.cue.entry.frame;
  if (frame === 'adverb') return aroundAdverb(scene, placed.cue, later, earlier);
  const floor = earlier ? earlier.end : scene.lo;
  const left = sameSentence(scene, placed, leftContent(scene, placed, floor));
  if (frame === 'source') {
    if (left && left.ranges.length > 0) return withResumption(scene, placed, left, later);
    const after = skip(scene, placed.end);
    return right(scene, after, later);
  }
  if (frame === 'noun') {
    const next = scene.words[placed.end];
    if (!next || !(isThat(next) || next.is & Is.preposition || opensQuote(scene, placed.end))) return none;
    return right(scene, placed.end, later);
  }
  const quoteAt = quoteAfter(scene, placed.end);
  const participle = placed.cue.entry.form === 'ing' && !placed.cue.auxiliary;
  if (left && frame !== 'object' && frame !== 'refusal' && !participle) {
    if (left.form === 'left-quote') {
      const resumed = resume(scene, placed.end);
      return resumed ? { ranges: [...left.ranges, resumed], form: 'both' } : left;
    }
    if (trails(scene, placed.end)) {
      const resumed = resume(scene, placed.end);
      return resumed ? { ranges: [...left.ranges, resumed], form: 'both' } : left;
    }
  }
  if (quoteAt >= 0) return rightQuote(scene, quoteAt, later);
  if (endsWithColon(scene, placed.end)) return { ranges: [], form: 'next-line' };
  return endOfSubordinate(scene, placed, right(scene, contentStart(scene, placed), later));
}

const subordinators = new Set([
  'while',
  'as',
  'when',
  'although',
  'though',
  'after',
  'before',
  'if',
  'since',
  'because',
  'whereas',
]);

/** "While they say that it fell, we …", "Noting that it fell, she …", "Lee, who said that it fell, left": the clause ends at its comma. */
function endOfSubordinate(scene: Scene, { cue, source, start }: Placed, content: FoundContent): FoundContent {
  const { words, lo, quotes } = scene;
  const range = content.ranges[0];
  if (!range) return content;
  const relative = source.form === 'relative';
  const opening = start - lo <= 1 && (subordinators.has(words[lo]!.lower) || cue.from - lo <= 1);
  const bare = cue.from - lo <= 1 && (cue.entry.form === 'ing' || source.form === 'none');
  if (!relative && !bare && !(opening && subordinators.has(words[lo]!.lower))) return content;
  for (let at = range[0] + 2; at < range[1] - 1; at++) {
    if (words[at]!.lower !== ',' || quotes.of[at]! >= 0) continue;
    const next = words[at + 1]!;
    const main = relative
      ? is(next, Is.auxiliary | Is.past) || next.cues?.some(({ form }) => form === 'past' || form === 's')
      : isName(next) || is(next, Is.pronoun | Is.determiner | Is.possessive | Is.title);
    if (main) return { ...content, ranges: [[range[0], at]] };
  }
  return content;
}

/** `"One." She said two`: a quotation of the sentence before is hers only where she says nothing else. */
function sameSentence(
  { lo, hi, words }: Scene,
  { start, end }: Placed,
  left: FoundContent | null,
): FoundContent | null {
  if (!left || start > lo || left.form !== 'left-quote') return left;
  return end >= hi || isMark(words[end]) || hi - end <= 5 ? left : null;
}

/** The text before a trailing "…, X said": null where there is no comma or quotation before it. */
function leftContent(scene: Scene, placed: Placed, floor: number): FoundContent | null {
  const { words, quotes } = scene;
  const before = placed.start - 1;
  if (before < 0) return null;
  const mark = words[before]!;
  const quoteIndex = quotes.of[before]!;
  const quote = quoteIndex >= 0 ? quotes.list[quoteIndex]! : spacedQuote(scene, before);
  if (quote && (quote.to === placed.start || quote.to === before)) {
    const from = quote.from < scene.lo ? quote.from : clauseStart(scene, quote.from, floor);
    return { ranges: [[from, quote.to]], form: 'left-quote' };
  }
  if (before < scene.lo) return null;
  const byComma = mark.lower === ',' || dashes.has(mark.lower) || mark.lower === '(';
  if (!byComma && placed.cue.entry.frame !== 'source') return null;
  const end = byComma ? before : placed.start;
  const from = clauseStart(scene, end, floor);
  return end - from >= 2 ? { ranges: [[from, end]], form: 'left' } : null;
}

/** `"…" , X said`: the comma after the closing mark. */
function spacedQuote({ words, quotes }: Scene, before: number): Quote | null {
  if (words[before]!.lower !== ',' || before < 1) return null;
  const index = quotes.of[before - 1]!;
  return index >= 0 ? quotes.list[index]! : null;
}

/** Back to the start of the clause that ends at `end`, not before `floor`. */
function clauseStart(scene: Scene, end: number, floor: number): number {
  const { words } = scene;
  let from = Math.max(floor, scene.lo);
  for (let at = end - 1; at >= from; at--) {
    if (words[at]!.lower === ';' || words[at]!.lower === '•') {
      from = at + 1;
      break;
    }
  }
  while (from < end && (words[from]!.lower === ',' || (floor > scene.lo && is(words[from], Is.conjunction))))
    from++;
  return from;
}

/** Skips a comma. */
function skip({ words, hi }: Scene, at: number): number {
  return at < hi && words[at]!.lower === ',' ? at + 1 : at;
}

function opensQuote({ quotes }: Scene, at: number): boolean {
  const index = quotes.of[at] ?? -1;
  return index >= 0 && quotes.list[index]!.from === at;
}

/** First token of a quotation that follows `at` at once or behind a comma or colon or a short adverbial; -1 if none. */
function quoteAfter(scene: Scene, at: number): number {
  const { words, hi } = scene;
  const limit = Math.min(words.length, at + 10);
  for (let next = at; next < limit; next++) {
    if (opensQuote(scene, next)) return next === at || next < hi || isMark(words[next - 1]) ? next : -1;
    const word = words[next]!;
    if (word.lower === ',' || word.lower === ':') {
      return opensQuote(scene, next + 1) ? next + 1 : -1;
    }
    // only a hearer or an adverbial may stand between
    if (isMark(word) || isThat(word) || word.is & (Is.pronoun | Is.auxiliary | Is.conjunction)) {
      if (!(next === at && word.is & Is.object)) return -1;
    }
    if (
      next === at &&
      !(word.is & (Is.preposition | Is.time | Is.object | Is.hearer | Is.adverb)) &&
      word.shape === Shape.lower
    )
      return -1;
    if (next - at >= 1 && !(words[at]!.is & (Is.preposition | Is.time))) return -1;
  }
  return -1;
}

function rightQuote(scene: Scene, at: number, later: readonly Placed[]): FoundContent {
  const quote = scene.quotes.list[scene.quotes.of[at]!]!;
  let end = quote.to;
  // `said "partly quoted" and goes on`: the clause runs to its end
  const whole =
    [',', ':'].includes(scene.words[at - 1]?.lower ?? '') ||
    /^[.!?,]+$/.test(scene.words[end - 2]?.lower ?? '');
  if (end < scene.hi && !isMark(scene.words[end]) && !whole && quote.to - quote.from < 40)
    end = Math.max(end, clauseEnd(scene, end, later));
  return { ranges: [[at, end]], form: 'right-quote' };
}

/** Nothing but an adverbial or the end stands behind the cue. */
function trails(scene: Scene, at: number): boolean {
  const { words, hi } = scene;
  const next = words[at];
  if (at >= hi || !next) return true;
  if (isMark(next)) return next.lower !== ':' && !opensQuote(scene, at);
  if (isThat(next)) return false;
  return (
    (next.is & (Is.preposition | Is.time | Is.subordinator | Is.conjunction | Is.adverb)) !== 0 ||
    /ing$/.test(next.lower)
  );
}

/** `"One," she said, "two."`: the quotation or clause that goes on behind the cue. */
function resume(scene: Scene, at: number): TokenRange | null {
  const { words, quotes } = scene;
  for (let next = at; next < Math.min(words.length, at + 8); next++) {
    if (opensQuote(scene, next)) {
      if (next >= scene.hi && !isMark(words[next - 1])) return null;
      const quote = quotes.list[quotes.of[next]!]!;
      return [next, quote.to];
    }
    const word = words[next]!;
    if (next >= scene.hi) return null;
    if (word.cues && !(word.is & Is.document)) return null;
  }
  return null;
}

function withResumption(
  scene: Scene,
  placed: Placed,
  left: FoundContent,
  later: readonly Placed[],
): FoundContent {
  const { words, hi } = scene;
  // "The toll, according to X, has risen": the clause goes on behind a comma, with its verb
  if (words[placed.end]?.lower !== ',' || placed.end + 2 >= hi) return left;
  const next = words[placed.end + 1]!;
  if (!(next.is & Is.auxiliary) && !(next.shape === Shape.lower && /(ed|s)$/.test(next.lower) && !next.cues))
    return left;
  const end = clauseEnd(scene, placed.end + 1, later);
  return { ranges: [...left.ranges, [placed.end + 1, end]], form: 'both' };
}

function endsWithColon({ words }: Scene, at: number): boolean {
  for (let next = at; next < Math.min(words.length, at + 12); next++) {
    if (words[next]!.lower === ':') return next + 1 >= words.length;
  }
  return false;
}

/** Where the content right of the cue begins: behind a hearer, and behind an adverbial that "that" or a colon follows. */
function contentStart(scene: Scene, placed: Placed): number {
  const { words, hi } = scene;
  const at = placed.end;
  const next = words[at];
  if (!next) return at;
  const adverbial = (next.is & (Is.preposition | Is.time | Is.adverb)) !== 0 || next.lower === ',';
  if (placed.cue.entry.frame === 'object' || placed.cue.entry.frame === 'refusal') return at;
  if (adverbial) {
    const limit = Math.min(hi, at + 14);
    for (let that = at; that < limit; that++) {
      if (words[that]!.lower === 'that' && that > at) return that;
      if (words[that]!.lower === ':') return that + 1;
      if (that > at && words[that]!.lower === ',' && next.lower !== ',') break;
    }
    if (next.is & Is.time) return at + 1;
    if (next.lower === 'on' && is(words[at + 1], Is.time)) return at + 2;
  }
  return next.lower === ':' || next.lower === ',' ? at + 1 : at;
}

function right(scene: Scene, from: number, later: readonly Placed[]): FoundContent {
  const { words } = scene;
  const end = clauseEnd(scene, from, later);
  if (end <= from) return none;
  const first = words[from]!;
  const form = isThat(first) ? 'right-that' : opensQuote(scene, from) ? 'right-quote' : 'right';
  return { ranges: [[from, end]], form };
}

/** The sentence's end, or where a later attribution that is not part of this clause begins. */
function clauseEnd(scene: Scene, from: number, later: readonly Placed[]): number {
  const { words } = scene;
  let end = scene.hi;
  for (let at = from + 1; at < end; at++) if (words[at]!.lower === ';' && scene.quotes.of[at]! < 0) end = at;
  for (const { start, cue, source } of later) {
    if (start <= from || start >= end) continue;
    const before = words[start - 1]!;
    const afterComma = before.lower === ',' || dashes.has(before.lower);
    const joined = is(before, Is.conjunction) && !isThat(before);
    const { form, frame } = cue.entry;
    const participle = form === 'ing' && !cue.auxiliary && afterComma;
    const second =
      joined && (source.form === 'shared' || source.form === 'pronoun' || words[start - 2]?.lower === ',');
    const trailing = (frame === 'source' || source.inverted) && afterComma;
    if (participle || second || trailing) end = joined ? start - 1 : start;
  }
  while (
    end > from &&
    (words[end - 1]!.lower === ',' ||
      (is(words[end - 1], Is.conjunction) && end < scene.hi) ||
      breaks.has(words[end - 1]!.lower))
  )
    end--;
  // a quotation that goes on in the next sentence is said as a whole
  const quote = end > from ? scene.quotes.of[end - 1]! : -1;
  if (end === scene.hi && quote >= 0 && scene.quotes.list[quote]!.to > end)
    return scene.quotes.list[quote]!.to;
  if (end === scene.hi && end > from && /^[.!?…]+$/.test(words[end - 1]!.lower)) end--;
  return end;
}

/** "has reportedly left": the clause without the adverb. */
function aroundAdverb(
  scene: Scene,
  cue: Cue,
  later: readonly Placed[],
  earlier: Placed | undefined,
): FoundContent {
  const from = clauseStart(scene, cue.from, earlier ? earlier.end : scene.lo);
  const end = clauseEnd(scene, cue.to, later);
  const ranges: TokenRange[] = [];
  if (cue.from > from) ranges.push([from, cue.from]);
  if (end > cue.to) ranges.push([cue.to, end]);
  return ranges.length > 0 ? { ranges, form: 'both' } : none;
}
