/** Words on no list, of small or capital Latin letters only: most are, and what they tell is seen without a look at any table of words. */
import { dates, Is, lists } from './cues';

/** For each hash whether a word on one of the lists has it. */
const onLists = new Uint8Array(1 << 14);
const slotOf = (hash: number): number => (hash ^ (hash >>> 14)) & (onLists.length - 1);
const next = (hash: number, small: number): number => (Math.imul(hash, 31) + small) | 0;

for (const list of [lists, dates]) {
  for (const word of list.keys()) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = next(hash, word.charCodeAt(i));
    onLists[slotOf(hash)] = 1;
  }
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** Bits of `Is` of the word of `text` from `start` to `end`, or -1 where it has to be looked up. It has no bits of `When`. */
export function plainBits(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const second = start + 1 < end ? text.charCodeAt(start + 1) : 97;
  if (!isSmall(first | 32) || !isSmall(second | 32)) return -1;
  // "http", "www."
  if ((first === 104 && second === 116) || (first === 119 && second === 119)) return -1;
  let hash = 0;
  let to = start;
  for (; to < end; to++) {
    const small = text.charCodeAt(to) | 32;
    if (!isSmall(small) && small !== 39) break;
    hash = next(hash, small);
  }
  const bits =
    Is.letter | Is.letterFirst | (isSmall(first) ? Is.smallFirst : 0) | (to - start > 1 ? Is.letters : 0);
  if (onLists[slotOf(hash)] !== 0) return -1;
  if (to === end) return bits;
  if (end - to > 1) return -1;
  const last = text.charCodeAt(to);
  if (last === 46) return bits;
  if (last === 44) return bits | Is.comma | Is.within;
  return last === 58 ? bits | Is.colon : -1;
}
