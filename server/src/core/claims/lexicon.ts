/** The reporting lexicon: which word forms may be cues, of what frame, how strongly. Read from server/data/reporting.json. */
import reporting from '../../../data/reporting.json';
import { Interner, tokenise } from '../text/tokens';
import { Shape, wordOf, wordsOf, type Word } from '../text/words';
import { modelGeneration, modelInUse } from './model/use';
import { toldBy } from './worth/words';

/**
 * What a cue takes. `clause`: a that-clause or quotation; `quotation`: that alone ("continued"); `hearer`: the same after a hearer; `object`: what it speaks of;
 * `refusal`: the speech that was refused; `source`: it stands before its source ("according to"); `adverb`, `noun`: themselves;
 * `label`: a speaker's name and a colon; `hearsay`: "I've read that".
 */
export type Frame =
  | 'clause'
  | 'quotation'
  | 'hearer'
  | 'object'
  | 'refusal'
  | 'source'
  | 'adverb'
  | 'noun'
  | 'label'
  | 'hearsay';
export type Form = 'base' | 's' | 'past' | 'ing' | 'participle' | 'other';

/** One way a word can be a cue. */
export interface CueEntry {
  readonly frame: Frame;
  readonly form: Form;
  /** 3: nearly always reports speech; 2: mostly; 1: sometimes. */
  readonly strength: number;
  /** Further words that must follow ("to" of "according to"). */
  readonly tail: readonly string[];
}

export interface ClaimWord extends Word {
  /** Cue entries in the order to try them: longer tails first. Null for the many words that are none. */
  readonly cues: readonly CueEntry[] | null;
  /** Its number in the vocabulary of the models. */
  readonly number: number;
  /** Bits of `Told`: what of a claim worth checking it tells. */
  readonly told: number;
}

const strengths = [
  ['strong', 3],
  ['usual', 2],
  ['weak', 1],
] as const;
const irregular = new Map(
  reporting.en.irregular.map((row) => [row.slice(0, row.indexOf(' ')), row.split(' ')]),
);

