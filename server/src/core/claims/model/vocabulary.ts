/**
 * What the models see of a word: its number in a list of common words in lower case, or else a class told from its shape and
 * its closed word class. Names are all alike: no model can tell one from another.
 */
import { Is, Shape, type Word } from '../../text/words';

/** Classes come first; 0 stands for what lies beyond the text. */
export const wordClasses = [
  'none',
  'name',
  'role',
  'organisation',
  'title',
  'time',
  'capitals',
  'figure',
  'mark',
  'script',
  '-ed',
  '-ing',
  '-s',
  '-ly',
  'rare',
] as const;
export type WordClass = (typeof wordClasses)[number];
const classNumber = new Map<WordClass, number>(wordClasses.map((name, at) => [name, at]));
const numberOf = (name: WordClass): number => classNumber.get(name)!;

/** Words that are the same word when a sentence begins with them. */
const closed =
  Is.starter |
  Is.pronoun |
  Is.determiner |
  Is.possessive |
  Is.preposition |
  Is.conjunction |
  Is.subordinator |
  Is.auxiliary |
  Is.relative;

export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  constructor(readonly words: readonly string[]) {
    words.forEach((word, at) => this.numbers.set(word, wordClasses.length + at));
  }

  get size(): number {
    return wordClasses.length + this.words.length;
  }

  number(word: Word): number {
    const { lower, shape, is } = word;
    if (shape === Shape.digit) return numberOf('figure');
    if (is & Is.time) return numberOf('time');
    if (shape === Shape.lower || shape === Shape.punctuation || (shape === Shape.capital && is & closed)) {
      const known = this.numbers.get(lower);
      if (known !== undefined) return known;
    }
    return numberOf(classOf(word));
  }

  /** What a number stands for, in words. */
  name(number: number): string {
    return number < wordClasses.length
      ? `<${wordClasses[number]!}>`
      : this.words[number - wordClasses.length]!;
  }
}

function classOf({ lower, shape, is }: Word): WordClass {
  if (shape === Shape.punctuation) return 'mark';
  if (shape === Shape.other) return 'script';
  if (shape === Shape.lower) {
    if (lower.endsWith('ed')) return '-ed';
    if (lower.endsWith('ing')) return '-ing';
    if (lower.endsWith('ly')) return '-ly';
    return lower.endsWith('s') ? '-s' : 'rare';
  }
  if (is & Is.title) return 'title';
  if (is & (Is.individual | Is.collective)) return 'role';
  if (is & (Is.organisation | Is.document)) return 'organisation';
  return shape === Shape.upper ? 'capitals' : 'name';
}
