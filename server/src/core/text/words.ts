/** Word classes: the closed lists of server/data, as bits on an interned word. */
import abbreviations from '../../../data/abbreviations.json';
import sources from '../../../data/sources.json';
import titles from '../../../data/titles.json';
import words from '../../../data/words.json';

/** Bits of `Word.is`. */
export const Is = {
  determiner: 1 << 0,
  possessive: 1 << 1,
  pronoun: 1 << 2,
  object: 1 << 3,
  relative: 1 << 4,
  auxiliary: 1 << 5,
  negation: 1 << 6,
  adverb: 1 << 7,
  preposition: 1 << 8,
  conjunction: 1 << 9,
  subordinator: 1 << 10,
  time: 1 << 11,
  title: 1 << 12,
  organisation: 1 << 13,
  individual: 1 << 14,
  collective: 1 << 15,
  document: 1 << 16,
  number: 1 << 17,
  /** An abbreviation that a name follows ("Gen."). */
  beforeName: 1 << 18,
  abbreviation: 1 << 19,
  mood: 1 << 20,
  casualty: 1 << 21,
  act: 1 << 22,
  medium: 1 << 23,
  /** Words that often open a sentence and are no names. */
  starter: 1 << 24,
  hearer: 1 << 25,
  /** An abbreviation that never ends a sentence ("vs."). */
  inside: 1 << 26,
  /** Ends like a past tense. */
  past: 1 << 27,
  firstPerson: 1 << 28,
  secondPerson: 1 << 29,
} as const;

export const Shape = { punctuation: 0, lower: 1, capital: 2, upper: 3, digit: 4, other: 5 } as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

/** One distinct word form of a text. */
export interface Word {
  readonly lower: string;
  readonly shape: Shape;
  /** Bits of `Is`. */
  readonly is: number;
}

/** The words of rows such as `["say add", "note"]`. */
export function wordsOf(rows: readonly string[]): string[] {
  return rows.join(' ').split(' ').filter(Boolean);
}

const classes = new Map<string, number>();
function mark(bit: number, rows: readonly string[]): void {
  for (const word of wordsOf(rows)) classes.set(word, (classes.get(word) ?? 0) | bit);
}
mark(Is.determiner, words.determiners);
mark(Is.possessive, words.possessives);
mark(Is.pronoun, words.pronouns);
mark(Is.object, words.objects);
mark(Is.relative, words.relatives);
mark(Is.auxiliary, words.auxiliaries);
mark(Is.negation, words.negations);
mark(Is.adverb, words.adverbs);
mark(Is.preposition, words.prepositions);
mark(Is.conjunction, words.conjunctions);
mark(Is.subordinator, words.subordinators);
mark(Is.time, words.times);
mark(Is.number, words.numbers);
mark(Is.mood, words.moods);
mark(Is.casualty, words.casualties);
mark(Is.act, words.acts);
mark(Is.starter, words.starters);
mark(Is.organisation, sources.organisations);
mark(Is.individual, sources.individuals);
mark(Is.collective, sources.collectives);
mark(Is.document, sources.documents);
mark(Is.medium, sources.media);
mark(Is.hearer, sources.hearers);
mark(Is.title, titles.abbreviated);
for (const rows of Object.values(titles.classes)) mark(Is.title, rows);
mark(Is.beforeName, abbreviations.beforeName);
mark(Is.abbreviation, abbreviations.other);
mark(Is.inside, abbreviations.inside);
mark(Is.firstPerson, ['i me my']);
mark(Is.secondPerson, ['you your']);

/** The word of a raw token. */
export function wordOf(raw: string): Word {
  const lower = raw.toLowerCase();
  const shape = shapeOf(raw, lower);
  let is = classes.get(lower) ?? 0;
  // "-ly" is the one productive adverb ending worth a rule; names ("Kelly", "Italy") are capitalised.
  if (shape === Shape.lower && lower.length > 4 && lower.endsWith('ly')) is |= Is.adverb;
  if (shape === Shape.lower && lower.length > 4 && lower.endsWith('ed')) is |= Is.past;
  return { lower, shape, is };
}

function shapeOf(raw: string, lower: string): Shape {
  const first = raw.charCodeAt(0);
  if (first >= 48 && first <= 57) return Shape.digit;
  const upper = raw.toUpperCase();
  if (upper === lower) return /\p{L}/u.test(raw) ? Shape.other : Shape.punctuation;
  if (raw === lower) return Shape.lower;
  if (raw === upper && raw.length > 1) return Shape.upper;
  const head = raw[0] ?? '';
  if (head !== head.toLowerCase()) return Shape.capital;
  // "al-Nusra", "al-Bab": a short lower-case prefix before a capital counts as a name.
  const dash = raw.indexOf('-');
  if (dash > 0 && dash < 4 && raw.charAt(dash + 1) !== raw.charAt(dash + 1).toLowerCase())
    return Shape.capital;
  return Shape.lower;
}
