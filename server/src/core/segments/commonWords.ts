/** Words that people write in small letters, by the vocabulary of the word evidence: what is none of them may be a name. */
import { shippedWords } from './words';

export const isCommonWord = (word: string): boolean => shippedWords().ids.has(word.toLowerCase());

/**
 * Whether most words of a phrase with capitals are common ones: "Table Of Contents" is a title and no name. Words of up to
 * three letters do not count, for they join names as well.
 */
export function isCommonPhrase(phrase: string): boolean {
  let words = 0;
  let common = 0;
  for (const [word] of phrase.matchAll(/[\p{L}\p{M}]{3,}/gu)) {
    words++;
    if (isCommonWord(word)) common++;
  }
  return words > 0 && common * 2 > words;
}
