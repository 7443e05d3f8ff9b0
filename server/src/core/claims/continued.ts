/** Quotations that go on: in the next sentence without a cue of their own, and over several paragraphs. */
import type { TokenRange } from '../text/sentences';
import { Shape } from '../text/words';
import type { Passage } from './passage';
import type { Draft, FoundContent } from './scene';

/** A draft in its passage, with the pieces of content that lie in other passages. */
export interface Placing {
  readonly passage: number;
  readonly draft: Draft;
  /** The draft's, and what a quotation adds that goes on in the same passage. */
  content: FoundContent;
  readonly further: { readonly passage: number; readonly range: TokenRange }[];
}

/** Whole-passage quotations are handed to the speaker before them over at most so many passages. */
const farthest = 12;

/** Within so many passages an open quotation has to be closed. */
const longestOpen = 6;

/** Places all drafts and hands quotations without a cue of their own to the speaker before them. */
export function placeDrafts(passages: readonly Passage[]): Placing[] {
  const placings: Placing[] = [];
  let speaker: Placing | null = null;
  let since = 0;
  let awaiting: Placing | null = null;
  let open: Placing | null = null;
  passages.forEach((passage, index) => {
    const { reading } = passage;
    if (index > 0 && passages[index - 1]!.comment !== passage.comment) speaker = awaiting = open = null;
    const own = reading.drafts.map((draft): Placing => ({
      passage: index,
      draft,
      content: draft.content,
      further: [],
    }));
    const { list, of } = reading.quotes;
    const claimed = claimedQuotes(own, list.length, of);
    let last: Placing | null = null;
    if (awaiting && own.length === 0) {
      awaiting.further.push({ passage: index, range: [0, reading.tokens.words.length] });
      last = awaiting;
    } else {
      const rest = open ? openRest(passages, index) : 0;
      if (open && rest > 0) open.further.push({ passage: index, range: [0, rest] });
      const carried: Placing | null = awaiting ?? open ?? (since < farthest ? speaker : null);
      last = joinQuotes(passage, index, own, claimed, carried);
      if (rest === reading.tokens.words.length) last = open;
    }
    open = list.length === 0 ? last : list.at(-1)!.closed ? null : (last ?? null);
    for (const each of own) placings.push(each);
    const latest = own.at(-1);
    const whole: boolean = own.length === 0 && isWholeQuote(passage);
    awaiting = latest?.draft.content.form === 'next-line' ? latest : null;
    if (latest) {
      speaker = latest.draft.cue.entry.frame === 'label' ? null : latest;
      since = 0;
    } else if (!whole) speaker = open;
    else since++;
  });
  return placings;
}

/**
 * How much of a passage that opens no quotation belongs to the one that an earlier passage left open: up to the mark that
 * closes it, or all where a passage soon after holds that mark. 0 where nothing shows that it goes on.
 */
function openRest(passages: readonly Passage[], index: number): number {
  const { quotes, tokens } = passages[index]!.reading;
  if (quotes.stray >= 0) return quotes.stray + 1;
  if (quotes.list.length > 0) return 0;
  for (let at = index + 1; at < Math.min(passages.length, index + longestOpen); at++) {
    const { reading, comment } = passages[at]!;
    if (comment !== passages[index]!.comment || reading.quotes.list[0]?.from === 0) return 0;
    if (reading.quotes.stray >= 0) return tokens.words.length;
    if (reading.quotes.list.length > 0) return 0;
  }
  return 0;
}

function claimedQuotes(own: readonly Placing[], count: number, of: Int32Array): Uint8Array {
  const claimed = new Uint8Array(count);
  for (const { draft } of own) {
    for (const [from, to] of draft.content.ranges) {
      for (let at = from; at < to; at++) if (of[at]! >= 0) claimed[of[at]!] = 1;
    }
  }
  return claimed;
}

/**
 * Gives each sentence-opening quotation that nobody claims to the last direct speaker.
 * @returns who says the last quotation
 */
function joinQuotes(
  passage: Passage,
  index: number,
  own: readonly Placing[],
  claimed: Uint8Array,
  carried: Placing | null,
): Placing | null {
  const { reading } = passage;
  const { list } = reading.quotes;
  let speaker = isWholeQuote(passage) || startsQuoted(passage) ? carried : null;
  let next = 0;
  let sentence = 0;
  let last: Placing | null = null;
  list.forEach((quote, number) => {
    while (next < own.length && own[next]!.draft.cue.from < quote.from) {
      const { draft } = own[next]!;
      speaker = draft.cue.entry.frame === 'label' ? null : own[next]!;
      next++;
    }
    last = null;
    if (claimed[number]) {
      // it stands right before or behind its cue: no need to look through a line of thousands
      const near = own.slice(Math.max(0, next - 3), next + 3);
      last = near.find(({ content }) => covers(content.ranges, quote.from)) ?? null;
      return;
    }
    while (sentence < reading.sentences.length && reading.sentences[sentence]![1] <= quote.from) sentence++;
    if (reading.sentences[sentence]?.[0] !== quote.from || !speaker) return;
    // a quotation of a few words is an expression, not speech going on
    if (quote.to - quote.from < 5) return;
    last = speaker;
    if (speaker.passage === index)
      speaker.content = {
        ...speaker.content,
        ranges: [...speaker.content.ranges, [quote.from, quote.to]],
      };
    else speaker.further.push({ passage: index, range: [quote.from, quote.to] });
  });
  return last;
}

function covers(ranges: readonly TokenRange[], at: number): boolean {
  return ranges.some(([from, to]) => from <= at && at < to);
}

function startsQuoted(passage: Passage): boolean {
  return passage.reading.quotes.list[0]?.from === 0;
}

/** Nearly all words of the passage stand in quotation marks, and it begins with one. */
function isWholeQuote(passage: Passage): boolean {
  const { quotes, tokens } = passage.reading;
  if (quotes.list[0]?.from !== 0) return false;
  let inside = 0;
  let words = 0;
  for (let at = 0; at < tokens.words.length; at++) {
    if (tokens.words[at]!.shape === Shape.punctuation) continue;
    words++;
    if (quotes.of[at]! >= 0) inside++;
  }
  return inside >= 0.9 * words;
}
