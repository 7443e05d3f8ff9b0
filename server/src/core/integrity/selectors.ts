/** Variation selectors: 256 invisible characters, each of which can stand for a byte. */
import { classOf, IDEOGRAPH, isLetter, SYMBOL } from '../text/characters';
import { PLANE14, SELECTOR, table } from './classes';

/** What begins a manifest wrapper of C2PA 2.x, "Embedding manifests into unstructured text". */
const MAGIC = [0x43, 0x32, 0x50, 0x41, 0x54, 0x58, 0x54, 0x00];
/** Magic, version, length of what follows as four bytes. */
const HEADER = MAGIC.length + 5;

/** The byte that a selector at `at` stands for, or -1: U+FE00 to U+FE0F are 0 to 15, U+E0100 to U+E01EF the others. */
export function selectorAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((table[unit]! & SELECTOR) !== 0) return unit - 0xfe00;
  if (unit !== 0xdb40) return -1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdd00 && low <= 0xddef ? low - 0xdd00 + 16 : -1;
}

export interface SelectorRun {
  readonly end: number;
  readonly selectors: number;
  /** The head of what they stand for as bytes. */
  readonly head: readonly number[];
}

export function selectorRun(text: string, start: number): SelectorRun {
  const head: number[] = [];
  let [at, selectors] = [start, 0];
  for (;;) {
    const byte = at < text.length ? selectorAt(text, at) : -1;
    if (byte < 0) return { end: at, selectors, head };
    if (head.length < HEADER) head.push(byte);
    selectors++;
    at += byte < 16 ? 1 : 2;
  }
}

/** A selector where scripts and emoji have them: one, behind a symbol, digit, ideograph or letter without case. */
export function isInPlace(text: string, start: number, { selectors }: SelectorRun): boolean {
  if (selectors !== 1) return false;
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  if (before === 0x23 || before === 0x2a || (before >= 0x30 && before <= 0x39)) return true;
  const cls = classOf(before);
  return cls === SYMBOL || cls === IDEOGRAPH || (isLetter(cls) && before > 0x250) || before > 0x2010;
}

export interface Wrapper {
  readonly version: number;
  /** Bytes it declares, and bytes that are there. */
  readonly declaredBytes: number;
  readonly actualBytes: number;
}

/** The manifest wrapper that a run behind U+FEFF is, or null. */
export function wrapperOf({ head, selectors }: SelectorRun): Wrapper | null {
  if (head.length < HEADER || MAGIC.some((byte, i) => head[i] !== byte)) return null;
  const [version = 0, ...length] = head.slice(MAGIC.length);
  return {
    version,
    declaredBytes: length.reduce((sum, byte) => sum * 256 + byte, 0),
    actualBytes: selectors - HEADER,
  };
}

/** Tag characters that spell a flag of a region: behind a black flag, ended by U+E007F. */
export function flagEnd(text: string, start: number): number {
  const flag = start >= 2 && text.slice(start - 2, start) === '\u{1F3F4}';
  let at = start;
  while (
    text.charCodeAt(at) === 0xdb40 &&
    text.charCodeAt(at + 1) >= 0xdc00 &&
    text.charCodeAt(at + 1) <= 0xdc7f
  ) {
    at += 2;
    if (flag && text.charCodeAt(at - 1) === 0xdc7f) return at;
  }
  return flag ? start : at;
}

export function isPlane14(unit: number): boolean {
  return (table[unit]! & PLANE14) !== 0;
}
