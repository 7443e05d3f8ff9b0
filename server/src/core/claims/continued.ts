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

/** Places all drafts and hands quotations without a cue of their own to the speaker before them. */
export function placeDrafts(passages: readonly Passage[]): Placing[] {
  const placings: Placing[] = [];
  let speaker: Placing | null = null;
  let since = 0;
  let awaiting: Placing | null = null;
  passages.forEach((passage, index) => {
    const { reading } = passage;
    if (index > 0 && passages[index - 1]!.comment !== passage.comment) speaker = awaiting = null;
    const own = reading.drafts.map((draft): Placing => ({
      passage: index,
      draft,
      content: draft.content,
      further: [],
    }));
    const claimed = claimedQuotes(own, reading.quotes.list.length, reading.quotes.of);
    if (awaiting && own.length === 0)
      awaiting.further.push({ passage: index, range: [0, reading.tokens.words.length] });
    else {
      const carried: Placing | null = awaiting ?? (since < farthest ? speaker : null);
      joinQuotes(passage, index, own, claimed, carried);
    }
    for (const each of own) placings.push(each);
    const last = own.at(-1);
    const whole: boolean = own.length === 0 && isWholeQuote(passage);
    awaiting = last?.draft.content.form === 'next-line' ? last : null;
    if (last) {
      speaker = last.draft.cue.entry.frame === 'label' ? null : last;
      since = 0;
    } else if (!whole) speaker = null;
    else since++;
  });
  return placings;
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

/** Gives each sentence-opening quotation that nobody claims to the last direct speaker. */
function joinQuotes(
  passage: Passage,
  index: number,
  own: readonly Placing[],
  claimed: Uint8Array,
  carried: Placing | null,
): void {
  const { reading } = passage;
  const { list } = reading.quotes;
  let speaker = isWholeQuote(passage) || startsQuoted(passage) ? carried : null;
  let next = 0;
  let sentence = 0;
  list.forEach((quote, number) => {
    while (next < own.length && own[next]!.draft.cue.from < quote.from) {
      const { draft } = own[next]!;
      speaker = draft.cue.entry.frame === 'label' ? null : own[next]!;
      next++;
    }
    if (claimed[number]) return;
    while (sentence < reading.sentences.length && reading.sentences[sentence]![1] <= quote.from) sentence++;
    if (reading.sentences[sentence]?.[0] !== quote.from || !speaker) return;
    // a quotation of a few words is an expression, not speech going on
    if (quote.to - quote.from < 5) return;
    if (speaker.passage === index)
      speaker.content = {
        ...speaker.content,
        ranges: [...speaker.content.ranges, [quote.from, quote.to]],
      };
    else speaker.further.push({ passage: index, range: [quote.from, quote.to] });
  });
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
