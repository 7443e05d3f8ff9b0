/** Attributions of one line: candidates, features, score, choice. A function of the line's text alone. */
import { splitSentences, type TokenRange } from '../text/sentences';
import { tokenise, type Tokens } from '../text/tokens';
import { Is, Shape } from '../text/words';
import { findContent, type Placed } from './contents';
import { existentialSource, findCues } from './cues';
import { measureCue, type Place } from './model/cueFeatures';
import { cuePairs, cueWords } from './model/cueWords';
import type { Lexical } from './model/lexical';
import { modelInUse } from './model/use';
import { creditLine, hearsayOf, speakerLabel } from './labels';
import { claimWords, denials, isThat, type ClaimWord, type Language } from './lexicon';
import { findQuotes, type Quotes } from './quotes';
import { is, isMark, isName, type Cue, type Draft, type FoundSource, type Scene } from './scene';
import { sourceLeft, sourceRight, subjectOf } from './sources';

/** What the reading of a line depends on beside its words. */
export interface HowRead {
  readonly language: Language;
  /** The line is a reader's, who may tell what they read or heard. */
  readonly firstPerson: boolean;
  readonly headline: boolean;
}

export interface LineReading {
  readonly how: HowRead;
  readonly tokens: Tokens<ClaimWord>;
  readonly quotes: Quotes;
  readonly sentences: readonly TokenRange[];
  readonly drafts: readonly Draft[];
}

/** Reads a line. */
export function readLine(text: string, how: HowRead): LineReading {
  const tokens = tokenise(text, claimWords(how.language));
  const quotes = findQuotes(tokens);
  const sentences = splitSentences(tokens);
  const drafts: Draft[] = [];
  let before = nothingBefore;
  sentences.forEach(([lo, hi], sentence) => {
    const scene: Scene = { tokens, words: tokens.words, quotes, lo, hi };
    const label = lo === 0 ? speakerLabel(scene, how.headline) : null;
    if (label) drafts.push(label);
    const credit = creditLine(scene);
    if (credit) drafts.push(credit);
    const hearsay = how.firstPerson ? hearsayOf(scene) : null;
    if (hearsay) drafts.push(hearsay);
    const place: Place = { sentence, sentences: sentences.length, headline: how.headline, before };
    const candidates = candidatesOf(scene, place);
    before = nothingBefore;
    for (const { draft, lexical } of candidates) {
      before = Math.max(before, lexical);
      if (draft.score >= modelInUse().cue.threshold) drafts.push(draft);
    }
  });
  return { how, tokens, quotes, sentences, drafts };
}

/** Stands for the score of a sentence in which nothing is reported. */
export const nothingBefore = -9;

/** A candidate with what was seen of it. */
export interface Candidate {
  readonly draft: Draft;
  /** Numbers of words, as `cueSingles` names them. */
  readonly words: Int32Array;
  /** As `cueFeatures` names them. */
  readonly features: Float64Array;
  /** Log-odds of its words alone. */
  readonly lexical: number;
}

/** All candidates of a sentence, scored and not yet chosen: what the hover explains and a trainer learns from. */
export function candidatesOf(scene: Scene, place: Place): Candidate[] {
  const cues = findCues(scene);
  if (cues.length === 0) return [];
  const placed: Placed[] = [];
  for (const cue of cues) {
    if (governed(scene, cue, placed.at(-1))) continue;
    placed.push(placeCue(scene, cue, placed.at(-1)));
  }
  const { lexical: table, trees } = modelInUse().cue;
  const contents = placed.map((each, index) =>
    findContent(scene, each, placed.slice(index + 1), placed[index - 1]),
  );
  const words = placed.map((each, index) => cueWords(scene, each, contents[index]!));
  const lexical = Float64Array.from(words, (numbers) => wordScore(table, numbers));
  return placed.map((each, index) => {
    const { cue } = each;
    const content = contents[index]!;
    const features = measureCue({ scene, placed: each, content, all: placed, index, lexical, place });
    const draft: Draft = {
      cue,
      source: each.source,
      content,
      hearer: hearerOf(scene, cue),
      score: 1 / (1 + Math.exp(-trees.score(features))),
      quotation: content.form === 'next-line' ? 'direct' : quotationOf(scene, content.ranges),
      polarity: polarityOf(scene, cue),
    };
    return { draft, words: words[index]!, features, lexical: lexical[index]! };
  });
}

function wordScore(table: Lexical, numbers: Int32Array): number {
  let sum = table.bias;
  for (let t = 0; t < numbers.length; t++) sum += table.single(t, numbers[t]!);
  for (let t = 0; t < cuePairs.length; t++) {
    const [one, other] = cuePairs[t]!;
    sum += table.double(t, numbers[one]!, numbers[other]!);
  }
  return sum;
}

