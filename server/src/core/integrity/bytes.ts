/** Characters as the bytes that an encoding reads them from, and UTF-8 in such bytes. */
import encodings from '../../../data/encodings.json';
import { LEAD, markAll } from './classes';

/** The likeliest first. */
export const encodingNames = Object.keys(encodings.bytes) as (keyof typeof encodings.bytes)[];

/** For each code unit, in which encodings (bit i: `encodingNames[i]`) it begins a sequence of UTF-8, or goes on with one. */
const leads = new Uint16Array(0x10000);
const trails = new Uint16Array(0x10000);

const bytes = encodingNames.map((name, bit) => {
  const all = new Map<number, number>();
  const add = (unit: number, byte: number): void => {
    all.set(unit, byte);
    if (byte < 0xc0) trails[unit]! |= 1 << bit;
    else if (byte >= 0xc2) leads[unit]! |= 1 << bit;
  };
  Array.from(encodings.bytes[name]).forEach((character, i) => {
    add(character.charCodeAt(0), 0x80 + i);
  });
  // Latin-1 has controls where the first of them has letters and quotation marks.
  if (bit === 0) for (let byte = 0x80; byte < 0xa0; byte++) if (!all.has(byte)) add(byte, byte);
  return all;
});
for (let unit = 0; unit < leads.length; unit++)
  if (leads[unit] !== 0) markAll(LEAD, [String.fromCharCode(unit)]);

/** The encodings in which two code units may begin a sequence, as bits. */
export function mayBegin(unit: number, next: number): number {
  return leads[unit]! & trails[next]!;
}

export interface Sequence {
  /** One past its last code unit. */
  readonly end: number;
  readonly code: number;
}

/** The code point whose UTF-8, well formed, stands at `at` of the text if its characters were read in encoding `bit`. */
export function sequenceAt(text: string, at: number, bit: number): Sequence | null {
  const byteOf = bytes[bit]!;
  const first = byteOf.get(text.charCodeAt(at));
  if (first === undefined || first < 0xc2) return null;
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  let code = first & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const byte = byteOf.get(text.charCodeAt(at + i));
    if (byte === undefined || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000;
  const whole = code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return whole ? { end: at + 1 + more, code } : null;
}
