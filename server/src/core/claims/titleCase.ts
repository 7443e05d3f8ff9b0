/**
 * Headlines in title case make every noun look like a name ("Fishing Fleets Ask …"). There a capital says nothing; whether a
 * word is one is told from the rest of the document, where names alone are capitalised.
 */
import { Shape } from '../text/words';
import type { TokenRange } from '../text/sentences';
import type { ClaimWord } from './lexicon';
import { mentionsOf } from './mentions';
import type { Passage } from './passage';
import { isName } from './scene';

/** True where capitals are the rule: less than one word in lower case for two that look like names. */
export function inTitleCase(words: readonly ClaimWord[]): boolean {
  let lower = 0;
  let names = 0;
  for (const word of words) {
    if (word.shape === Shape.lower) lower++;
    else if (isName(word)) names++;
  }
  return names > 0 && lower * 2 < names;
}

/** How the running text of a document writes its words. */
export class Casing {
  private readonly lower = new Set<string>();
  private readonly names = new Set<string>();
  private readonly surnames = new Set<string>();
  private read = false;

  constructor(private readonly passages: readonly Passage[]) {}

  /**
   * The passage's words as running text would write those of `range`: unchanged but in a headline in title case, where common
   * nouns are put in lower case. A word the text shows nowhere else goes with the one after it; the last one is taken for a
   * common noun if it ends like a plural.
   */
  running({ headline, reading }: Passage, [from, to]: TokenRange): readonly ClaimWord[] {
    const { words } = reading.tokens;
    if (!headline || !inTitleCase(words)) return words;
    this.readAll();
    const recast = words.slice();
    let common: boolean | null = null;
    for (let at = to - 1; at >= from; at--) {
      const word = words[at]!;
      if (word.shape !== Shape.capital) {
        if (word.shape !== Shape.upper) common = null;
        continue;
      }
      common = this.isCommon(word, common);
      if (common) recast[at] = { ...word, shape: Shape.lower };
    }
    return recast;
  }

  private isCommon({ lower }: ClaimWord, next: boolean | null): boolean {
    if (next !== true && this.surnames.has(lower)) return false;
    if (this.lower.has(lower)) return true;
    if (this.names.has(lower)) return false;
    return next ?? /[^s]s$/.test(lower);
  }

  private readAll(): void {
    if (this.read) return;
    this.read = true;
    for (const { zone, reading } of this.passages) {
      const { words } = reading.tokens;
      if (zone !== 'article' || inTitleCase(words)) continue;
      for (const { surname } of mentionsOf(reading.tokens).people) this.surnames.add(surname);
      for (const word of words) {
        if (word.shape === Shape.lower) this.lower.add(word.lower);
        else if (isName(word)) this.names.add(word.lower);
      }
    }
  }
}