/** English inflections of a verb: base, -s, past, -ing, participle. */
export function inflect(verb: string): string[] {
  const known = irregular.get(verb);
  if (known) return known;
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  if (/[^aeiou]y$/.test(verb)) {
    const past = `${verb.slice(0, -1)}ied`;
    return [verb, `${verb.slice(0, -1)}ies`, past, `${verb}ing`, past];
  }
  const s = /(s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  // a short last syllable doubles its consonant when stressed: "refer", "admit" stand in the data as irregular
  return [verb, s, `${stem}ed`, `${verb.endsWith('ee') ? verb : stem}ing`, `${stem}ed`];
}

const forms: readonly Form[] = ['base', 's', 'past', 'ing', 'participle'];
const english = new Map<string, CueEntry[]>();

function add(table: Map<string, CueEntry[]>, word: string, entry: CueEntry): void {
  const entries = table.get(word);
  if (!entries) table.set(word, [entry]);
  else if (!entries.some((each) => each.frame === entry.frame && each.tail.join() === entry.tail.join())) {
    entries.push(entry);
    entries.sort((a, b) => b.tail.length - a.tail.length);
  }
}

function addVerb(row: string, frame: Frame, strength: number): void {
  const [verb, tail] = row.split(':') as [string, string | undefined];
  inflect(verb).forEach((word, index) => {
    const form = forms[index] ?? 'other';
    add(english, word, { frame, form, strength, tail: tail ? tail.split('-') : [] });
  });
}

type Graded = Partial<Record<(typeof strengths)[number][0], readonly string[]>>;
function graded(rows: Graded, each: (row: string, strength: number) => void): void {
  for (const [name, strength] of strengths) for (const row of wordsOf(rows[name] ?? [])) each(row, strength);
}

const en = reporting.en;
graded(en.clause, (row, strength) => {
  addVerb(row, 'clause', strength);
});
graded(en.quotation, (row, strength) => {
  addVerb(row, 'quotation', strength);
});
graded(en.hearer, (row, strength) => {
  addVerb(row, 'hearer', strength);
});
graded(en.object, (row, strength) => {
  addVerb(row, 'object', strength);
});
graded(en.particle, (row, strength) => {
  addVerb(
    row,
    row.endsWith(':to') || /:(of|for|on|about|against)$/.test(row) ? 'object' : 'clause',
    strength,
  );
});
graded(en.refusal, (row, strength) => {
  addVerb(row, 'refusal', strength);
});
graded(en.nouns, (row, strength) => {
  for (const word of [row, row.endsWith('y') ? `${row.slice(0, -1)}ies` : `${row}s`]) {
    add(english, word, { frame: 'noun', form: 'other', strength, tail: [] });
  }
});

function addOthers(table: Map<string, CueEntry[]>, rows: { sources: string[]; adverbs: string[] }): void {
  for (const row of rows.sources) {
    const [word, ...tail] = row.split(':') as [string, ...string[]];
    add(table, word, { frame: 'source', form: 'other', strength: 3, tail });
  }
  for (const word of wordsOf(rows.adverbs))
    add(table, word, { frame: 'adverb', form: 'other', strength: 3, tail: [] });
}
addOthers(english, en);
for (const word of en.per) add(english, word, { frame: 'source', form: 'other', strength: 1, tail: [] });

/** The languages whose small lists are known beside English. */
const others = {
  de: reporting.de,
  fr: reporting.fr,
  es: reporting.es,
  it: reporting.it,
  pt: reporting.pt,
  ru: reporting.ru,
};
export type Language = 'en' | keyof typeof others;

const tables = new Map<Language, Map<string, CueEntry[]>>([['en', english]]);
for (const [language, rows] of Object.entries(others)) {
  const table = new Map<string, CueEntry[]>();
  graded(rows.forms, (word, strength) => {
    add(table, word, { frame: 'clause', form: 'past', strength, tail: [] });
  });
  addOthers(table, rows);
  tables.set(language as Language, table);
}

const interners = new Map<Language, Interner<ClaimWord>>();
let madeFor = 0;

/** The words of a language. Shared by all documents: a word is a function of its letters. */
export function claimWords(language: Language): Interner<ClaimWord> {
  if (madeFor !== modelGeneration()) interners.clear();
  madeFor = modelGeneration();
  let interner = interners.get(language);
  if (!interner) {
    const table = tables.get(language) ?? english;
    const { vocabulary } = modelInUse();
    interner = new Interner((raw) => {
      const word = wordOf(raw);
      const { lower, shape, is } = word;
      const cues = table.get(lower) ?? null;
      const like = cues && language !== 'en' ? likes[cues[0]!.frame] : undefined;
      const number = vocabulary.number(like ? { lower: like, shape: Shape.lower, is: 0 } : word);
      return { lower, shape, is, cues, number, told: toldBy(language, lower) };
    });
    interners.set(language, interner);
  }
  return interner;
}

/** The models know English: a reporting word of another language is to them its plainest English twin. */
const likes: Partial<Record<Frame, string>> = { clause: 'said', source: 'according', adverb: 'reportedly' };

const thats = new Set(['that', ...Object.values(others).flatMap((rows) => wordsOf(rows.that))]);
/** "that", "dass", "que", … */
export function isThat(word: Word): boolean {
  return thats.has(word.lower);
}

const stops = new Map<Language, Set<string>>();
for (const [language, rows] of Object.entries(others))
  stops.set(language as Language, new Set(wordsOf(rows.stop)));
stops.set(
  'en',
  new Set([
    'the',
    'and',
    'of',
    'to',
    'in',
    'is',
    'that',
    'it',
    'was',
    'for',
    'on',
    'are',
    'with',
    'they',
    'have',
    'be',
    'not',
  ]),
);

/** Languages by their function words. */
const speaking = new Map<string, Language[]>();
for (const [language, words] of stops)
  for (const word of words) speaking.set(word, [...(speaking.get(word) ?? []), language]);

const spoken = new Interner<readonly Language[] | null>((raw) => speaking.get(raw.toLowerCase()) ?? null);

/** The language of tokens, by their function words; English unless another is clearly ahead. */
export function guessLanguage(sample: string): Language {
  const counts = new Map<Language, number>();
  for (const languages of tokenise(sample, spoken).words) {
    if (!languages) continue;
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let best: Language = 'en';
  for (const [language, count] of counts) if (count > 1.3 * (counts.get(best) ?? 0) + 2) best = language;
  return best;
}

export const refused = new Set(wordsOf(en.refused));
export const hearing = new Set(wordsOf(en.hearing));
export const denials = new Set(wordsOf(en.denials));
export const existential = new Set(wordsOf(en.existential));
