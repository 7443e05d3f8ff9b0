/** The words of a name among the words of an author line. */
import words from '../../../data/threads.json';
import { bare, Is } from './cues';
import { isSign, phraseAt, phrasesOf, type Token, tokensFrom } from './tokens';
import { readWhen } from './when';

export interface Name {
  readonly name: readonly Token[];
  /** The word behind it. */
  readonly next: number;
  /** How many signs at its end are none of it. */
  readonly cut: number;
}

const answers = phrasesOf(words.answers, Is.answer);
const verbs = phrasesOf(words.verbs, Is.verb);
const labels = new Set(words.labels);
const notes = phrasesOf(words.notes, Is.note);

/** Words of a name at most, and of one that its line sets off on both sides. */
const NAME = 6;
const LONG = 9;

/** Words that can be no author's name: no letters, too long, signs of other things, or a label ("Posted"). */
export function isName(author: string): boolean {
  if (author.length > 60) return false;
  // Most are Latin letters and spaces.
  let plain = author !== '';
  let words = 1;
  for (let i = 0; i < author.length && plain; i++) {
    const code = author.charCodeAt(i);
    if (code === 32) words++;
    else plain = (code | 32) >= 97 && (code | 32) <= 122;
  }
  if (!plain && (!/\p{L}|\p{N}/u.test(author) || /[{}<>="“”]|https?:/.test(author))) return false;
  return (plain && words > 1) || !labels.has(bare(author));
}

/** A sign at a word's end that is none of the name. */
const pausing = Is.colon | Is.comma;

/** The words of a name from `from` on, up to the first that can be none of it. */
export function nameAt(all: readonly Token[], from: number): Name {
  const none = { name: [], next: from, cut: 0 } as const;
  const name: Token[] = [];
  let next = from;
  for (; next < all.length; next++) {
    const token = all[next]!;
    const ends = token.has(Is.endsName) && (name.length > 0 || !token.has(Is.letterFirst));
    // "@Ann" is spoken to; "Ann @ Ann's Kitchen" is a name.
    if (ends || token.has(Is.spoken) || phraseAt(all, next, verbs) > 0 || readWhen(all, next) > next) break;
    if (name.length > 0 && phraseAt(all, next, answers) > 0) break;
    name.push(token);
    const glued = gluedVerb(all, next);
    if (glued > 0) return { name, next: next + 1, cut: glued };
    if (token.has(pausing)) {
      next++;
      break;
    }
    if (name.length > NAME + 1) return none;
  }
  while (name.length > 0 && isSign(name.at(-1)!)) name.pop();
  const site = name.some((token) => token.has(Is.at));
  if (name.length === 0 || name.length > (site ? NAME + 1 : NAME)) return none;
  return { name, next, cut: name.at(-1)!.has(pausing) ? 1 : 0 };
}

const gluing = words.verbs.filter(
  (verb) => verb.length >= 5 && !words.dated.includes(verb) && !verb.includes(' '),
);

/** Length of the verb that a name runs into ("Annwrote on 3 May"), with what stands behind such a verb behind it; else 0. */
function gluedVerb(all: readonly Token[], at: number): number {
  const { start, end } = all[at]!;
  if (end - start < 7) return 0;
  if (!all[at + 1] || !(readWhen(all, at + 1) > at + 1 || phraseAt(all, at + 1, answers) > 0)) return 0;
  const { text } = all[at]!;
  return gluing.find((each) => text.length > each.length + 1 && text.endsWith(each))?.length ?? 0;
}

/** Whether brackets hold a note on the author ("not verified", "guest") and no part of the name. */
export function isNote(all: readonly Token[], from: number): boolean {
  const [first, ...more] = all.slice(from, from + 4).map(({ text }) => text);
  const noted = tokensFrom([first!.slice(1), ...more].map((text) => text.replace(/[)\]]+.*$/, '')));
  return !noted[0]!.has(Is.letter) || phraseAt(noted, 0, notes) > 0;
}

/**
 * A name with signs within ("Ann (The Kitchen)", "Ann, PhD", "Ann | The Kitchen"), set off by the date or the verb of saying
 * behind it; null where there is no such sign, or where it sets the name off as well. `numbered`: a comment's number stands
 * before it, so that any words up to the date are a name.
 */
export function nameUpTo(all: readonly Token[], from: number, numbered = false): Name | null {
  if (!numbered && !hasSign(all, from)) return null;
  let next = from;
  for (; next < all.length && next - from <= LONG; next++) {
    const token = all[next]!;
    if (next > from && (phraseAt(all, next, verbs) > 0 || readWhen(all, next) > next)) break;
    if (phraseAt(all, next, answers) > 0 && !(numbered && next > from && token.bare === 'to')) return null;
    if (token.has(Is.spoken | Is.colon | Is.address)) return null;
    if (token.has(Is.bracket)) {
      if (next === from || isNote(all, next)) return null;
    } else if (token.has(Is.endsName) && !token.has(Is.inner) && !(numbered && token.has(Is.letterFirst)))
      return null;
  }
  if (next >= all.length || next - from > LONG) return null;
  let end = next;
  while (end > from && isSign(all[end - 1]!)) end--;
  const name = all.slice(from, end);
  if (name.length < 2) return null;
  const comma = name.at(-1)!.has(Is.comma);
  const within = name.slice(0, -1);
  // The same sign before the date, or a comma: the sign sets the name off, and something else stands between.
  const apart = comma || (end < next && all[end]!.has(Is.inner));
  if (apart && !numbered && within.some((token) => token.has(Is.inner) || (comma && token.has(Is.comma))))
    return null;
  const signs =
    within.some((token) => token.has(Is.comma) || token.has(Is.inner)) ||
    name.some((token, i) => token.has(Is.within) && holdsBracket(token, i));
  return signs || numbered ? { name, next, cut: comma ? 1 : 0 } : null;
}

const holdsBracket = ({ text }: Token, i: number): boolean =>
  i > 0 ? /[([]/.test(text) : /.[([]/.test(text);

/** Whether a sign that may stand within a name is near. */
function hasSign(all: readonly Token[], from: number): boolean {
  for (let i = from; i < all.length && i - from <= LONG; i++) {
    if (all[i]!.has(Is.within)) return true;
  }
  return false;
}
