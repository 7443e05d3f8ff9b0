/** Attributions without a reporting verb: a speaker's name and a colon, and a reader's "I've read that". */
import { Is, Shape } from '../text/words';
import { hearing, isThat, type ClaimWord, type CueEntry } from './lexicon';
import { is, isMark, isName, type Cue, type Draft, type Scene } from './scene';
import { Told } from './worth/words';

const label: CueEntry = { frame: 'label', form: 'other', strength: 2, tail: [] };
const hearsay: CueEntry = { frame: 'hearsay', form: 'other', strength: 2, tail: [] };
const plain = { passive: false, infinitive: false, negated: false, auxiliary: false };
const longestLabel = 5;

function cueOf(entry: CueEntry, from: number, to: number): Cue {
  return { head: from, from, to, entry, ...plain };
}

/** "LEE: Well, …" or, in a headline, "Lee: The bridge is closed": the rest of the line is theirs. */
export function speakerLabel({ words, quotes, lo: begin, hi }: Scene, headline = false): Draft | null {
  // a transcript may stand in quotation marks
  const lo = quotes.list[0]?.from === begin && isName(words[begin + 1]) ? begin + 1 : begin;
  let at = lo;
  for (; at < Math.min(hi, lo + longestLabel); at++) {
    const word = words[at]!;
    if (word.lower === ':') break;
    if (!isName(word) && !(word.lower === '.' && at > lo) && !(at > lo && word.lower === 'of')) return null;
    if (is(word, Is.time | Is.casualty | Is.act) || word.cues) return null;
    // "Poll: …" speaks in a headline; elsewhere "Video: …" is a caption
    if (is(word, Is.document | Is.medium) && !headline) return null;
  }
  if (at === lo || words[at]?.lower !== ':' || at + 3 >= words.length) return null;
  const end = /^[.!?…]+$/.test(words.at(-1)!.lower) && words.length === hi ? words.length - 1 : words.length;
  return {
    cue: cueOf(label, at, at + 1),
    source: { range: [lo, at], form: 'np', inverted: false },
    content: { ranges: [[at + 1, end]], form: 'right' },
    hearer: null,
    score: 0.6,
    quotation: 'direct',
    polarity: 'said',
  };
}

const dash = new Set(['―', '—', '–', '--']);
const longestCredit = 14;

/** `“The road is closed.” ― Ann Lee`: a quotation and who said it, at the end of a line. */
export function creditLine({ words, quotes, lo, hi }: Scene): Draft | null {
  if (hi !== words.length) return null;
  for (let at = hi - 2; at >= Math.max(lo, hi - longestCredit); at--) {
    if (!dash.has(words[at]!.lower)) continue;
    const quote = quotes.list[quotes.of[at - 1] ?? -1];
    if (!quote || quote.to !== at || quote.to - quote.from < 4 || !isName(words[at + 1])) return null;
    let end = at + 1;
    while (
      end < hi &&
      (isName(words[end]) ||
        is(words[end], Is.determiner | Is.individual | Is.title) ||
        /^[,.]$|^of$/.test(words[end]!.lower))
    )
      end++;
    if (end < hi) return null;
    return {
      cue: cueOf(label, at, at + 1),
      source: { range: [at + 1, hi], form: 'np', inverted: true },
      content: { ranges: [[quote.from, quote.to]], form: 'left-quote' },
      hearer: null,
      score: 0.6,
      quotation: 'direct',
      polarity: 'said',
    };
  }
  return null;
}

/** A form of a verb that can head a clause. */
function tells({ is: bits, told }: ClaimWord): boolean {
  return (bits & (Is.auxiliary | Is.past)) !== 0 || (told & (Told.past | Told.present | Told.act)) !== 0;
}

/** "I've read that the road is closed": passed on from somebody who is not named. */
export function hearsayOf({ words, lo, hi }: Scene): Draft | null {
  for (let at = lo; at < hi && at < lo + 40; at++) {
    const word = words[at]!;
    if (word.lower !== 'i' && word.lower !== 'we' && !/^(i|we)['’]ve$/.test(word.lower)) continue;
    let verb = at + 1;
    while (verb < hi && (words[verb]!.is & (Is.auxiliary | Is.adverb)) !== 0) verb++;
    if (verb >= hi || !hearing.has(words[verb]!.lower) || verb + 2 >= hi) continue;
    let from = verb + 1;
    const limit = Math.min(hi, from + 6);
    for (let that = from; that < limit; that++) if (isThat(words[that]!)) from = that;
    const next = words[verb + 1]!;
    // "I read the paper" is no hearsay: a clause must follow, so a name, "that", or a determiner and more
    if (
      isMark(next) ||
      (from === verb + 1 &&
        !isName(next) &&
        !is(next, Is.determiner) &&
        next.shape === Shape.lower &&
        !isThat(next))
    )
      continue;
    if (hi - from < 4) continue;
    if (!isThat(words[from]!) && !words.slice(verb + 1, hi).some(tells)) continue;
    const end = /^[.!?…]+$/.test(words[hi - 1]!.lower) ? hi - 1 : hi;
    return {
      cue: cueOf(hearsay, at, verb + 1),
      source: { range: null, form: 'none', inverted: false },
      content: { ranges: [[from, end]], form: 'right' },
      hearer: null,
      score: isThat(words[from]!) ? 0.8 : 0.6,
      quotation: 'indirect',
      polarity: 'hearsay',
    };
  }
  return null;
}
