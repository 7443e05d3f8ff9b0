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

interface Profiles {
  readonly languages: readonly string[];
  /** By trigram: where its entry in `having` begins. */
  readonly entries: ReadonlyMap<string, number>;
  /** Entries: how many languages have the trigram, then each of them and the trigram's rank there. */
  readonly having: Int32Array;
}

function profilesOf(script: Readonly<Record<string, string>>): Profiles {
  const byTrigram = new Map<string, number[]>();
  const languages = Object.keys(script);
  languages.forEach((name, language) => {
    script[name]!.split('|').forEach((trigram, rank) => {
      const list = byTrigram.get(trigram);
      if (list) list.push(language, rank);
      else byTrigram.set(trigram, [language, rank]);
    });
  });
  const entries = new Map<string, number>();
  const having: number[] = [];
  for (const [trigram, list] of byTrigram) {
    entries.set(trigram, having.length);
    having.push(list.length / 2, ...list);
  }
  return { languages, entries, having: Int32Array.from(having) };
}

/** How far the trigrams of a text are from each language's. */
function distancesOf(
  counts: ReadonlyMap<string, number>,
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

function trigramsOf(text: string): Map<string, number> {
  const clean = text
    .replace(/[\u0021-\u0040]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const padded = ` ${clean} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const trigram = padded.slice(at, at + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
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
  const distances = distancesOf(trigramsOf(text), known);
  const nearest = Math.min(...distances);
  const best = distances.indexOf(nearest);
  const next = Math.min(...distances.filter((_, language) => language !== best));
  const margin = distances.length < 2 ? 1 : (next - nearest) / (text.length * farthest - nearest);
  return { language: known.languages[best]!, margin };
}
