/** What the readers of one sentence share, and what they make: drafts of attributions, as token indices of the line. */
import type { Polarity, Quotation } from '../model';
import type { TokenRange } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { Is, Shape } from '../text/words';
import type { ClaimWord, CueEntry } from './lexicon';
import type { Quotes } from './quotes';

/** One sentence in its line. */
export interface Scene {
  readonly tokens: Tokens<ClaimWord>;
  readonly words: readonly ClaimWord[];
  readonly quotes: Quotes;
  /** First token of the sentence and one past its last. */
  readonly lo: number;
  readonly hi: number;
}

/** A word that may report speech, with its verb group. */
export interface Cue {
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly entry: CueEntry;
  /** "was asked". */
  readonly passive: boolean;
  /** "to say". */
  readonly infinitive: boolean;
  readonly negated: boolean;
  /** Any auxiliary in the group. */
  readonly auxiliary: boolean;
}

/** How the source was found. */
export type SourceForm = 'np' | 'pronoun' | 'relative' | 'shared' | 'none';

export interface FoundSource {
  readonly range: TokenRange | null;
  readonly form: SourceForm;
  /** It stands after its cue. */
  readonly inverted: boolean;
}

export interface FoundContent {
  readonly ranges: readonly TokenRange[];
  /** How the content was found. */
  readonly form:
    'left-quote' | 'left' | 'right-that' | 'right-quote' | 'right' | 'both' | 'next-line' | 'none';
}

/** An attribution of one line before the document is read. */
export interface Draft {
  readonly cue: Cue;
  source: FoundSource;
  content: FoundContent;
  readonly hearer: TokenRange | null;
  /** Probability that this is reported speech. */
  score: number;
  quotation: Quotation;
  polarity: Polarity;
}

/** Longest source, in tokens. */
export const longestSource = 30;

export function is(word: ClaimWord | undefined, bits: number): boolean {
  return word !== undefined && (word.is & bits) !== 0;
}

/** Starts like a name: a capital that is no function word. */
export function isName(word: ClaimWord | undefined): boolean {
  if (!word || (word.shape !== Shape.capital && word.shape !== Shape.upper)) return false;
  return (
    (word.is & (Is.starter | Is.pronoun | Is.time | Is.auxiliary | Is.conjunction | Is.possessive)) === 0
  );
}

export function isMark(word: ClaimWord | undefined): boolean {
  return word !== undefined && word.shape === Shape.punctuation;
}

export const dashes: ReadonlySet<string> = new Set(['—', '–', '--', '―', '---']);
/** Marks that end a clause. */
export const breaks: ReadonlySet<string> = new Set([':', ';', ...dashes, '•', '|']);

/** True where `at` is inside a quotation that is speech: more than a few words, or a clause with its own comma or stop. */
export function quoted(scene: Scene, at: number): boolean {
  const quote = scene.quotes.of[at] ?? -1;
  if (quote < 0) return false;
  const { from, to } = scene.quotes.list[quote]!;
  if (to - from > 6) return true;
  const last = scene.words[to - 2];
  return to - from > 2 && last !== undefined && /^[,.!?…]+$/.test(last.lower);
}
