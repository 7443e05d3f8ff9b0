/** What the closed lists say of the words of author lines and dates, as bits. */
import calendar from '../../../data/calendar.json';
import words from '../../../data/threads.json';

/** Bits of `Term.is`. */
export const Is = {
  /** Holds a letter; two letters in a row; begins with a letter, with a small one. */
  letter: 1 << 0,
  letters: 1 << 1,
  letterFirst: 1 << 2,
  smallFirst: 1 << 3,
  /** Neither letters nor figures in it. */
  sign: 1 << 4,
  /** Ends with a colon, with a comma. */
  colon: 1 << 5,
  comma: 1 << 6,
  /** First words of phrases (of `behind`: without an asterisk at its end). */
  verb: 1 << 7,
  answer: 1 << 8,
  before: 1 << 9,
  behind: 1 << 10,
  control: 1 << 11,
  /** On a list of its own (a count: without an asterisk at its end). */
  label: 1 << 12,
  count: 1 << 13,
  other: 1 << 14,
  dated: 1 << 15,
  quoting: 1 << 16,
  joining: 1 << 17,
  /** Ends a name. Words like "on" do only where a date follows: they are part of many names. */
  endsName: 1 << 18,
  /** "@Ann". */
  spoken: 1 << 19,
  /** "http://", "www.". */
  address: 1 << 20,
  /** Begins with a bracket. */
  bracket: 1 << 21,
  /** May stand within a name: a comma behind it, a dash, a bracket. */
  within: 1 << 22,
  equals: 1 << 23,
  /** A sign on the list `inner`. */
  inner: 1 << 25,
  at: 1 << 26,
  /** First word of a note on an author. */
  note: 1 << 24,
} as const;

/** Bits of `Term.when`, of the word without brackets around it. */
export const When = {
  /** May begin a date. */
  begins: 1 << 0,
  /** Holds neither letters nor figures. */
  sign: 1 << 1,
  /** Begins with a figure. */
  figure: 1 << 2,
  /** "3", "3rd", "2012". */
  number: 1 << 3,
  /** A time, date or age by itself. */
  whole: 1 << 4,
  month: 1 << 5,
  weekday: 1 << 6,
  unit: 1 << 7,
  /** "ago". */
  end: 1 << 8,
  /** "hace". */
  start: 1 << 9,
  joining: 1 << 10,
  article: 1 << 11,
} as const;

/** Lower case, without the colon, comma or full stops behind it. */
export function bare(text: string): string {
  const lower = text.toLowerCase();
  let end = lower.length;
  while (end > 0 && ends(lower.charCodeAt(end - 1))) end--;
  return end < lower.length ? lower.slice(0, end) : lower;
}

/** Colon, comma, full stop, ellipsis. */
function ends(code: number): boolean {
  return code === 58 || code === 44 || code === 46 || code === 0x2026;
}

type Row = readonly [bit: number, words: readonly string[]];

function bitsByWord(rows: readonly Row[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, list] of rows) for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

const firstWords = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => phrase.split(' ', 1)[0]!);

/** Bits of `Is` by word, as `bare`. */
export const lists = bitsByWord([
  [Is.verb, firstWords(words.verbs)],
  [Is.answer, firstWords(words.answers)],
  [Is.before, firstWords(words.before)],
  [Is.behind, firstWords(words.behind)],
  [Is.note, firstWords(words.notes)],
  [Is.control, firstWords(words.controls).map(bare)],
  [Is.label, words.labels],
  [Is.count, words.counts],
  [Is.other, words.otherDates],
  [Is.dated, words.dated],
  [Is.quoting, words.quoting],
  [Is.joining, words.dateWords],
  [Is.endsName, words.after.filter((word) => !words.dateWords.includes(word))],
]);

/** Bits of `lists` that are told of words without an asterisk at their end, which controls have. */
export const starred = Is.behind | Is.count;

/** Bits of `When` by word, as `Term.core`. */
export const dates = bitsByWord([
  [When.begins | When.month, calendar.months],
  [When.begins | When.weekday, calendar.weekdays],
  [When.begins | When.joining, words.dateWords],
  [When.begins | When.article, words.ageArticles],
  [When.begins | When.start, words.ageStarts],
  [When.begins | When.unit, words.ageUnits],
  [When.end, words.ageEnds],
]);

/** Signs and words behind a name. */
export const after: ReadonlySet<string> = new Set(words.after);

/** Signs that may stand within a name. */
export const inner: ReadonlySet<string> = new Set(['|', '-', '–', '—']);
