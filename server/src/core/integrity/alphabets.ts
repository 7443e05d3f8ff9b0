/** Words in which letters of two alphabets are mixed so that it cannot be seen. */
import confusables from '../../../data/confusables.json';
import type { Span } from '../model';
import { classOf, isLetter, LETTER, LOWER, UPPER } from '../text/characters';
import { isLatin, isOtherAlphabet } from './classes';

const toLatin = new Map(Object.entries({ ...confusables.greek, ...confusables.cyrillic }));
const reversed = (pairs: Readonly<Record<string, string>>): Map<string, string> => {
  const back = new Map<string, string>();
  for (const [other, latin] of Object.entries(pairs))
    if (!back.has(latin) && !confusables.rare.includes(other)) back.set(latin, other);
  return back;
};
const toCyrillic = reversed(confusables.cyrillic);
const toGreek = reversed(confusables.greek);

/** Units to either side in which the word's ends are looked for. */
const LONGEST = 60;
/** Letters that a word has at least: shorter ones are abbreviations and signs. */
const LEAST = 3;

export interface MixedWord {
  readonly span: Span;
  /** The letters that are of the other alphabet. */
  readonly letters: readonly Span[];
  /** The word with its other letters. */
  readonly reading: string;
  readonly alphabet: 'latin' | 'cyrillic' | 'greek';
}

const inWord = (unit: number): boolean => {
  const cls = classOf(unit);
  return isLetter(cls) && (cls === UPPER || cls === LOWER || cls === LETTER);
};

/** Bounds of the word around a place where two alphabets meet. */
export function wordAt(text: string, at: number): Span {
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < LONGEST && inWord(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < LONGEST && inWord(text.charCodeAt(end))) end++;
  return [start, end];
}

/** The word if all letters of one of its alphabets look like letters of the other; null where the mix can be seen. */
export function mixedWord(text: string, [start, end]: Span): MixedWord | null {
  if (end - start < LEAST) return null;
  const latin: number[] = [];
  const other: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isLatin(unit)) latin.push(at);
    else if (isOtherAlphabet(unit)) other.push(at);
    else return null;
  }
  if (latin.length === 0 || other.length === 0) return null;
  const greek = text.charCodeAt(other[0]!) < 0x400;
  const back = greek ? toGreek : toCyrillic;
  const asLatin = other.every((at) => toLatin.has(text[at]!));
  const asOther = latin.every((at) => back.has(text[at]!));
  if (!asLatin && !asOther) return null;
  const intoLatin = asLatin && (!asOther || other.length <= latin.length);
  const swapped = intoLatin ? toLatin : back;
  const places = intoLatin ? other : latin;
  let reading = '';
  for (let at = start; at < end; at++) {
    const letter = text[at]!;
    reading += (places.includes(at) ? swapped.get(letter) : undefined) ?? letter;
  }
  return {
    span: [start, end],
    letters: places.map((at) => [at, at + 1]),
    reading,
    alphabet: intoLatin ? 'latin' : greek ? 'greek' : 'cyrillic',
  };
}
