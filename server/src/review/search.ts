/**
 * Many strings looked for in one text at once, in time linear in the text for each power of two among their lengths
 * (rolling hashes; Karp and Rabin 1987), whatever text and strings are.
 */
export class Haystack {
  /** Hash of the first i units of the text, modulo 2^32. */
  private hashes: Uint32Array | null = null;

  constructor(readonly text: string) {}

  /**
   * For each of the strings the places where it begins, in order, `most` of them at most. An empty string has none, nor has
   * one whose search was given up: of strings made to be looked for in vain.
   */
  places(strings: readonly string[], most: number): readonly (readonly number[])[] {
    const wanted = new Map<string, number[]>();
    for (const each of strings) if (each.length <= this.text.length && each) wanted.set(each, []);
    const byWindow = new Map<number, Needle[]>();
    for (const [words, places] of wanted) {
      const window = 2 ** Math.floor(Math.log2(words.length));
      const needle = { words, places, mistakes: 0, ...endsOf(words, window) };
      append(byWindow, window, needle);
    }
    const budget = { left: this.text.length * checksPerUnit + leastChecks };
    for (const [window, needles] of byWindow) this.scan(window, needles, most, budget);
    return strings.map((each) => wanted.get(each) ?? []);
  }

  /** The first and the last window of a needle cover it: where both hashes agree, it is there but for a coincidence. */
  private scan(window: number, needles: readonly Needle[], most: number, budget: { left: number }): void {
    const { text } = this;
    const hashes = (this.hashes ??= hashesOf(text));
    const power = powerOf(window);
    const at = (start: number): number => (hashes[start + window]! - Math.imul(hashes[start]!, power)) >>> 0;
    const open = new Map<number, Needle[]>();
    // Most places are told by the last bits of their hash to begin nothing.
    const bits = new Uint8Array(1 << 16);
    for (const each of needles) {
      append(open, each.head, each);
      bits[each.head & 0xffff] = 1;
    }
    for (let i = 0; i + window <= text.length && open.size > 0; i++) {
      const head = at(i);
      const here = bits[head & 0xffff] ? open.get(head) : undefined;
      if (!here) continue;
      budget.left -= here.length;
      if (budget.left < 0) {
        for (const each of open.values()) each.forEach(giveUp);
        return;
      }
      for (const needle of here) {
        const { words, places, tail } = needle;
        const last = i + words.length - window;
        if (last + window > text.length || at(last) !== tail) continue;
        if (text.startsWith(words, i)) places.push(i);
        else if (++needle.mistakes === mostMistakes) giveUp(needle);
      }
      const left = here.filter(({ places, mistakes }) => places.length < most && mistakes < mostMistakes);
      if (left.length === 0) open.delete(head);
      else if (left.length < here.length) open.set(head, left);
    }
  }
}

interface Needle {
  readonly words: string;
  readonly places: number[];
  /** Hashes of the first and the last window. */
  readonly head: number;
  readonly tail: number;
  mistakes: number;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** It may stand in more places than were seen: none of them is known to be the only one. */
function giveUp({ places }: Needle): void {
  places.length = 0;
}

/** Comparisons that strings with one beginning may cost together, for each unit of the text: more are somebody's doing. */
const checksPerUnit = 2;
const leastChecks = 1_000_000;
/** Coincidences of hashes are rare, unless somebody made the text for it: then the search for that string ends. */
const mostMistakes = 1000;
const base = 0x01000193;

function hashesOf(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) hashes[i + 1] = Math.imul(hashes[i]!, base) + text.charCodeAt(i) + 1;
  return hashes;
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, base);
  return power;
}

function endsOf(words: string, window: number): { readonly head: number; readonly tail: number } {
  const hash = (piece: string): number => hashesOf(piece)[piece.length]!;
  return { head: hash(words.slice(0, window)), tail: hash(words.slice(-window)) };
}
