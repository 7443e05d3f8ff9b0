/**
 * The language of a text by its letter trigrams: the method and the profiles of `franc`, which asks each language for each
 * trigram. Here an index by trigram is asked once, for all languages; the distances are whole numbers, and the same.
 */
import { data } from 'franc-min/data.js';
import { expressions } from 'franc-min/expressions.js';

/** UTF-16 units that are read. */
const longest = 2048;
/** Distance of a trigram that a language does not have. */
const farthest = 300;

export interface Guess {
  /** ISO 639-3. */
  readonly language: string;
  /** How much nearer it is than the next, 0..1; 1 where its script has no other language. */
  readonly margin: number;
}

/** Numbers of characters in trigrams: three fit into one whole number. */
const BITS = 10;
const MOST_CHARACTERS = 1 << BITS;

interface Profiles {
  readonly languages: readonly string[];
  /** By character: its number in trigrams, from 1. */
  readonly characters: ReadonlyMap<string, number>;
  /** By trigram: where its entry in `having` begins. */
  readonly entries: ReadonlyMap<number, number>;
  /** Entries: how many languages have the trigram, then each of them and the trigram's rank there. */
  readonly having: Int32Array;
}

function profilesOf(script: Readonly<Record<string, string>>): Profiles {
  const characters = new Map<string, number>();
  const byTrigram = new Map<number, number[]>();
  const languages = Object.keys(script);
  languages.forEach((name, language) => {
    script[name]!.split('|').forEach((trigram, rank) => {
      let key = 0;
      for (const character of trigram.split('')) {
        if (!characters.has(character)) characters.set(character, characters.size + 1);
        key = (key << BITS) | characters.get(character)!;
      }
      const list = byTrigram.get(key);
      if (list) list.push(language, rank);
      else byTrigram.set(key, [language, rank]);
    });
  });
  const entries = new Map<number, number>();
  const having: number[] = [];
  for (const [trigram, list] of byTrigram) {
    entries.set(trigram, having.length);
    having.push(list.length / 2, ...list);
  }
  return { languages, characters, entries, having: Int32Array.from(having) };
}

/** How far the trigrams of a text are from each language's. */
function distancesOf(
  counts: ReadonlyMap<number, number>,
  { languages, entries, having }: Profiles,
): Int32Array {
  const distances = new Int32Array(languages.length).fill(farthest * counts.size);
  for (const [trigram, count] of counts) {
    const entry = entries.get(trigram);
    if (entry === undefined) continue;
    const end = entry + 2 * having[entry]!;
    for (let i = entry + 1; i < end; i += 2)
      distances[having[i]!]! += Math.abs(count - having[i + 1]! - 1) - farthest;
  }
  return distances;
}

const read = new Map<string, Profiles>();

/** The script most of the text is written in, or null where no letter is known. */
function scriptOf(text: string): string | null {
  let ascii = 0;
  for (let at = 0; at < text.length; at++) {
    const small = text.charCodeAt(at) | 32;
    if (small >= 97 && small <= 122) ascii++;
  }
  if (2 * ascii > text.length) return 'Latin';
  let top: string | null = null;
  let most = 0;
  for (const [script, letters] of Object.entries(expressions)) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) [top, most] = [script, count];
    // Scripts have no letter in common.
    if (2 * count > text.length) break;
  }
  return top;
}

/** How often each trigram stands in the text. */
function trigramsOf(text: string, characters: ReadonlyMap<string, number>): Map<number, number> {
  const clean = text
    .replace(/[\u0021-\u0040]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const padded = ` ${clean} `;
  const others = new Map<string, number>();
  const numberOf = (character: string): number => {
    const known = characters.get(character) ?? others.get(character);
    if (known !== undefined) return known;
    // No language here has it: any number of its own will do, and the last for all where there are more.
    const own = Math.min(MOST_CHARACTERS - 1, characters.size + others.size + 1);
    others.set(character, own);
    return own;
  };
  const counts = new Map<number, number>();
  let key = (numberOf(padded[0]!) << BITS) | numberOf(padded[1]!);
  for (let at = 2; at < padded.length; at++) {
    key = ((key << BITS) | numberOf(padded[at]!)) & ((1 << (3 * BITS)) - 1);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The likeliest language of a text, read at its beginning; null where it shows no letters. */
export function guessLanguage(whole: string): Guess | null {
  const text = whole.slice(0, longest);
  const script = scriptOf(text);
  if (script === null) return null;
  const profiles = data[script];
  if (!profiles) return { language: script, margin: 1 };
  let known = read.get(script);
  if (!known) read.set(script, (known = profilesOf(profiles)));
  const distances = distancesOf(trigramsOf(text, known.characters), known);
  const nearest = Math.min(...distances);
  const best = distances.indexOf(nearest);
  const next = Math.min(...distances.filter((_, language) => language !== best));
  const margin = distances.length < 2 ? 1 : (next - nearest) / (text.length * farthest - nearest);
  return { language: known.languages[best]!, margin };
}