/** "declined to say", "went on to add": the second verb belongs to the first. */
function governed({ words }: Scene, cue: Cue, before: Placed | undefined): boolean {
  if (!before || before.cue.entry.frame !== 'refusal') return false;
  return cue.from === before.cue.to && words[cue.from]!.lower === 'to';
}

function placeCue(scene: Scene, cue: Cue, before: Placed | undefined): Placed {
  const source = sourceOf(scene, cue, before);
  const left = source.range && !source.inverted && source.form !== 'shared' ? source.range[0] : cue.from;
  const hearer = hearerOf(scene, cue);
  const end = Math.max(cue.to, source.inverted && source.range ? source.range[1] : 0, hearer ? hearer[1] : 0);
  return { cue, source, start: Math.min(left, cue.from), end };
}

const none: FoundSource = { range: null, form: 'none', inverted: false };

function sourceOf(scene: Scene, cue: Cue, before: Placed | undefined): FoundSource {
  const { words, quotes } = scene;
  const { frame, form } = cue.entry;
  if (frame === 'adverb') return none;
  if (frame === 'source') return sourceRight(scene, cue.to, true);
  if (frame === 'noun') return nounSource(scene, cue);
  const by = cue.passive || form === 'past' ? byAfter(scene, cue) : -1;
  if (by >= 0) return sourceRight(scene, by + 1, false);
  if (cue.passive) return none;
  const floor = before ? before.cue.to : scene.lo;
  const previous = words[cue.from - 1];
  const afterQuote =
    cue.from > 0 && (quotes.of[cue.from - 1]! >= 0 || (previous?.lower === ',' && cue.from > 1));
  if (
    afterQuote &&
    form !== 'ing' &&
    form !== 'base' &&
    frame !== 'object' &&
    frame !== 'hearer' &&
    invertible(scene, cue)
  ) {
    const right = sourceRight(scene, cue.to, false);
    if (right.range && (quotes.of[cue.from - 1]! >= 0 || endsAfter(scene, right.range[1]))) return right;
  }
  if (cue.from === scene.lo && form !== 'base' && form !== 'ing' && invertible(scene, cue))
    return sourceRight(scene, cue.to, false);
  if (form === 'ing' && !cue.auxiliary) return beside(scene, cue, floor) ?? shared(scene, before);
  if (cue.infinitive) return governor(scene, cue, floor) ?? shared(scene, before);
  const left = sourceLeft(scene, cue, floor);
  if (left.range) return left;
  if (is(previous, Is.conjunction)) return shared(scene, before);
  return previous && is(previous, Is.adverb) ? shared(scene, before) : left;
}

/** "with the mayor calling it a day", "a banner reading …": who stands right before the participle. */
function beside({ words }: Scene, cue: Cue, floor: number): FoundSource | null {
  let from = cue.from;
  const names = (at: number): boolean =>
    isName(words[at]) || words[at]?.lower === '.' || is(words[at], Is.title);
  while (from > floor && cue.from - from < 8 && names(from - 1)) from--;
  if (from === cue.from && is(words[from - 1], Is.document | Is.individual | Is.collective)) {
    from--;
    while (
      from > floor &&
      cue.from - from < 6 &&
      words[from - 1]!.shape === Shape.lower &&
      !words[from - 1]!.is
    )
      from--;
    if (from > floor && is(words[from - 1], Is.determiner | Is.possessive)) from--;
  }
  return from < cue.from && from >= floor ? { range: [from, cue.from], form: 'np', inverted: false } : null;
}

/** "he seemed to say", "Ann Lee used her speech to call": who does what the infinitive hangs on. */
function governor(scene: Scene, cue: Cue, floor: number): FoundSource | null {
  const { words } = scene;
  let from = cue.from;
  while (from > floor && cue.from - from < 8) {
    const word = words[from - 1]!;
    if (word.shape !== Shape.lower || is(word, Is.pronoun | Is.relative) || isThat(word)) break;
    from--;
  }
  if (from === cue.from) return null;
  const found = sourceLeft(scene, { from }, floor);
  return found.range ? found : null;
}

function shared(scene: Scene, before: Placed | undefined): FoundSource {
  const range = before?.source.range ?? subjectOf(scene);
  return { range, form: range ? 'shared' : 'none', inverted: false };
}

