/**
 * A line's characters as numbers, copied out of the text once: walks over an array are much faster than walks over a string,
 * and all that a walk asks of a UTF-16 unit is one look into one table.
 */
import { classOf, DIGIT, LETTER, SPACE } from '../text/characters';
import { signs } from './signs';

/** A unit's small letter is in the low bits, its class (see characters.ts) and the sign it counts as (see signs.ts) above. */
export const SMALL = 0xffff;
export const CLASS_SHIFT = 16;
export const CLASS = 15;
export const SIGN_SHIFT = 20;
export const SIGN = 7;
/** Set where a word goes on: letters of scripts that part words, figures, apostrophes. */
export const IN_WORD = 1 << 23;

/**
 * The small letter of a unit that counts for nothing, because lower case adds it ("İ" has a dot then) or changes one half of a
 * pair.
 */
export const SKIPPED = 1;

/** 0 means not yet asked. */
const table = new Int32Array(0x10000);

function learn(unit: number): number {
  const cls = classOf(unit);
  const inWord = cls <= LETTER || cls === DIGIT || unit === 39 || unit === 0x2019;
  return (table[unit] =
    smallOf(unit) | (cls << CLASS_SHIFT) | ((signs[unit]! & SIGN) << SIGN_SHIFT) | (inWord ? IN_WORD : 0));
}

function smallOf(unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  if (small <= SKIPPED || small === 0x307 || (small >= 0xd800 && small <= 0xdfff)) return SKIPPED;
  // A sigma at a word's end has a form of its own.
  return small === 0x3c2 ? 0x3c3 : small;
}

/** What is told of a unit: never 0. */
export const toldOf = (unit: number): number => table[unit]! || learn(unit);

const isSpace = (unit: number): boolean => ((toldOf(unit) >> CLASS_SHIFT) & CLASS) === SPACE;

/** Room for the units of one line; `0` stands on either side of them. */
export class Units {
  length = 0;
  hash = 0;
  /** Unit `i` of the line, and what is told of it, stand at `i + 1`. */
  raw = new Uint16Array(1 << 10);
  told = new Int32Array(1 << 10);

  /**
   * Begins a new line with the units of `text` from `from` to `to`, and sets `hash`: lines have it in common whose words, without
   * outer white space, are the same in lower case. It is never 0.
   */
  read(text: string, from: number, to: number): void {
    let start = from;
    while (start < to && isSpace(text.charCodeAt(start))) start++;
    let end = to;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    this.length = 0;
    this.add(text, from, start);
    this.reserve(to - from);
    const { raw, told } = this;
    let at = this.length + 1;
    let hash = 7;
    for (let i = start; i < end; i++, at++) {
      const unit = text.charCodeAt(i);
      const its = table[unit]! || learn(unit);
      raw[at] = unit;
      told[at] = its;
      if ((its & SMALL) !== SKIPPED) hash = (Math.imul(hash, 31) + (its & SMALL)) | 0;
    }
    this.length = at - 1;
    this.hash = hash || 7;
    this.add(text, end, to);
  }

  /** Adds the units of `text` from `from` to `to`. */
  add(text: string, from: number, to: number): void {
    this.reserve(to - from);
    const { raw, told } = this;
    let at = this.length + 1;
    for (let i = from; i < to; i++, at++) {
      const unit = text.charCodeAt(i);
      raw[at] = unit;
      told[at] = toldOf(unit);
    }
    raw[at] = 0;
    told[at] = 0;
    this.length = at - 1;
  }

  /** Makes room for so many units more. */
  private reserve(units: number): void {
    const wanted = this.length + units + 2;
    if (wanted <= this.raw.length) return;
    const room = Math.max(wanted, 2 * this.raw.length);
    const { raw, told } = this;
    this.raw = new Uint16Array(room);
    this.told = new Int32Array(room);
    this.raw.set(raw);
    this.told.set(told);
  }
}