/** "was first reported last week by X": where "by" stands. */
function byAfter({ words, hi }: Scene, cue: Cue): number {
  for (let at = cue.to; at < Math.min(hi, cue.to + 4); at++) {
    // "responded by closing the road"
    if (words[at]!.lower === 'by') return cue.passive || !/ing$/.test(words[at + 1]?.lower ?? '') ? at : -1;
    if (!is(words[at], Is.time | Is.adverb) && words[at]!.lower !== 'last') return -1;
  }
  return -1;
}

const speakers =
  Is.pronoun | Is.determiner | Is.possessive | Is.title | Is.individual | Is.collective | Is.organisation;
const linking = Is.preposition | Is.auxiliary | Is.conjunction | Is.subordinator | Is.adverb;

/** Something that can speak follows the cue, perhaps behind adjectives ("said former mayor Ann Lee"). */
function invertible({ words, hi }: Scene, cue: Cue): boolean {
  for (let at = cue.to; at < Math.min(hi, cue.to + 6); at++) {
    const word = words[at]!;
    if (isMark(word) || isThat(word)) return false;
    if (isName(word) || is(word, speakers)) return true;
    // "wrote Time magazine", "said May": a capital within a sentence
    if (word.shape === Shape.capital && (isName(words[at + 1]) || is(words[at + 1], Is.organisation)))
      return true;
    if (word.shape !== Shape.lower || word.is & (linking | Is.time)) return false;
  }
  return false;
}

function endsAfter({ words, hi }: Scene, at: number): boolean {
  return at >= hi || isMark(words[at]);
}

/** "his claim that", "Ann Lee's claim", "criticism from rivals", "there are reports". */
function nounSource(scene: Scene, cue: Cue): FoundSource {
  const { words, lo } = scene;
  if (existentialSource(scene, cue) >= 0)
    return { range: [cue.head, cue.head + 1], form: 'np', inverted: false };
  let at = cue.head - 1;
  while (at > lo && at > cue.head - 3 && words[at]!.shape === 1 && !words[at]!.is) at--;
  const before = words[at];
  if (at >= lo && is(before, Is.possessive)) return { range: [at, at + 1], form: 'pronoun', inverted: false };
  if (at > lo && (before?.lower === "'s" || before?.lower === '’s')) {
    let from = at;
    while (
      from > lo &&
      (isName(words[from - 1]) || is(words[from - 1], Is.determiner | Is.individual | Is.organisation))
    )
      from--;
    if (from < at) return { range: [from, at], form: 'np', inverted: false };
  }
  // "Republican criticism that"
  if (at === cue.head - 1 && at >= lo && isName(before)) {
    let from = at;
    while (from > lo && isName(words[from - 1])) from--;
    return { range: [from, at + 1], form: 'np', inverted: false };
  }
  const next = words[cue.to]?.lower;
  if (next === 'from' || next === 'by') return sourceRight(scene, cue.to + 1, false);
  return none;
}

/** Who was told, right behind the cue. */
function hearerOf(scene: Scene, cue: Cue): TokenRange | null {
  const { words, hi, quotes } = scene;
  if (cue.entry.frame !== 'hearer' || cue.passive) return null;
  let at = cue.to;
  const limit = Math.min(hi, at + 10);
  while (at < limit) {
    const word = words[at]!;
    if (quotes.of[at]! >= 0 || isThat(word)) break;
    if (isMark(word) && word.lower !== "'" && word.lower !== '’' && word.lower !== '.') break;
    if (at > cue.to && word.is & Is.object) break;
    if (
      word.is & (Is.time | Is.subordinator | Is.auxiliary) ||
      (at > cue.to &&
        word.is & (Is.determiner | Is.possessive | Is.pronoun | Is.preposition) &&
        words[at - 1]!.lower !== 'of' &&
        word.lower !== 'of')
    )
      break;
    at++;
    if (word.is & Is.object) break;
  }
  return at > cue.to ? [cue.to, at] : null;
}

function quotationOf({ quotes }: Scene, ranges: readonly TokenRange[]): Draft['quotation'] {
  let inside = 0;
  let outside = 0;
  for (const [from, to] of ranges) {
    for (let at = from; at < to; at++) {
      if (quotes.of[at]! >= 0) inside++;
      else outside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside <= 2 ? 'direct' : 'mixed';
}

function polarityOf({ words }: Scene, cue: Cue): Draft['polarity'] {
  if (cue.entry.frame === 'refusal') return 'declined';
  if (cue.entry.frame === 'adverb' || (cue.entry.frame === 'noun' && cue.from < cue.head)) return 'hearsay';
  if (denials.has(words[cue.head]!.lower)) return 'denied';
  return 'said';
}
